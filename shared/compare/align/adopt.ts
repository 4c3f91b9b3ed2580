import type { Likeness } from './likeness.ts';
import { FREE, type Matching } from './matching.ts';
import { inPlace } from './order.ts';

/** Share of a leftover that must lie in what its neighbour's partner lost, to be adopted as a piece of it. */
const MIN_ADOPTED_SHARE = 0.25;
/** Across blocks that came between the pieces, the leftover must show more, and this is how far it is sought. */
const MIN_DISTANT_SHARE = 0.4;
const MAX_DISTANCE = 3;

/**
 * A leftover near a linked block that holds what the block's partner lost becomes a piece of it: the small piece of a
 * split is often rewritten, and nothing else explains it. Between the two may stand what was added or moved there.
 * @param oldBlock,newBlock block number in the features for a position, FREE where there is none
 */
export function adoptPieces(matching: Matching, alike: Likeness, oldBlock: Int32Array, newBlock: Int32Array): void {
  const { newOf, oldOf } = matching;
  const stays = inPlace(matching, () => 1);
  const oldGroups = groupSizes(oldOf, newOf.length);
  const newGroups = groupSizes(newOf, oldOf.length);
  const isPair = (i: number, j: number) => newOf[i] === j && oldOf[j] === i && oldGroups[i] === 1 && newGroups[j] === 1;
  const fits = (piece: number, beside: number, whole: number, distance: number) => {
    if (piece === FREE || beside === FREE || whole === FREE) return false;
    alike.open(whole);
    alike.take(beside);
    const least = distance === 1 ? MIN_ADOPTED_SHARE : MIN_DISTANT_SHARE;
    return alike.shared(piece) >= least * alike.total[piece]!;
  };
  const isInterloper = (j: number) => oldOf[j] === FREE || stays[j] === 0;
  for (let j = 0; j < oldOf.length; j++) {
    if (oldOf[j] !== FREE) continue;
    for (const { beside, distance } of neighbours(j, oldOf, isInterloper)) {
      const i = oldOf[beside]!;
      if (i === FREE || !isPair(i, beside) || !fits(newBlock[j]!, newBlock[beside]!, oldBlock[i]!, distance)) continue;
      oldOf[j] = i;
      newOf[i] = Math.min(j, beside);
      oldGroups[i]!++;
      break;
    }
  }
  const isGone = (i: number) => newOf[i] === FREE || stays[newOf[i]!] === 0;
  for (let i = 0; i < newOf.length; i++) {
    if (newOf[i] !== FREE) continue;
    for (const { beside, distance } of neighbours(i, newOf, isGone)) {
      const j = newOf[beside]!;
      if (j === FREE || !isPair(beside, j) || !fits(oldBlock[i]!, oldBlock[beside]!, newBlock[j]!, distance)) continue;
      newOf[i] = j;
      oldOf[j] = Math.min(i, beside);
      newGroups[j]!++;
      break;
    }
  }
}

/** How many blocks of the other side name each block as their partner. */
function groupSizes(partner: Int32Array, length: number): Uint16Array {
  const out = new Uint16Array(length);
  for (const k of partner) if (k !== FREE) out[k]!++;
  return out;
}

/** Linked blocks near k, nearest first, as far as only interlopers stand between. */
function neighbours(
  k: number,
  partner: Int32Array,
  isInterloper: (k: number) => boolean,
): { readonly beside: number; readonly distance: number }[] {
  const out: { readonly beside: number; readonly distance: number }[] = [];
  for (const step of [-1, 1]) {
    for (let distance = 1; distance <= MAX_DISTANCE; distance++) {
      const beside = k + step * distance;
      if (beside < 0 || beside >= partner.length) break;
      if (partner[beside] !== FREE) out.push({ beside, distance });
      if (!isInterloper(beside)) break;
    }
  }
  return out.sort((a, b) => a.distance - b.distance);
}
