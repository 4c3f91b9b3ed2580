import { writeChangesCsv, writeConcordanceCsv } from './change-list.ts';
import type { ComparisonSource } from './comparison-source.ts';
import { writeTableCsv } from './old-new-table/table-csv.ts';
import { writeTableHtml, writeTablePdf } from './old-new-table/table-html.ts';
import type { ComparisonOptions, OutputFile } from './types.ts';

export const COMPARISON_FORMAT_IDS = [
  'redline',
  'table-docx',
  'table-pdf',
  'table-html',
  'table-xlsx',
  'table-csv',
  'changes-csv',
  'concordance-csv',
] as const;
export type ComparisonFormatId = (typeof COMPARISON_FORMAT_IDS)[number];

export interface ComparisonFormat {
  readonly id: ComparisonFormatId;
  readonly extension: string;
  readonly mime: string;
  write(source: ComparisonSource, options: ComparisonOptions): Promise<OutputFile>;
}

type Writer = ComparisonFormat['write'];

function lazily(load: () => Promise<Writer>): Writer {
  return async (source, options) => (await load())(source, options);
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Every format of a comparison. Adding one: a writer in a file of its own, and one line here. Those that need the package
 * behind Word files, larger than all other writers together, are loaded when asked for.
 */
export const COMPARISON_FORMATS: readonly ComparisonFormat[] = [
  {
    id: 'table-docx',
    extension: '.table.docx',
    mime: DOCX,
    write: lazily(async () => (await import('./old-new-table/table-docx.ts')).writeTableDocx),
  },
  { id: 'table-pdf', extension: '.table.pdf', mime: 'application/pdf', write: writeTablePdf },
  { id: 'table-html', extension: '.table.html', mime: 'text/html', write: writeTableHtml },
  {
    id: 'table-xlsx',
    extension: '.table.xlsx',
    mime: XLSX,
    write: lazily(async () => (await import('./old-new-table/table-xlsx.ts')).writeTableXlsx),
  },
  { id: 'table-csv', extension: '.table.csv', mime: 'text/csv', write: writeTableCsv },
  { id: 'changes-csv', extension: '.changes.csv', mime: 'text/csv', write: writeChangesCsv },
  { id: 'concordance-csv', extension: '.concordance.csv', mime: 'text/csv', write: writeConcordanceCsv },
  {
    id: 'redline',
    extension: '.docx',
    mime: DOCX,
    write: lazily(async () => (await import('./redline/write-redline.ts')).writeRedline),
  },
];

export function comparisonFormat(id: ComparisonFormatId): ComparisonFormat {
  const format = COMPARISON_FORMATS.find((entry) => entry.id === id);
  if (format === undefined) throw new RangeError(`No comparison format ${id}`);
  return format;
}

/** The format that a file name asks for, or null. The longer extensions stand first in the list. */
export function comparisonFormatOfName(name: string): ComparisonFormat | null {
  const lower = name.toLowerCase();
  return COMPARISON_FORMATS.find((format) => lower.endsWith(format.extension)) ?? null;
}
