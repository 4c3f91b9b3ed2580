import { CHANGE_KINDS } from '../../compare/types.ts';
import { compareMessages } from '../../messages/compare.ts';
import { outputMessages } from '../../messages/output.ts';
import type { Locale } from '../../messages/table.ts';
import { citedLabel } from '../../numbering/index.ts';
import { weigh, weightRank } from '../../operative/index.ts';
import {
  countChanges,
  type ItuCode,
  isChange,
  ituCode,
  orderedKinds,
  type Run,
  sidePieces,
} from '../comparison/index.ts';
import type { ComparisonSource } from '../comparison-source.ts';
import { weightsText } from '../operative/weight-text.ts';
import { receiptLine } from '../receipt-line.ts';

/** One change in the words of a language; both texts whole, as runs with one fate each, blocks apart by "\n". */
export interface ListedChange {
  readonly kinds: string;
  readonly code: ItuCode;
  readonly oldLabel: string;
  readonly newLabel: string;
  readonly before: readonly Run[];
  readonly after: readonly Run[];
  /** What more than wording changed, in words (動詞：一致した → 留意した); empty where only wording did. */
  readonly weight: string;
  /** Its place in the list: see `weightRank`. */
  readonly rank: 0 | 1 | 2;
}

/** The list of changes (変更一覧) as its writers print it. */
export interface ChangeList {
  readonly title: string;
  /** How many changes of each kind, in words. */
  readonly summary: string;
  /** Denials first, then the others with a weight; each group in the order of the text. */
  readonly changes: readonly ListedChange[];
  readonly receipt: string;
}

export function changeList(source: ComparisonSource, locale: Locale): ChangeList {
  const { view, ladder } = source;
  const { language } = source.new;
  const [m, words] = [outputMessages[locale].changes, compareMessages[locale]];
  const sideRuns = (index: number, side: 'old' | 'new') =>
    sidePieces(view, index, side).flatMap(({ runs }, i): readonly Run[] =>
      i === 0 ? runs : [{ op: 'keep', text: '\n' }, ...runs],
    );
  const changes = view.comparison.pairs.flatMap((pair, index): readonly ListedChange[] => {
    if (!isChange(pair)) return [];
    const weights = weigh(pair, { language, ladder });
    return [
      {
        kinds: orderedKinds(pair)
          .map((kind) => words.kind[kind])
          .join(words.summary.joiner),
        code: ituCode(pair),
        oldLabel: citedLabel(pair.oldLabel) ?? '',
        newLabel: citedLabel(pair.newLabel) ?? '',
        before: sideRuns(index, 'old'),
        after: sideRuns(index, 'new'),
        weight: weightsText(weights, locale),
        rank: weightRank(weights),
      },
    ];
  });
  const { title } = source.new.meta;
  return {
    title: title === '' ? m.title : `${title} ${m.title}`,
    summary: printSummary(source, locale),
    // Sorting is stable.
    changes: changes.toSorted((a, b) => a.rank - b.rank),
    receipt: receiptLine(source, locale),
  };
}

export function runText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

function printSummary({ view }: ComparisonSource, locale: Locale): string {
  const words = compareMessages[locale];
  const { changes, of } = countChanges(view.comparison);
  if (changes === 0) return of.renumbered > 0 ? words.summary.numbersOnly(of.renumbered) : words.summary.identical;
  const parts = CHANGE_KINDS.filter((kind) => kind !== 'unchanged' && of[kind] > 0).map((kind) =>
    kind === 'renumbered' ? words.list.renumberedOnly(of[kind]) : words.summary.part(words.kind[kind], of[kind]),
  );
  return [words.list.title(changes), ...parts].join('　');
}
