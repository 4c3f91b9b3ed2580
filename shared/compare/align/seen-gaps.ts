import type { Gap } from './context.ts';

/** Numbers kept for a gap: the next gap with the same first new block, first old, last old, last new, and both sizes. */
const FIELDS = 6;
const NONE = -1;

/**
 * Gaps looked at: most stay the same from round to round. As no block is freed again, their ends and sizes name them.
 */
export class SeenGaps {
  /** Where the entry of the last gap begins that has this first new block. */
  private readonly last: Int32Array;
  private readonly entries: number[] = [];

  constructor(newCount: number) {
    this.last = new Int32Array(newCount).fill(NONE);
  }

  /** Whether the gap is new, and remembers it. */
  add({ old, new: fresh }: Gap): boolean {
    const { last, entries } = this;
    const first = fresh[0]!;
    const oldLast = old[old.length - 1]!;
    const newLast = fresh[fresh.length - 1]!;
    for (let at = last[first]!; at !== NONE; at = entries[at]!) {
      if (
        entries[at + 1] === old[0] &&
        entries[at + 2] === oldLast &&
        entries[at + 3] === newLast &&
        entries[at + 4] === old.length &&
        entries[at + 5] === fresh.length
      )
        return false;
    }
    entries.push(last[first]!, old[0]!, oldLast, newLast, old.length, fresh.length);
    last[first] = entries.length - FIELDS;
    return true;
  }
}
