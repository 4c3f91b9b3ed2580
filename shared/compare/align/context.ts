import { FREE, type Matching } from './matching.ts';

/** Where free blocks stand between linked ones: tells how well a pair fits its surroundings. */
export interface Context {
  /** 0 to 2: the nearest linked blocks before i and j belong together; the same after them. */
  sides(i: number, j: number): number;
  /** 0 to 2: the blocks next to i and j are linked with each other. */
  touching(i: number, j: number): number;
}

/** A picture of the matching as it is now; make a new one after a round of links. */
export function contextOf(matching: Matching): Context {
  const { newOf, oldOf } = matching;
  const oldBefore = nearest(newOf, 1);
  const newBefore = nearest(oldOf, 1);
  const oldAfter = nearest(newOf, -1);
  const newAfter = nearest(oldOf, -1);
  const linked = (i: number, j: number) => (i === FREE || j === FREE ? i === j : newOf[i] === j || oldOf[j] === i);
  return {
    sides: (i, j) => (linked(oldBefore[i]!, newBefore[j]!) ? 1 : 0) + (linked(oldAfter[i]!, newAfter[j]!) ? 1 : 0),
    touching(i, j) {
      const before = i > 0 && j > 0 ? newOf[i - 1] !== FREE && linked(i - 1, j - 1) : i === 0 && j === 0;
      const after =
        i < newOf.length - 1 && j < oldOf.length - 1
          ? newOf[i + 1] !== FREE && linked(i + 1, j + 1)
          : i === newOf.length - 1 && j === oldOf.length - 1;
      return (before ? 1 : 0) + (after ? 1 : 0);
    },
  };
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

/** Free blocks between two linked neighbours, on both sides: old a … b - 1 and new c … d - 1, all of them free. */
export interface Gap {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** Gaps with free blocks on both sides, wherever in the document they have moved to. */
export function gapsOf(matching: Matching): Gap[] {
  const { newOf, oldOf } = matching;
  const out: Gap[] = [];
  for (let c = 0; c < oldOf.length; c++) {
    if (oldOf[c] !== FREE) continue;
    let d = c;
    while (d < oldOf.length && oldOf[d] === FREE) d++;
    // From the linked block before the run to what follows it on the old side; else back from the one after it.
    const before = c === 0 ? -1 : lastOld(matching, c - 1);
    const after = d === oldOf.length ? newOf.length : oldOf[d]!;
    let b = before + 1;
    while (b < newOf.length && newOf[b] === FREE) b++;
    if (b > before + 1) out.push({ a: before + 1, b, c, d });
    let a = after;
    while (a > 0 && newOf[a - 1] === FREE) a--;
    if (a < after && a !== before + 1) out.push({ a, b: after, c, d });
    c = d;
  }
  return out;
}

/** The last old block that belongs to new block j. */
function lastOld(matching: Matching, j: number): number {
  let i = matching.oldOf[j]!;
  while (i + 1 < matching.newOf.length && matching.newOf[i + 1] === j) i++;
  return i;
}
