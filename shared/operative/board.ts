import type { Node } from 'prosemirror-model';
import { BLOCK_JOINT, type Comparison, comparedBlocks, type Pair } from '../compare/index.ts';
import type { BlockId } from '../model/ids.ts';
import { isHeading } from '../model/kinds.ts';
import type { TextLanguage } from '../model/settings.ts';
import { blockText } from '../model/text.ts';
import { DEFAULT_LADDER } from './ladder/ladder.ts';
import type { Ladder, Rung } from './types.ts';
import { type VerbRow, verbRows } from './verb-rows.ts';
import { type Weight, weigh } from './weights/weigh.ts';

/** What became of a paragraph of the last declaration: carried over, updated, dropped; or it is new. */
export const BOARD_STATES = ['carried', 'updated', 'dropped', 'new'] as const;
export type BoardState = (typeof BOARD_STATES)[number];

/** One side of a row: a paragraph, or the paragraphs of a split or merge, by the first of them. */
export interface BoardSide {
  readonly block: BlockId | null;
  /** Labels of all paragraphs on this side. */
  readonly labels: readonly string[];
  readonly subject: string | null;
  readonly verb: string | null;
  readonly rung: Rung | null;
  /** Whether the verb is denied: it has no rung then. */
  readonly negated: boolean;
  /** The paragraphs' words, one line each. */
  readonly text: string;
}

export interface BoardRow {
  readonly state: BoardState;
  readonly old: BoardSide | null;
  readonly new: BoardSide | null;
  /** It stands at another place than before. */
  readonly moved: boolean;
  readonly weights: readonly Weight[];
}

/** The paragraphs under one heading; null where a text has no such heading (any more). */
export interface BoardTheme {
  readonly oldHeading: string | null;
  readonly newHeading: string | null;
  readonly rows: readonly BoardRow[];
}

export interface Board {
  readonly themes: readonly BoardTheme[];
  readonly counts: Readonly<Record<BoardState, number>>;
}

export interface BoardOptions {
  readonly ladder?: Ladder;
}

/**
 * Sets one declaration against another, theme by theme in the order of the new text; what was dropped stands where it stood.
 * A theme is what stands below a part, theme or section heading.
 */
export function makeBoard(oldDoc: Node, newDoc: Node, comparison: Comparison, options: BoardOptions = {}): Board {
  const ladder = options.ladder ?? DEFAULT_LADDER;
  const language = newDoc.attrs.language as TextLanguage;
  const sides = { old: sideReader(oldDoc, ladder), new: sideReader(newDoc, ladder) };
  const themes: { oldHeading: string | null; newHeading: string | null; rows: BoardRow[] }[] = [];
  const counts: Record<BoardState, number> = { carried: 0, updated: 0, dropped: 0, new: 0 };
  let theme: (typeof themes)[number] | null = null;
  for (const pair of comparison.pairs) {
    const headings = { old: sides.old.heading(pair.old), new: sides.new.heading(pair.new) };
    if (headings.old !== null || headings.new !== null) {
      theme = { oldHeading: headings.old, newHeading: headings.new, rows: [] };
      themes.push(theme);
      continue;
    }
    const [old, now] = [sides.old.read(pair.old), sides.new.read(pair.new)];
    if (old === null && now === null) continue;
    if (theme === null) {
      theme = { oldHeading: null, newHeading: null, rows: [] };
      themes.push(theme);
    }
    const state = stateOf(pair);
    counts[state]++;
    const moved = pair.kinds.includes('moved');
    theme.rows.push({ state, old, new: now, moved, weights: weigh(pair, { language, ladder }) });
  }
  return { themes: themes.filter(({ rows }) => rows.length > 0), counts };
}

function stateOf({ old, new: now, kinds }: Pair): BoardState {
  if (old.length === 0) return 'new';
  if (now.length === 0) return 'dropped';
  return kinds.some((kind) => ['edited', 'split', 'merged', 'kind-changed'].includes(kind)) ? 'updated' : 'carried';
}

interface SideReader {
  /** The heading among these blocks, null where there is none. */
  heading(positions: readonly number[]): string | null;
  /** The paragraphs among these blocks, null where there is none. */
  read(positions: readonly number[]): BoardSide | null;
}

function sideReader(doc: Node, ladder: Ladder): SideReader {
  const rows = new Map<number, VerbRow>(verbRows(doc, ladder).map((row) => [row.index, row]));
  const blocks = comparedBlocks(doc);
  return {
    heading: (positions) => {
      const at = positions.find((position) => isHeading(blocks[position]!.kind));
      if (at === undefined) return null;
      const { label, text } = blocks[at]!;
      return label === null ? text : `${label} ${text}`;
    },
    read: (positions) => {
      const found = positions.flatMap((position) => rows.get(position) ?? []);
      const first = found[0];
      if (first === undefined) return null;
      const verb = first.main?.verb ?? null;
      return {
        block: first.block,
        labels: found.flatMap(({ label }) => label ?? []),
        subject: first.subject,
        verb: verb?.surface ?? null,
        rung: verb?.rung ?? null,
        negated: verb?.negated ?? false,
        text: positions.map((position) => blockText(doc.child(position)).replaceAll(BLOCK_JOINT, ' ')).join('\n'),
      };
    },
  };
}
