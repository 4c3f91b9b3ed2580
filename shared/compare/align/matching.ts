/** No partner yet. */
export const FREE = -1;

/**
 * Working state of one alignment, filled pass by pass. `newOf[i]` is the first new block that old block i went to,
 * `oldOf[j]` the first old block that new block j came from, `FREE` where there is none. A split has several j with one
 * `oldOf`, a merge several i with one `newOf`; no group is both.
 */
export interface Matching {
  readonly newOf: Int32Array;
  readonly oldOf: Int32Array;
}

export function emptyMatching(oldCount: number, newCount: number): Matching {
  return { newOf: new Int32Array(oldCount).fill(FREE), oldOf: new Int32Array(newCount).fill(FREE) };
}

/** Links runs of neighbours: one to one, one to several (split) or several to one (merge). */
export function link(matching: Matching, oldFrom: number, oldTo: number, newFrom: number, newTo: number): void {
  if (oldTo > oldFrom && newTo > newFrom) throw new RangeError('A link has one block on at least one side');
  for (let i = oldFrom; i <= oldTo; i++) matching.newOf[i] = newFrom;
  for (let j = newFrom; j <= newTo; j++) matching.oldOf[j] = oldFrom;
}
