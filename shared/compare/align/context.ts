import { FREE, type Matching } from './matching.ts';
import { inPlace } from './order.ts';

/** Free blocks that stand between the same neighbours, ascending on both sides. */
export interface Gap {
  readonly old: readonly number[];
  readonly new: readonly number[];
}

/**
 * How well runs of free blocks (ends included) fit their surroundings, as the matching is now; make a new one after a round
 * of links.
 */
export interface Context {
  /**
   * 2: both lie between the same blocks that kept their places, or between neighbours that moved together; 1: one
   * neighbour agrees; 0: they stand elsewhere.
   */
  sides(oldFrom: number, oldTo: number, newFrom: number, newTo: number): number;
  /** How many blocks in place lie between where one stood and where it stands. */
  shift(old: number, fresh: number): number;
  /** 0 to 2: the blocks next to the runs are linked with each other. */
  touching(oldFrom: number, oldTo: number, newFrom: number, newTo: number): number;
  /** Gaps with free blocks on both sides, those between blocks in place first; made anew when read. */
  readonly gaps: readonly Gap[];
}

export function contextOf(matching: Matching): Context {
  const { newOf, oldOf } = matching;
  const stays = inPlace(matching, () => 1);
  const oldRank = ranks(newOf.length, (i) => newOf[i] !== FREE && stays[newOf[i]!] === 1);
  const newRank = ranks(oldOf.length, (j) => stays[j] === 1);
  const oldBefore = nearest(newOf, 1);
  const newBefore = nearest(oldOf, 1);
  const oldAfter = nearest(newOf, -1);
  const newAfter = nearest(oldOf, -1);
  const linked = (i: number, j: number) => (i === FREE || j === FREE ? i === j : newOf[i] === j || oldOf[j] === i);
  return {
    sides(oldFrom, oldTo, newFrom, newTo) {
      if (oldRank[oldFrom] === newRank[newFrom]) return 2;
      const before = linked(oldBefore[oldFrom]!, newBefore[newFrom]!) ? 1 : 0;
      return before + (linked(oldAfter[oldTo]!, newAfter[newTo]!) ? 1 : 0);
    },
    shift: (old, fresh) => Math.abs(oldRank[old]! - newRank[fresh]!),
    touching(a, b, c, d) {
      const before = a > 0 && c > 0 ? newOf[a - 1] !== FREE && linked(a - 1, c - 1) : a === 0 && c === 0;
      const after =
        b < newOf.length - 1 && d < oldOf.length - 1
          ? newOf[b + 1] !== FREE && linked(b + 1, d + 1)
          : b === newOf.length - 1 && d === oldOf.length - 1;
      return (before ? 1 : 0) + (after ? 1 : 0);
    },
    get gaps() {
      return gapsByRank(matching, stays).concat(gapsBesideMoved(matching, stays));
    },
  };
}

/** Number of blocks in place before each block. */
function ranks(length: number, isInPlace: (k: number) => boolean): Int32Array {
  const out = new Int32Array(length);
  let rank = 0;
  for (let k = 0; k < length; k++) {
    out[k] = rank;
    if (isInPlace(k)) rank++;
  }
  return out;
}

/** For each block the nearest linked block before (step 1) or after (step -1) it, FREE at the end of the document. */
function nearest(partner: Int32Array, step: 1 | -1): Int32Array {
  const out = new Int32Array(partner.length);
  let last = FREE;
  for (let k = step === 1 ? 0 : partner.length - 1; k >= 0 && k < partner.length; k += step) {
    out[k] = last;
    if (partner[k] !== FREE) last = k;
  }
  return out;
}

/** Gaps between blocks in place; what moved into or out of one does not close it. */
function gapsByRank({ newOf, oldOf }: Matching, stays: Uint8Array): Gap[] {
  const out: Gap[] = [];
  let oldFrom = 0;
  let newFrom = 0;
  const close = (oldTo: number, newTo: number) => {
    if (hasFree(oldOf, newFrom, newTo) && hasFree(newOf, oldFrom, oldTo))
      out.push({ old: freeBetween(newOf, oldFrom, oldTo), new: freeBetween(oldOf, newFrom, newTo) });
    oldFrom = Math.max(oldFrom, oldTo);
    newFrom = newTo;
  };
  for (let j = 0; j < oldOf.length; j++) if (stays[j] === 1) close(oldOf[j]!, j);
  close(newOf.length, oldOf.length);
  return out;
}

function hasFree(partner: Int32Array, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (partner[k] === FREE) return true;
  return false;
}

function freeBetween(partner: Int32Array, from: number, to: number): number[] {
  const out: number[] = [];
  for (let k = from; k < to; k++) if (partner[k] === FREE) out.push(k);
  return out;
}

/** Gaps beside blocks that moved: what stood next to them may have travelled with them. */
function gapsBesideMoved({ newOf, oldOf }: Matching, stays: Uint8Array): Gap[] {
  const out: Gap[] = [];
  const isFreeAt = (partner: Int32Array, k: number) => k >= 0 && k < partner.length && partner[k] === FREE;
  const run = (partner: Int32Array, from: number, step: 1 | -1): number[] => {
    const free: number[] = [];
    for (let k = from; isFreeAt(partner, k); k += step) free.push(k);
    return step === 1 ? free : free.reverse();
  };
  for (let j = 0; j < oldOf.length; j++) {
    const i = oldOf[j]!;
    if (i === FREE || stays[j] === 1) continue;
    for (const step of [1, -1] as const) {
      if (isFreeAt(oldOf, j + step) && isFreeAt(newOf, i + step))
        out.push({ old: run(newOf, i + step, step), new: run(oldOf, j + step, step) });
    }
  }
  return out;
}
