import { printCsv } from '../csv.ts';
import type { PrintedCell, PrintedTable } from '../old-new-table/printed-table.ts';
import { tableDocument } from '../old-new-table/table-html.ts';
import type { OutputOptions, OutputTree } from '../types.ts';
import type { SheetFormatId } from './sheet-formats.ts';

/** A table about a text, with nothing but words in its cells; printed by the writers of the old/new table. */
export type SheetTable = PrintedTable;

interface SheetFormat {
  readonly id: SheetFormatId;
  readonly extension: string;
  readonly mime: string;
  write(table: SheetTable, tree: OutputTree, options: Pick<OutputOptions, 'paper' | 'fonts'>): Promise<Uint8Array>;
}

/** The forms of such a table. The one that needs the package behind Word files is loaded when asked for. */
export const SHEET_FORMATS: readonly SheetFormat[] = [
  {
    id: 'docx',
    extension: '.docx',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (table, tree, { paper }) =>
      (await import('../old-new-table/table-docx.ts')).packTable(tree, table, paper),
  },
  {
    id: 'html',
    extension: '.html',
    mime: 'text/html',
    write: async (table, tree, { fonts }) => new TextEncoder().encode(tableDocument(tree, table, fonts)),
  },
  {
    id: 'csv',
    extension: '.csv',
    mime: 'text/csv',
    write: async (table) => printCsv([table.heads, ...table.rows.map((row) => row.map(cellText)), [table.receipt]]),
  },
];

export function sheetFormat(id: SheetFormatId): SheetFormat {
  const format = SHEET_FORMATS.find((entry) => entry.id === id);
  if (format === undefined) throw new RangeError(`No sheet format ${id}`);
  return format;
}

/** The format that a file name asks for, or null. */
export function sheetFormatOfName(name: string): SheetFormat | null {
  const lower = name.toLowerCase();
  return SHEET_FORMATS.find((format) => lower.endsWith(format.extension)) ?? null;
}

export function noteCell(text: string): PrintedCell {
  return text === '' ? [] : [{ type: 'note', text }];
}

function cellText(cell: PrintedCell): string {
  return cell.map((line) => (line.type === 'note' ? line.text : line.runs.map((run) => run.text).join(''))).join('\n');
}
