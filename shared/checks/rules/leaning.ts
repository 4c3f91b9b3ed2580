import type { BlockId } from '../../model/ids.ts';
import { findLeanings } from '../leaning-words.ts';
import type { Rule, Spot } from '../rule.ts';

/** Labels of each paragraph and the one before it. */
type Facts = ReadonlyMap<BlockId, { readonly here: string; readonly before: string }>;

/** A paragraph that opens by leaning on the one before: it breaks unseen when either is moved. */
export const leaning: Rule<Facts> = {
  id: 'leaning',
  level: 'notice',
  languages: ['ja', 'en', 'ru'],
  source: 'drafting',
  survey: (_, { all, labels }) => {
    const neighbours = new Map<BlockId, { here: string; before: string }>();
    let before = '';
    for (const { id, kind } of all) {
      if (kind !== 'paragraph') continue;
      const here = labels.cite(id) ?? '';
      neighbours.set(id, { here, before });
      before = here;
    }
    return neighbours;
  },
  check: (block, neighbours) =>
    block.kind === 'paragraph'
      ? findLeanings(block)
          .filter(({ on }) => on === 'block')
          .map(({ from, to, phrase }): Spot => {
            const { here = '', before = '' } = neighbours.get(block.id) ?? {};
            return { from, to, detail: { phrase, here, before } };
          })
      : [],
};
