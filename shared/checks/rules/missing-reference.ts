import type { BlockId } from '../../model/ids.ts';
import type { Rule } from '../rule.ts';

type Facts = ReadonlySet<BlockId>;
const REFERENCE = '\ufffc';

/** A cross-reference whose target is gone. */
export const missingReference: Rule<Facts> = {
  id: 'missing-reference',
  level: 'error',
  languages: ['ja', 'en', 'ru'],
  source: 'the document itself',
  survey: (blocks) => new Set(blocks.map((block) => block.id)),
  check: ({ text, references }, ids) => {
    if (references.every((target) => ids.has(target))) return [];
    const places =
      [...text].length === 0 ? [] : [...text.matchAll(new RegExp(REFERENCE, 'g'))].map((match) => match.index);
    return references.flatMap((target, i) => {
      const from = places[i];
      return ids.has(target) || from === undefined ? [] : [{ from, to: from + 1 }];
    });
  },
};
