import { type CompareMessages, compareMessages } from '../../messages/compare.ts';
import { outputMessages } from '../../messages/output.ts';
import {
  printNote,
  printRemark,
  type Side,
  type TableCell,
  type TableRun,
  tableColumns,
  tableRows,
} from '../comparison/index.ts';
import type { ComparisonSource } from '../comparison-source.ts';
import { cutRows } from '../cut-rows.ts';
import { receiptLine } from '../receipt-line.ts';
import type { ComparisonOptions, OutputTree } from '../types.ts';

/** One line of a cell: a remark in words (（新設）), or a block with its label. */
export type PrintedLine =
  | { readonly type: 'note'; readonly text: string }
  | {
      readonly type: 'block';
      readonly label: string | null;
      /** A label that moved with its paragraph carries a double underline. */
      readonly labelMoved: boolean;
      readonly heading: boolean;
      readonly level: number;
      readonly runs: readonly TableRun[];
    };

export type PrintedCell = readonly PrintedLine[];

/** The old/new table (新旧対照表) in words, with its columns in order: what its writers print. */
export interface PrintedTable {
  readonly title: string;
  readonly heads: readonly string[];
  /** Which columns are narrow: codes and remarks. */
  readonly narrow: readonly boolean[];
  /** A row of one cell goes across the whole table: the heading of what follows. */
  readonly rows: readonly (readonly PrintedCell[])[];
  readonly receipt: string;
}

/** What stands above a table: which text it is about, and what it is. */
export function tableHeading({ meta }: OutputTree, { title }: PrintedTable): string {
  return meta.title === '' ? title : `${meta.title} ${title}`;
}

export function printTable(source: ComparisonSource, options: ComparisonOptions): PrintedTable {
  const { table, locale } = options;
  const m = compareMessages[locale];
  const sides = tableColumns(table);
  const rows = tableRows(source.view, table, (all) => cutRows(all, options));
  const note = (text: string): PrintedCell => (text === '' ? [] : [{ type: 'note', text }]);
  return {
    title: outputMessages[locale].tableTitle,
    heads: [
      ...(table.codes ? [m.columnCode] : []),
      ...sides.map((side) => headOf(source, side, options, m)),
      ...(table.remarks ? [m.columnRemarks] : []),
    ],
    narrow: [...(table.codes ? [true] : []), false, false, ...(table.remarks ? [true] : [])],
    rows: rows.map((row) => [
      ...(table.codes ? [note(row.code)] : []),
      ...sides.map((side) => printCell(row[side], m)),
      ...(table.remarks ? [note(printRemark(row, m))] : []),
    ]),
    receipt: receiptLine(source, locale),
  };
}

function headOf(
  source: ComparisonSource,
  side: Side,
  { table, locale }: ComparisonOptions,
  m: CompareMessages,
): string {
  const words = side === 'new' ? m.headNew : m.headOld;
  if (table.heads !== 'names') return words[table.heads];
  const unnamed = outputMessages[locale][side === 'new' ? 'newText' : 'oldText'];
  return source[side].meta.draftName ?? unnamed;
}

function printCell({ notes, pieces }: TableCell, m: CompareMessages): PrintedCell {
  return [
    ...notes.map((note): PrintedLine => ({ type: 'note', text: printNote(note, m) })),
    ...pieces.map(({ label, labelMoved, kind, level, runs }): PrintedLine => {
      const heading = kind.endsWith('_heading') || kind === 'title';
      return { type: 'block', label, labelMoved, heading, level: kind === 'sub_paragraph' ? level : 0, runs };
    }),
  ];
}
