import type { ComparisonSource } from '../comparison-source.ts';
import { printCsv } from '../csv.ts';
import { receiptWarnings } from '../receipt-line.ts';
import type { ComparisonOptions, OutputFile } from '../types.ts';
import { type PrintedCell, printTable } from './printed-table.ts';

/** The old/new table for a spreadsheet; underlined words stand in 【 】, because a cell has one form only. */
export async function writeTableCsv(source: ComparisonSource, options: ComparisonOptions): Promise<OutputFile> {
  const table = printTable(source, options);
  const rows = [table.heads, ...table.rows.map((row) => row.map(plainCell)), [table.receipt]];
  return { bytes: printCsv(rows), warnings: receiptWarnings(source) };
}

function plainCell(cell: PrintedCell): string {
  return cell
    .map((line) => {
      if (line.type === 'note') return line.text;
      const text = line.runs.map((run) => (run.underlined ? `【${run.text}】` : run.text)).join('');
      return `${'　'.repeat(line.level)}${line.label === null ? '' : `${line.label} `}${text}`;
    })
    .join('\n');
}
