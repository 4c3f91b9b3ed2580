import type { Likeness } from './likeness.ts';
import { FREE, link, type Matching } from './matching.ts';

/** Share of a leftover that must lie in what its neighbour's partner lost, to be adopted as a piece of it. */
const MIN_ADOPTED_SHARE = 0.25;

/**
 * A leftover beside a linked block that holds what the block's partner lost becomes a piece of it: the small piece of a
 * split is often rewritten, and nothing else explains it.
 * @param oldBlock,newBlock block number in the features for a position, FREE where there is none
 */
export function adoptPieces(matching: Matching, alike: Likeness, oldBlock: Int32Array, newBlock: Int32Array): void {
  const { newOf, oldOf } = matching;
  const isPair = (i: number, j: number) =>
    newOf[i] === j &&
    oldOf[j] === i &&
    newOf[i - 1] !== j &&
    newOf[i + 1] !== j &&
    oldOf[j - 1] !== i &&
    oldOf[j + 1] !== i;
  const fits = (piece: number, beside: number, whole: number) => {
    if (piece === FREE || beside === FREE || whole === FREE) return false;
    alike.open(whole);
    alike.take(beside);
    return alike.shared(piece) >= MIN_ADOPTED_SHARE * alike.total[piece]!;
  };
  for (let j = 0; j < oldOf.length; j++) {
    if (oldOf[j] !== FREE) continue;
    for (const beside of [j - 1, j + 1]) {
      const i = oldOf[beside] ?? FREE;
      if (i === FREE || !isPair(i, beside) || !fits(newBlock[j]!, newBlock[beside]!, oldBlock[i]!)) continue;
      link(matching, i, i, Math.min(j, beside), Math.max(j, beside));
      break;
    }
  }
  for (let i = 0; i < newOf.length; i++) {
    if (newOf[i] !== FREE) continue;
    for (const beside of [i - 1, i + 1]) {
      const j = newOf[beside] ?? FREE;
      if (j === FREE || !isPair(beside, j) || !fits(oldBlock[i]!, oldBlock[beside]!, newBlock[j]!)) continue;
      link(matching, Math.min(i, beside), Math.max(i, beside), j, j);
      break;
    }
  }
}
