import { writeChangesCsv } from './change-list/changes-csv.ts';
import { printableChanges, writeChangesHtml, writeChangesPdf } from './change-list/changes-html.ts';
import { writeChangesJson } from './change-list/changes-json.ts';
import { writeConcordanceCsv } from './change-list/concordance-csv.ts';
import type { ComparisonSource } from './comparison-source.ts';
import { writeTableCsv } from './old-new-table/table-csv.ts';
import { printableTable, writeTableHtml, writeTablePdf } from './old-new-table/table-html.ts';
import { printableRedline, writeRedlineHtml, writeRedlinePdf } from './redline/redline-page.ts';
import type { ComparisonOptions, OutputFile, PrintRequest } from './types.ts';

export const COMPARISON_FORMAT_IDS = [
  'redline',
  'redline-pdf',
  'redline-html',
  'table-docx',
  'table-pdf',
  'table-html',
  'table-xlsx',
  'table-csv',
  'changes-html',
  'changes-pdf',
  'changes-csv',
  'changes-json',
  'concordance-csv',
] as const;
export type ComparisonFormatId = (typeof COMPARISON_FORMAT_IDS)[number];

export interface ComparisonFormat {
  readonly id: ComparisonFormatId;
  readonly extension: string;
  readonly mime: string;
  write(source: ComparisonSource, options: ComparisonOptions): Promise<OutputFile>;
  /** The pages that show how the file will look; null where the file is best read as the characters it is. */
  readonly page: ((source: ComparisonSource, options: ComparisonOptions) => PrintRequest) | null;
}

const PDF = 'application/pdf';
const HTML = 'text/html';
const CSV = 'text/csv';
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
    page: printableTable,
  },
  { id: 'table-pdf', extension: '.table.pdf', mime: PDF, write: writeTablePdf, page: printableTable },
  { id: 'table-html', extension: '.table.html', mime: HTML, write: writeTableHtml, page: printableTable },
  {
    id: 'table-xlsx',
    extension: '.table.xlsx',
    mime: XLSX,
    write: lazily(async () => (await import('./old-new-table/table-xlsx.ts')).writeTableXlsx),
    page: printableTable,
  },
  { id: 'table-csv', extension: '.table.csv', mime: CSV, write: writeTableCsv, page: null },
  { id: 'changes-html', extension: '.changes.html', mime: HTML, write: writeChangesHtml, page: printableChanges },
  { id: 'changes-pdf', extension: '.changes.pdf', mime: PDF, write: writeChangesPdf, page: printableChanges },
  { id: 'changes-csv', extension: '.changes.csv', mime: CSV, write: writeChangesCsv, page: null },
  { id: 'changes-json', extension: '.changes.json', mime: 'application/json', write: writeChangesJson, page: null },
  { id: 'concordance-csv', extension: '.concordance.csv', mime: CSV, write: writeConcordanceCsv, page: null },
  { id: 'redline-pdf', extension: '.redline.pdf', mime: PDF, write: writeRedlinePdf, page: printableRedline },
  { id: 'redline-html', extension: '.redline.html', mime: HTML, write: writeRedlineHtml, page: printableRedline },
  {
    id: 'redline',
    extension: '.docx',
    mime: DOCX,
    write: lazily(async () => (await import('./redline/write-redline.ts')).writeRedline),
    page: printableRedline,
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
