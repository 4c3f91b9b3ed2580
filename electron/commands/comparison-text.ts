import { operativeMessages } from '../../shared/messages/operative.ts';
import type { Locale } from '../../shared/messages/table.ts';
import type { WeighOptions } from '../../shared/operative/index.ts';
import type { ComparisonView, Run } from '../../shared/output/comparison/index.ts';
import { comparisonLines, receiptText, weightLines } from './comparison-lines.ts';

/** The signs of `git diff --word-diff`, which people who read terminals know: [-deleted-]{+inserted+}. */
function runText({ op, text }: Run): string {
  if (op === 'del') return `[-${text}-]`;
  return op === 'ins' ? `{+${text}+}` : text;
}

/** A comparison for a terminal: first what weighs more than wording; then one paragraph a line, changes in signs, and the receipt. */
export function comparisonText(view: ComparisonView, weighing: WeighOptions, locale: Locale): string {
  const weights = weightLines(view, weighing, locale);
  const first =
    weights.length === 0
      ? []
      : [operativeMessages[locale].weights.heading(weights.length), ...weights.map((line) => `  ${line}`), ''];
  const lines = comparisonLines(view, locale).map(({ sign, kinds, number, runs, aside }) => {
    const head = [sign, number, aside || kinds === '' ? kinds : `〔${kinds}〕`].filter((part) => part !== '').join(' ');
    return aside ? `  ${head}` : `${head}\n  ${runs.map(runText).join('').replaceAll('\n', '\n  ')}`;
  });
  return `${[...first, ...lines, '', ...receiptText(view, locale)].join('\n')}\n`;
}
