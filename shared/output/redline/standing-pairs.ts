import type { Pair } from '../../compare/types.ts';

/**
 * Which pairs a redline can show where they stand: in the order of the new text their blocks come one behind the other in
 * the old text too. Of two pairs that cross or enclose one another (a paragraph that was merged with the last but one,
 * over a paragraph that stayed) the longer text stands and the other is shown as moved. The heaviest such set, by a sweep
 * over the new text with a Fenwick tree of prefix maxima over the old one: O(n log n).
 * @returns positions in `pairs`, ascending; never a pair that the comparison calls moved, added or deleted
 */
export function standingPairs(pairs: readonly Pair[], weight: (pair: Pair) => number): readonly number[] {
  const candidates = pairs.flatMap((pair, index) => (mayStand(pair) ? [index] : []));
  const opening = [...candidates].sort((a, b) => pairs[a]!.new[0]! - pairs[b]!.new[0]!);
  const closing = [...candidates].sort((a, b) => pairs[a]!.new.at(-1)! - pairs[b]!.new.at(-1)!);
  const oldEnd = candidates.reduce((end, index) => Math.max(end, pairs[index]!.old.at(-1)! + 1), 0);
  const tree = new PrefixMaxima(oldEnd);
  const before = new Map<number, number | null>();
  const totals = new Map<number, number>();
  let closed = 0;
  for (const index of opening) {
    const pair = pairs[index]!;
    // Only pairs whose last new block is above this one can stand before it.
    for (; closed < closing.length && pairs[closing[closed]!]!.new.at(-1)! < pair.new[0]!; closed++) {
      const done = closing[closed]!;
      tree.raise(pairs[done]!.old.at(-1)!, totals.get(done)!, done);
    }
    const best = tree.best(pair.old[0]!);
    before.set(index, best?.index ?? null);
    totals.set(index, (best?.total ?? 0) + weight(pair));
  }
  let last: number | null = null;
  for (const [index, total] of totals) if (last === null || total > totals.get(last)!) last = index;
  const standing: number[] = [];
  for (let index = last; index !== null; index = before.get(index)!) standing.push(index);
  return standing.sort((a, b) => a - b);
}

function mayStand(pair: Pair): boolean {
  return pair.old.length > 0 && pair.new.length > 0 && !pair.kinds.includes('moved');
}

/** The best total of all that end before a position. */
class PrefixMaxima {
  private readonly totals: Float64Array;
  private readonly indices: Int32Array;

  constructor(length: number) {
    this.totals = new Float64Array(length + 1);
    this.indices = new Int32Array(length + 1);
  }

  /** The best of what was raised at a position before `end`. */
  best(end: number): { readonly index: number; readonly total: number } | null {
    let found: { index: number; total: number } | null = null;
    for (let k = end; k > 0; k &= k - 1) {
      const total = this.totals[k]!;
      if (total > (found?.total ?? 0)) found = { index: this.indices[k]!, total };
    }
    return found;
  }

  raise(at: number, total: number, index: number): void {
    for (let k = at + 1; k < this.totals.length; k += k & -k) {
      if (this.totals[k]! >= total) continue;
      this.totals[k] = total;
      this.indices[k] = index;
    }
  }
}
