import type { BlockKind } from '../../model/kinds.ts';
import type { OutputTree } from '../types.ts';

/** Labels hang in a margin at least and at most so wide, in em; longer ones run into the text. */
const NARROWEST = 1.5;
const WIDEST = 5;
/** Space between a label and its text at least, in em. */
export const GAP = 0.4;
/** And what measures by estimate leave open. */
const SLACK = 0.1;

/** Width of a text in em: a full-width character is one, others about half of one. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character > '\u2e7f' || /[①-㊿⑴-⒇Ⅰ-ⅻ◆-◯■□]/u.test(character) ? 1 : 0.55;
  return width;
}

/** The room that a label takes, with the gap behind it, in em. */
export function labelRoom(label: string): number {
  return textWidth(label) + GAP + SLACK;
}

/** Widest labels by kind and level: `hanging` of those that hang in the margin, `all` of every one. */
interface Widest {
  readonly hanging: number;
  readonly all: number;
}

// Asked for each level of each list, so one walk over the blocks answers for all of a tree.
const measured = new WeakMap<OutputTree, ReadonlyMap<string, Widest>>();

/** How far the text of each kind stands in from its label, in em: set by its widest label that is not an exception. */
export function hangingWidth(tree: OutputTree, kind: BlockKind, level = 0): number {
  const { hanging } = widestOf(tree, kind, level);
  return hanging === 0 ? 0 : Math.max(NARROWEST, Math.ceil(hanging * 4) / 4);
}

/** The room of the widest label of a kind, also of one that runs into its line, in em. */
export function widestRoom(tree: OutputTree, kind: BlockKind, level = 0): number {
  return widestOf(tree, kind, level).all;
}

const NONE: Widest = { hanging: 0, all: 0 };

function widestOf(tree: OutputTree, kind: BlockKind, level: number): Widest {
  let widths = measured.get(tree);
  if (widths === undefined) {
    widths = measureLabels(tree);
    measured.set(tree, widths);
  }
  return widths.get(`${kind} ${level}`) ?? NONE;
}

function measureLabels({ blocks }: OutputTree): ReadonlyMap<string, Widest> {
  const widths = new Map<string, Widest>();
  for (const { kind, level, label } of blocks) {
    if (label === null) continue;
    const width = labelRoom(label);
    const key = `${kind} ${level}`;
    const { hanging, all } = widths.get(key) ?? NONE;
    widths.set(key, { hanging: width <= WIDEST ? Math.max(hanging, width) : hanging, all: Math.max(all, width) });
  }
  return widths;
}
