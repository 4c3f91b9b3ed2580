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

/** Whether a label is too long to hang in a margin and runs into its line. */
export function runsIn(label: string): boolean {
  return labelRoom(label) > WIDEST;
}

/** Widest labels by kind and level: `hanging` of those that hang in the margin, `counted` of all but 12 bis and its like. */
interface Widest {
  readonly hanging: number;
  readonly counted: number;
}

// Asked for each level of each list, so one walk over the blocks answers for all of a tree.
const measured = new WeakMap<OutputTree, ReadonlyMap<string, Widest>>();

/** How far the text of each kind stands in from its label, in em: set by its widest label that is not an exception. */
export function hangingWidth(tree: OutputTree, kind: BlockKind, level = 0): number {
  const { hanging } = widestOf(tree, kind, level);
  return hanging === 0 ? 0 : Math.max(NARROWEST, Math.ceil(hanging * 4) / 4);
}

/** The room of the widest label of a kind that counts on by itself, also where it runs into its line, in em. */
export function widestRoom(tree: OutputTree, kind: BlockKind, level = 0): number {
  return widestOf(tree, kind, level).counted;
}

const NONE: Widest = { hanging: 0, counted: 0 };

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
  for (const { kind, level, label, number } of blocks) {
    if (label === null) continue;
    const width = labelRoom(label);
    const key = `${kind} ${level}`;
    const { hanging, counted } = widths.get(key) ?? NONE;
    const plain = number?.inserted === 1 && number.alternative === 0;
    widths.set(key, {
      hanging: runsIn(label) ? hanging : Math.max(hanging, width),
      counted: plain ? Math.max(counted, width) : counted,
    });
  }
  return widths;
}
