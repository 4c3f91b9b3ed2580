/** Where each row of a long list begins: `offsets[i]` in CSS pixels, `offsets[count]` the whole height. */
export function rowOffsets(count: number, height: (index: number) => number): Float64Array {
  const offsets = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) offsets[i + 1] = offsets[i]! + height(i);
  return offsets;
}

/** The row that holds this distance from the top; the last row where it is beyond the end, 0 in an empty list. */
export function rowAt(offsets: Float64Array, top: number): number {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (offsets[middle]! <= top) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The scroll position nearest to `scroll` at which a row is wholly in view, with one row's margin where possible. */
export function scrollToRow(offsets: Float64Array, index: number, scroll: number, height: number): number {
  const top = offsets[index] ?? 0;
  const bottom = offsets[index + 1] ?? top;
  const margin = Math.min(bottom - top, Math.max(0, (height - (bottom - top)) / 2));
  if (top - margin < scroll) return Math.max(0, top - margin);
  if (bottom + margin > scroll + height) return bottom + margin - height;
  return scroll;
}
