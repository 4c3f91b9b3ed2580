import type { BlockKind } from '../../model/kinds.ts';
import type { OutputTree } from '../types.ts';

/** Labels hang in a margin at least and at most so wide, in em; longer ones run into the text. */
const NARROWEST = 1.5;
const WIDEST = 5;
/** Space between a label and its text, in em. */
const GAP = 0.5;

/** Width of a text in em: a full-width character is one, others about half of one. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character > '\u2e7f' || /[①-㊿⑴-⒇Ⅰ-ⅻ◆-◯■□]/u.test(character) ? 1 : 0.55;
  return width;
}

// Asked for each level of each list, so one walk over the blocks answers for all of a tree.
const measured = new WeakMap<OutputTree, ReadonlyMap<string, number>>();

/** How far the text of each kind stands in from its label, in em: set by its widest label that is not an exception. */
export function hangingWidth(tree: OutputTree, kind: BlockKind, level = 0): number {
  let widths = measured.get(tree);
  if (widths === undefined) {
    widths = measureLabels(tree);
    measured.set(tree, widths);
  }
  const widest = widths.get(`${kind} ${level}`) ?? 0;
  return widest === 0 ? 0 : Math.max(NARROWEST, Math.ceil(widest * 4) / 4);
}

function measureLabels({ blocks }: OutputTree): ReadonlyMap<string, number> {
  const widths = new Map<string, number>();
  for (const { kind, level, label } of blocks) {
    if (label === null) continue;
    const width = textWidth(label) + GAP;
    const key = `${kind} ${level}`;
    if (width <= WIDEST && width > (widths.get(key) ?? 0)) widths.set(key, width);
  }
  return widths;
}
