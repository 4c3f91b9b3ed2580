import { outputMessages } from '../../messages/output.ts';
import { citedLabel } from '../../numbering/index.ts';
import type { ComparisonSource } from '../comparison-source.ts';
import { printCsv } from '../csv.ts';
import { receiptLine, receiptWarnings } from '../receipt-line.ts';
import type { ComparisonOptions, OutputFile } from '../types.ts';

/** Old and new numbers of all numbered blocks; of a split or merge each number has a row. */
export async function writeConcordanceCsv(
  source: ComparisonSource,
  { locale }: ComparisonOptions,
): Promise<OutputFile> {
  const { view, ...trees } = source;
  const m = outputMessages[locale].changes;
  const label = (side: 'old' | 'new', position: number | undefined) =>
    (position !== undefined && citedLabel(trees[side].blocks[position]?.label)) || '';
  const rows = view.comparison.pairs.flatMap((pair) =>
    Array.from({ length: Math.max(pair.old.length, pair.new.length) }, (_, i) => [
      label('old', pair.old[Math.min(i, pair.old.length - 1)]),
      label('new', pair.new[Math.min(i, pair.new.length - 1)]),
    ]).filter(([old, now]) => old !== '' || now !== ''),
  );
  return {
    bytes: printCsv([[m.old, m.new], ...rows, [receiptLine(source, locale)]]),
    warnings: receiptWarnings(source),
  };
}
