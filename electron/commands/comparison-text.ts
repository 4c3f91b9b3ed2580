import type { Locale } from '../../shared/messages/table.ts';
import type { ComparisonView, Run } from '../../shared/output/comparison/index.ts';
import { comparisonLines, receiptText } from './comparison-lines.ts';

/** The signs of `git diff --word-diff`, which people who read terminals know: [-deleted-]{+inserted+}. */
function runText({ op, text }: Run): string {
  if (op === 'del') return `[-${text}-]`;
  return op === 'ins' ? `{+${text}+}` : text;
}

/** A comparison for a terminal: one paragraph a line, changes in signs, the receipt at the foot. */
export function comparisonText(view: ComparisonView, locale: Locale): string {
  const lines = comparisonLines(view, locale).map(({ sign, kinds, number, runs, aside }) => {
    const head = [sign, number, aside || kinds === '' ? kinds : `〔${kinds}〕`].filter((part) => part !== '').join(' ');
    return aside ? `  ${head}` : `${head}\n  ${runs.map(runText).join('').replaceAll('\n', '\n  ')}`;
  });
  return `${[...lines, '', ...receiptText(view, locale)].join('\n')}\n`;
}
