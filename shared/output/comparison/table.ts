import type { ChangeKind } from '../../compare/types.ts';
import type { BlockKind } from '../../model/kinds.ts';
import { type ItuCode, isEditorial, ituCode, orderedKinds } from './codes.ts';
import { type ComparisonView, pairAt } from './compared-text.ts';
import { type Piece, type Side, sidePieces } from './pieces.ts';
import { type ComparisonRow, comparisonRows, type LabelRange, labelRange } from './rows.ts';

/** What stands above the two columns: 改正後｜改正前, 改正案｜現行, 新｜旧, or the names of the drafts. */
export const TABLE_HEADS = ['amended', 'proposed', 'plain', 'names'] as const;
export type TableHeads = (typeof TABLE_HEADS)[number];

/** Settings of the old/new table (新旧対照表). New on the left is the custom for ordinances. */
export interface TableSettings {
  readonly newSide: 'left' | 'right';
  readonly heads: TableHeads;
  /** The last column (備考) says what happened to the paragraph. */
  readonly remarks: boolean;
  /** ITU's codes (NOC, MOD, ADD, SUP) in a column of their own. */
  readonly codes: boolean;
  /** Unchanged runs become one row 「(3)〜(7)（略）」. */
  readonly fold: boolean;
}

export const DEFAULT_TABLE: TableSettings = {
  newSide: 'left',
  heads: 'amended',
  remarks: false,
  codes: false,
  fold: true,
};

/** What a cell says instead of, or before, its text; the words come from the messages. */
export type CellNote =
  | { readonly code: 'added' }
  | { readonly code: 'deleted' }
  | { readonly code: 'omitted'; readonly range: LabelRange | null }
  | { readonly code: 'same' }
  | { readonly code: 'moved-from'; readonly range: LabelRange | null }
  | { readonly code: 'moved-to'; readonly range: LabelRange | null };

export interface TableRun {
  readonly text: string;
  readonly underlined: boolean;
}

export interface TablePiece {
  /** Position in that side's block list. */
  readonly block: number;
  readonly label: string | null;
  /** The label of a moved paragraph carries a double underline; one that merely counts on is not marked. */
  readonly labelMoved: boolean;
  readonly kind: BlockKind;
  readonly level: number;
  readonly runs: readonly TableRun[];
}

export interface TableCell {
  readonly notes: readonly CellNote[];
  readonly pieces: readonly TablePiece[];
}

/** One row of the table; which column stands left is the writer's matter (`tableColumns`). */
export interface TableRow {
  readonly new: TableCell;
  readonly old: TableCell;
  readonly kinds: readonly ChangeKind[];
  readonly code: ItuCode;
  /** Positions of the pairs the row was made from. */
  readonly pairs: readonly number[];
}

export function tableColumns(settings: TableSettings): readonly [Side, Side] {
  return settings.newSide === 'left' ? ['new', 'old'] : ['old', 'new'];
}

/**
 * All rows of the table in order. For a long table on screen make them one by one with `tableRow`.
 * @param take which of them are made; all where nothing is said
 */
export function tableRows(
  view: ComparisonView,
  settings: TableSettings = DEFAULT_TABLE,
  take: (rows: readonly ComparisonRow[]) => readonly ComparisonRow[] = (rows) => rows,
): readonly TableRow[] {
  const rows = comparisonRows(view, { fold: settings.fold, unfolded: new Set() });
  return take(rows).map((row) => tableRow(view, row, settings.newSide));
}

const EMPTY: readonly TablePiece[] = [];

/** 同左 can only stand on the right: what is said once is said in the left column, be it the new or the old one. */
export function tableRow(view: ComparisonView, row: ComparisonRow, newSide: TableSettings['newSide']): TableRow {
  const lead: Side = newSide === 'left' ? 'new' : 'old';
  const same: TableCell = { notes: [{ code: 'same' }], pieces: EMPTY };
  if (row.type === 'fold') {
    const pairs = Array.from({ length: row.last - row.first + 1 }, (_, i) => row.first + i);
    const renumbered = row.reason === 'renumbered';
    // A run that only counts on shows both its numbers; otherwise there is nothing to say twice.
    const omitted = (side: Side): TableCell =>
      renumbered || side === lead ? { notes: [{ code: 'omitted', range: row[side] }], pieces: EMPTY } : same;
    return {
      new: omitted('new'),
      old: omitted('old'),
      kinds: [row.reason],
      code: renumbered ? '(MOD)' : 'NOC',
      pairs,
    };
  }
  if (row.type === 'departure') {
    return {
      new: { notes: [], pieces: EMPTY },
      old: {
        notes: [
          { code: 'omitted', range: row.old },
          { code: 'moved-to', range: row.new },
        ],
        pieces: EMPTY,
      },
      kinds: ['moved'],
      code: 'SUP*',
      pairs: row.pairs,
    };
  }
  const pair = pairAt(view, row.pair);
  const base = { kinds: orderedKinds(pair), code: ituCode(pair), pairs: [row.pair] };
  const moved = pair.kinds.includes('moved');
  const pieces = (side: Side) => sidePieces(view, row.pair, side).map((piece) => tablePiece(piece, moved));
  if (pair.old.length === 0) {
    return { ...base, new: { notes: [], pieces: pieces('new') }, old: { notes: [{ code: 'added' }], pieces: EMPTY } };
  }
  if (pair.new.length === 0) {
    return { ...base, new: { notes: [{ code: 'deleted' }], pieces: EMPTY }, old: { notes: [], pieces: pieces('old') } };
  }
  const from: readonly CellNote[] = moved ? [{ code: 'moved-from', range: labelRange(view.old, pair.old) }] : [];
  // An untouched text stands in the left column only; a number that changed needs both.
  const untouched = isEditorial(pair) && !pair.kinds.includes('renumbered') && !pair.kinds.includes('formatted');
  const cell = (side: Side, notes: readonly CellNote[]): TableCell =>
    untouched && side !== lead ? same : { notes, pieces: pieces(side) };
  return { ...base, new: cell('new', from), old: cell('old', []) };
}

function tablePiece(piece: Piece, moved: boolean): TablePiece {
  return {
    block: piece.block,
    label: piece.label,
    labelMoved: moved && piece.label !== null,
    kind: piece.kind,
    level: piece.level,
    runs: piece.runs.map((run) => ({ text: run.text, underlined: run.op !== 'keep' })),
  };
}
