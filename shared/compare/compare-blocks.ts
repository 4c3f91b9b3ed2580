import type { TextLanguage } from '../model/settings.ts';
import { alignBlocks } from './align/align.ts';
import { journeysOf, type Row, rowsOf } from './classify.ts';
import { formOf, hasForms } from './forms.ts';
import { LazyPair, type PairFacts } from './lazy-pair.ts';
import { type HashOf, verify } from './receipt.ts';
import { BLOCK_JOINT, type ComparedBlock, type Comparison, type Receipt } from './types.ts';
import { startWatch, type WatchOptions } from './watch.ts';
import { diffWords, type WordDiff } from './words/diff-words.ts';
import { allTerms, definedTerms } from './words/terms.ts';

export interface CompareOptions extends WatchOptions {
  /** Whether equal ids mean the same block; 'auto', the default, believes them where such blocks resemble each other. */
  readonly trustIds?: boolean | 'auto';
  /** Language of the texts; 'ja' when not given, which reads Latin and Cyrillic text just as well. */
  readonly language?: TextLanguage;
  /** Terms that are never cut, beside those the texts define themselves. */
  readonly terms?: readonly string[];
  /**
   * Who compares the words of a pair: a caller with a second thread has many of them compared there. Must answer as
   * `diffWords` would with all terms of both texts.
   */
  readonly wordsOf?: WordsOf;
  /** Who hashes a draft: a platform's SHA-256 is ten times as fast as the core's own. Must answer as `canonicalHash`. */
  readonly hashOf?: HashOf;
}

/** Positions of the blocks of one pair, and their texts, those of a split or merge joined. */
export type WordsOf = (old: readonly number[], fresh: readonly number[], before: string, after: string) => WordDiff;

/**
 * Compares two block lists. Words and the receipt are computed when first read.
 * @throws an error with code `CANCELLED` where `isCancelled` said so
 */
export function compareBlocks(
  old: readonly ComparedBlock[],
  fresh: readonly ComparedBlock[],
  options: CompareOptions = {},
): Comparison {
  const watch = startWatch(options);
  const alignment = alignBlocks(old, fresh, options.trustIds ?? 'auto', watch);
  const rows = rowsOf(alignment, old, fresh);
  const journeys = journeysOf(rows, alignment);
  const language = options.language ?? 'ja';
  let terms: readonly string[] | null = null;
  const ownWords = (before: string, after: string) => {
    terms ??= allTerms(options.terms ?? [], definedTerms(old), definedTerms(fresh));
    return diffWords(before, after, { language, terms });
  };
  const wordsOf = (pair: number) => {
    const row = rows[pair]!;
    const [before, after] = [joined(row.old, old), joined(row.new, fresh)];
    const diff = options.wordsOf?.(row.old, row.new, before, after) ?? ownWords(before, after);
    if (diff.limited) watch.limit({ reason: 'words', pair });
    return diff.changes;
  };
  const pairs = rows.map((row, r) => new LazyPair(factsOf(row, journeys[r]!, old, fresh), r, wordsOf));
  const summary: Record<string, number> = {};
  for (const { kinds } of pairs) for (const kind of kinds) summary[kind] = (summary[kind] ?? 0) + 1;
  watch.tick(1);
  let receipt: Receipt | null = null;
  return {
    pairs,
    summary,
    // Word comparison may hit a bound as well, when it comes to it: so this is read from the watch.
    get limited() {
      return watch.limits.length > 0;
    },
    get limits() {
      return [...watch.limits];
    },
    get receipt() {
      receipt ??= verify({ pairs }, old, fresh, options.hashOf);
      return receipt;
    },
  };
}

function joined(positions: readonly number[], blocks: readonly ComparedBlock[]): string {
  if (positions.length === 1) return blocks[positions[0]!]!.text;
  return positions.map((k) => blocks[k]!.text).join(BLOCK_JOINT);
}

function factsOf(row: Row, journey: number, old: readonly ComparedBlock[], fresh: readonly ComparedBlock[]): PairFacts {
  return {
    kinds: row.kinds,
    old: row.old,
    new: row.new,
    oldLabel: row.old.length > 0 ? old[row.old[0]!]!.label : null,
    newLabel: row.new.length > 0 ? fresh[row.new[0]!]!.label : null,
    forms: hasForms(row, old, fresh)
      ? { old: row.old.map((i) => formOf(old[i]!)), new: row.new.map((j) => formOf(fresh[j]!)) }
      : null,
    group: journey >= 0 ? journey : null,
  };
}
