import type { BlockId } from '../../model/ids.ts';
import { OFFICIAL_STYLE, type Rule, type Spot } from '../rule.ts';
import { findDefinitions, MAX_TERMS, placesOf, type TermPlace } from '../terms.ts';

interface Facts {
  readonly first: readonly TermPlace[];
  readonly order: ReadonlyMap<BlockId, number>;
}

const BODY = new Set(['chapeau', 'paragraph', 'sub_paragraph', 'continuation']);

/**
 * A defined term that stands before its definition. Only as a word of its own: a plain word inside a compound (首脳会合)
 * is not the term.
 */
export const termEarly: Rule<Facts> = {
  id: 'term-early',
  level: 'warning',
  languages: ['ja', 'en', 'ru'],
  source: `${OFFICIAL_STYLE} I-6 ク`,
  survey: (blocks) => {
    const first = new Map<string, TermPlace>();
    for (const place of findDefinitions(blocks)) {
      if (!place.scoped && !first.has(place.term)) first.set(place.term, place);
    }
    return {
      first: [...first.values()].slice(0, MAX_TERMS),
      order: new Map(blocks.map((block, i) => [block.id, i])),
    };
  },
  check: (block, { first, order }) => {
    if (!BODY.has(block.kind)) return [];
    const here = order.get(block.id) ?? 0;
    return first.flatMap(({ term, block: where, from: defined }): readonly Spot[] => {
      const there = order.get(where) ?? 0;
      if (there < here || (there === here && where !== block.id)) return [];
      return placesOf(block.text, term)
        .filter((from) => where !== block.id || from + term.length < defined)
        .map((from) => ({ from, to: from + term.length, detail: { term } }));
    });
  },
};
