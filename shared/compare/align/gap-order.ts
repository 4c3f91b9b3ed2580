import type { Gap } from './context.ts';
import type { SpanList } from './span-list.ts';

const NONE = -1;

/**
 * The best account of a gap that keeps the order: proposals that neither share blocks nor cross. Between two neighbours
 * that belong together blocks were mostly edited where they stood, so what order allows is believed at a likeness that
 * says nothing elsewhere.
 * @param proposals numbers of those whose blocks all lie in the gap
 * @param row,column place in the gap of an old and a new block
 * @param gain of taking a proposal over leaving its blocks alone; only those above 0 are taken
 */
export function bestInOrder(
  spans: SpanList,
  proposals: readonly number[],
  row: Int32Array,
  column: Int32Array,
  gap: Gap,
  gain: (p: number) => number,
): number[] {
  const width = gap.new.length + 1;
  const cells = (gap.old.length + 1) * width;
  const cellBefore = (p: number) => row[spans.oldFrom[p]!]! * width + column[spans.newFrom[p]!]!;
  /** Proposals that end in a cell, in the order given: the first, and by place in `proposals` the one after. */
  const first = new Int32Array(cells).fill(NONE);
  const next = new Int32Array(proposals.length);
  for (let n = proposals.length - 1; n >= 0; n--) {
    const p = proposals[n]!;
    const cell = (row[spans.oldTo[p]!]! + 1) * width + column[spans.newTo[p]!]! + 1;
    next[n] = first[cell]!;
    first[cell] = n;
  }
  const best = new Float64Array(cells);
  const taken = new Int32Array(cells);
  for (let cell = width; cell < cells; cell++) {
    if (cell % width === 0) continue;
    let value = Math.max(best[cell - width]!, best[cell - 1]!);
    for (let n = first[cell]!; n !== NONE; n = next[n]!) {
      const p = proposals[n]!;
      const own = gain(p);
      const total = own + best[cellBefore(p)]!;
      if (own > 0 && total > value) {
        value = total;
        taken[cell] = p;
      }
    }
    best[cell] = value;
  }
  const out: number[] = [];
  let cell = cells - 1;
  while (cell >= width && cell % width > 0) {
    if (best[cell] === best[cell - width]) cell -= width;
    else if (best[cell] === best[cell - 1]) cell--;
    else {
      const p = taken[cell]!;
      out.push(p);
      cell = cellBefore(p);
    }
  }
  return out;
}
