import { operativeMessages } from '../../messages/operative.ts';
import { outputMessages } from '../../messages/output.ts';
import type { ComparisonSource } from '../comparison-source.ts';
import { printCsv } from '../csv.ts';
import { receiptWarnings } from '../receipt-line.ts';
import type { ComparisonOptions, OutputFile } from '../types.ts';
import { changeList, runText } from './list.ts';

/** The list of changes for a spreadsheet: one row a change, whole texts before and after; weighty ones first. */
export async function writeChangesCsv(source: ComparisonSource, { locale }: ComparisonOptions): Promise<OutputFile> {
  const m = outputMessages[locale].changes;
  const { changes, receipt } = changeList(source, locale);
  const rows = changes.map(({ kinds, weight, oldLabel, newLabel, before, after }) => [
    kinds,
    oldLabel,
    newLabel,
    runText(before),
    runText(after),
    weight,
  ]);
  return {
    bytes: printCsv([
      [m.kind, m.old, m.new, m.before, m.after, operativeMessages[locale].weights.title],
      ...rows,
      [receipt],
    ]),
    warnings: receiptWarnings(source),
  };
}
