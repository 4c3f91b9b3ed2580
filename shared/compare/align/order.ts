import { FREE, type Matching } from './matching.ts';

/**
 * Which new blocks stand where they stood: the heaviest set of links whose old and new order agree (a weighted longest
 * increasing subsequence, O(n log n)). Whatever falls off it has moved. Blocks of one split or merge share their fate.
 * @param weight of old block i, above 0
 * @returns for each new block 1 where it is in place, 0 where it moved or has no partner
 */
export function inPlace(matching: Matching, weight: (i: number) => number): Uint8Array {
  const { newOf, oldOf } = matching;
  if (isInOrder(matching)) return Uint8Array.from(oldOf, (i) => (i === FREE ? 0 : 1));
  const best = new Float64Array(newOf.length + 1);
  const bestAt = new Int32Array(newOf.length + 1).fill(FREE);
  const before = new Int32Array(oldOf.length).fill(FREE);
  let topTotal = 0;
  let top = FREE;
  for (let j = 0; j < oldOf.length; j++) {
    const i = oldOf[j]!;
    if (i === FREE || newOf[i] !== j) continue;
    // Fenwick tree of prefix maxima over old positions.
    let total = 0;
    for (let k = i; k > 0; k &= k - 1) {
      if (best[k]! > total) {
        total = best[k]!;
        before[j] = bestAt[k]!;
      }
    }
    total += weight(i);
    for (let k = i + 1; k < best.length; k += k & -k) {
      if (best[k]! < total) {
        best[k] = total;
        bestAt[k] = j;
      }
    }
    if (total > topTotal) {
      topTotal = total;
      top = j;
    }
  }
  const stays = new Uint8Array(oldOf.length);
  for (let j = top; j !== FREE; j = before[j]!) stays[j] = 1;
  for (let j = 0; j < oldOf.length; j++) {
    const i = oldOf[j]!;
    if (i !== FREE && newOf[i] !== j) stays[j] = stays[newOf[i]!]!;
  }
  return stays;
}

/** Nothing moved: what most texts are after most changes, and told in one look. */
function isInOrder({ newOf, oldOf }: Matching): boolean {
  let last = FREE;
  for (let j = 0; j < oldOf.length; j++) {
    const i = oldOf[j]!;
    if (i === FREE || newOf[i] !== j) continue;
    if (i < last) return false;
    last = i;
  }
  return true;
}
