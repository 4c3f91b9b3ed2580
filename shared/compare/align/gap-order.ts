import type { Gap } from './context.ts';
import type { Proposal } from './proposals.ts';

/**
 * The best account of a gap that keeps the order: proposals that neither share blocks nor cross. Between two neighbours
 * that belong together blocks were mostly edited where they stood, so what order allows is believed at a likeness that
 * says nothing elsewhere.
 * @param proposals those whose blocks all lie in the gap
 * @param gain of taking a proposal over leaving its blocks alone; only those above 0 are taken
 */
export function bestInOrder(gap: Gap, proposals: readonly Proposal[], gain: (p: Proposal) => number): Proposal[] {
  const rowOf = new Map(gap.old.map((i, row) => [i, row]));
  const columnOf = new Map(gap.new.map((j, column) => [j, column]));
  const width = gap.new.length + 1;
  const ending = new Map<number, Proposal[]>();
  for (const p of proposals) {
    const cell = (rowOf.get(p.oldTo)! + 1) * width + columnOf.get(p.newTo)! + 1;
    const list = ending.get(cell);
    if (list) list.push(p);
    else ending.set(cell, [p]);
  }
  const cellBefore = (p: Proposal) => rowOf.get(p.oldFrom)! * width + columnOf.get(p.newFrom)!;
  const best = new Float64Array((gap.old.length + 1) * width);
  const taken = new Map<number, Proposal>();
  for (let cell = width; cell < best.length; cell++) {
    if (cell % width === 0) continue;
    let value = Math.max(best[cell - width]!, best[cell - 1]!);
    for (const p of ending.get(cell) ?? []) {
      const own = gain(p);
      const total = own + best[cellBefore(p)]!;
      if (own > 0 && total > value) {
        value = total;
        taken.set(cell, p);
      }
    }
    best[cell] = value;
  }
  const out: Proposal[] = [];
  let cell = best.length - 1;
  while (cell >= width && cell % width > 0) {
    if (best[cell] === best[cell - width]) cell -= width;
    else if (best[cell] === best[cell - 1]) cell--;
    else {
      const p = taken.get(cell)!;
      out.push(p);
      cell = cellBefore(p);
    }
  }
  return out;
}
