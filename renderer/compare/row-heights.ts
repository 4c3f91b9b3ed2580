/**
 * Heights of the rows of a long list, estimated until measured, with offsets found in O(log n): a Fenwick tree of sums.
 * All figures are CSS pixels.
 */
export class RowHeights {
  readonly count: number;
  private readonly heights: Float64Array;
  private readonly sums: Float64Array;

  constructor(count: number, estimate: (row: number) => number) {
    this.count = count;
    this.heights = new Float64Array(count);
    this.sums = new Float64Array(count + 1);
    for (let row = 0; row < count; row++) {
      const height = estimate(row);
      this.heights[row] = height;
      this.sums[row + 1] = height;
    }
    // Linear build: each node hands its sum to its parent once.
    for (let node = 1; node <= count; node++) {
      const parent = node + (node & -node);
      if (parent <= count) this.sums[parent] = this.sums[parent]! + this.sums[node]!;
    }
  }

  /** Notes a measured height; true where it differs from what was believed. */
  measure(row: number, height: number): boolean {
    const known = this.heights[row];
    if (known === undefined) throw new RangeError(`There is no row ${row}`);
    const change = height - known;
    if (Math.abs(change) < 0.5) return false;
    this.heights[row] = height;
    for (let node = row + 1; node <= this.count; node += node & -node) this.sums[node] = this.sums[node]! + change;
    return true;
  }

  /** Distance from the top of the list to the top of the row; `offset(count)` is the height of all. */
  offset(row: number): number {
    let sum = 0;
    for (let node = Math.min(row, this.count); node > 0; node -= node & -node) sum += this.sums[node]!;
    return sum;
  }

  /** The row that covers a distance from the top; the last one for anything below. */
  rowAt(distance: number): number {
    let node = 0;
    let left = distance;
    let step = 1;
    while (step * 2 <= this.count) step *= 2;
    for (; step > 0; step >>= 1) {
      const next = node + step;
      if (next <= this.count && this.sums[next]! <= left) {
        node = next;
        left -= this.sums[next]!;
      }
    }
    return Math.max(0, Math.min(node, this.count - 1));
  }
}
