import { BLOCK_JOINT } from '../../shared/compare/types.ts';
import { cliMessages } from '../../shared/messages/cli.ts';
import { compareMessages } from '../../shared/messages/compare.ts';
import { outputMessages } from '../../shared/messages/output.ts';
import type { Locale } from '../../shared/messages/table.ts';
import { type WeighOptions, weigh, weightRank } from '../../shared/operative/index.ts';
import {
  CHANGE_SIGNS,
  type ComparisonRow,
  type ComparisonView,
  comparisonRows,
  inlineRuns,
  type LabelRange,
  leadingKind,
  orderedKinds,
  pairAt,
  type Run,
} from '../../shared/output/comparison/index.ts';
import { weightsText } from '../../shared/output/operative/weight-text.ts';

/** One line of a readable comparison: what happened, to which number, and the text with its changes in it. */
export interface ComparisonLine {
  readonly sign: string;
  /** "修正・番号変更"; empty for a heading that is context only. */
  readonly kinds: string;
  readonly number: string;
  readonly runs: readonly Run[];
  /** A folded run, or the place that a moved paragraph left: no text of its own. */
  readonly aside: boolean;
}

function rangeText(range: LabelRange | null, locale: Locale): string {
  if (range === null) return '';
  return range.first === range.last ? range.first : cliMessages[locale].comparison.range(range.first, range.last);
}

/** "(12) → (14)", or one number where both sides have the same. */
function numberText(old: string | null, fresh: string | null): string {
  if (old === null || fresh === null || old === fresh) return fresh ?? old ?? '';
  return `${old} → ${fresh}`;
}

function lineOf(row: ComparisonRow, view: ComparisonView, locale: Locale): ComparisonLine {
  const { kind: kinds } = compareMessages[locale];
  const words = cliMessages[locale].comparison;
  if (row.type === 'fold') {
    const [old, fresh] = [rangeText(row.old, locale), rangeText(row.new, locale)];
    const number = row.reason === 'renumbered' ? numberText(old, fresh) : fresh;
    const word = row.reason === 'renumbered' ? kinds.renumbered : words.omitted;
    return { sign: '', kinds: word, number, runs: [], aside: true };
  }
  if (row.type === 'departure') {
    const word = words.movedTo(rangeText(row.new, locale));
    return { sign: CHANGE_SIGNS.moved, kinds: word, number: rangeText(row.old, locale), runs: [], aside: true };
  }
  const pair = pairAt(view, row.pair);
  const shown = orderedKinds(pair).filter((kind) => kind !== 'unchanged');
  return {
    sign: CHANGE_SIGNS[leadingKind(pair)],
    kinds: shown.map((kind) => kinds[kind]).join(compareMessages[locale].summary.joiner),
    number: numberText(pair.oldLabel, pair.newLabel),
    runs: inlineRuns(view, row.pair).map((run) => ({ ...run, text: run.text.replaceAll(BLOCK_JOINT, '\n') })),
    aside: false,
  };
}

/** The comparison in the order of the new text, what did not change folded. */
export function comparisonLines(view: ComparisonView, locale: Locale): readonly ComparisonLine[] {
  return comparisonRows(view).map((row) => lineOf(row, view, locale));
}

/** What weighs more than wording, denials first, a line a paragraph: "(12) Verb: agreed → noted". Empty where nothing does. */
export function weightLines(view: ComparisonView, options: WeighOptions, locale: Locale): readonly string[] {
  const weighed = view.comparison.pairs.flatMap((pair) => {
    const weights = weigh(pair, options);
    return weights.length === 0 ? [] : [{ pair, weights }];
  });
  return weighed
    .sort((a, b) => weightRank(a.weights) - weightRank(b.weights))
    .map(({ pair, weights }) => `${numberText(pair.oldLabel, pair.newLabel)} ${weightsText(weights, locale)}`.trim());
}

/** The foot that every printed comparison carries: whether each character has its origin, and of which two texts. */
export function receiptText({ comparison }: ComparisonView, locale: Locale): readonly string[] {
  const text = compareMessages[locale].receipt;
  const { ok, oldHash, newHash } = comparison.receipt;
  return [
    `${ok ? text.verified : text.broken} ${text.hashes(oldHash, newHash)} ${ok ? text.stamp : text.failedStamp}`,
    ...(comparison.limited ? [outputMessages[locale].warnings['comparison-limited']()] : []),
  ];
}
