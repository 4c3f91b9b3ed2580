import type { BlockId } from '../../model/ids.ts';
import { findBrokenLeanings } from '../broken-leanings.ts';
import type { Rule, Spot } from '../rule.ts';

/** Leaning words that lost what they lean on since the last draft, or since the text was opened. */
export const brokenLeaning: Rule<ReadonlyMap<BlockId, readonly Spot[]>> = {
  id: 'broken-leaning',
  level: 'warning',
  languages: ['ja', 'en', 'ru'],
  source: 'earlier-state',
  survey: (_, { all, labels, baseline }) => (baseline ? findBrokenLeanings(baseline, all, labels) : new Map()),
  check: (block, broken) => broken.get(block.id) ?? [],
};
