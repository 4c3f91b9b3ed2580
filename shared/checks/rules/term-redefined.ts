import type { BlockId } from '../../model/ids.ts';
import type { Rule, Spot } from '../rule.ts';
import { findDefinitions, type TermPlace } from '../terms.ts';

/** Definitions that came too late or again, by block. */
type Facts = ReadonlyMap<BlockId, readonly Spot[]>;

/** A term defined a second time. A use before the definition cannot be told from the plain word, so it is left alone. */
export const termRedefined: Rule<Facts> = {
  id: 'term-redefined',
  level: 'warning',
  languages: ['ja', 'en', 'ru'],
  source: 'drafting',
  survey: (blocks) => {
    const first = new Map<string, TermPlace>();
    const again = new Map<BlockId, Spot[]>();
    for (const place of findDefinitions(blocks)) {
      const { term, block, from, to } = place;
      if (!first.has(term)) first.set(term, place);
      else {
        again.set(block, [...(again.get(block) ?? []), { from, to, detail: { term } }]);
      }
    }
    return again;
  },
  check: (block, again) => again.get(block.id) ?? [],
};
