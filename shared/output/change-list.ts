import { compareMessages } from '../messages/compare.ts';
import { outputMessages } from '../messages/output.ts';
import { isChange, orderedKinds, sideText } from './comparison/index.ts';
import type { ComparisonSource } from './comparison-source.ts';
import { printCsv } from './csv.ts';
import { receiptLine, receiptWarnings } from './receipt-line.ts';
import type { ComparisonOptions, OutputFile } from './types.ts';

/** The list of changes for a spreadsheet: one row a change, whole texts before and after. */
export async function writeChangesCsv(source: ComparisonSource, { locale }: ComparisonOptions): Promise<OutputFile> {
  const { view } = source;
  const [m, words] = [outputMessages[locale].changes, compareMessages[locale]];
  const rows = view.comparison.pairs.flatMap((pair, index) =>
    isChange(pair)
      ? [
          [
            orderedKinds(pair)
              .map((kind) => words.kind[kind])
              .join(words.summary.joiner),
            pair.oldLabel ?? '',
            pair.newLabel ?? '',
            sideText(view, index, 'old'),
            sideText(view, index, 'new'),
          ],
        ]
      : [],
  );
  const heads = [m.kind, m.old, m.new, m.before, m.after];
  return { bytes: printCsv([heads, ...rows, [receiptLine(source, locale)]]), warnings: receiptWarnings(source) };
}

// A bare sign (◆) is a label, but no number.
const CITABLE = /[\p{L}\p{N}]/u;

/** Old and new numbers of all numbered blocks; of a split or merge each number has a row. */
export async function writeConcordanceCsv(
  source: ComparisonSource,
  { locale }: ComparisonOptions,
): Promise<OutputFile> {
  const { view, ...trees } = source;
  const m = outputMessages[locale].changes;
  const label = (side: 'old' | 'new', position: number | undefined) => {
    const printed = position === undefined ? null : trees[side].blocks[position]?.label;
    return printed && CITABLE.test(printed) ? printed : '';
  };
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
