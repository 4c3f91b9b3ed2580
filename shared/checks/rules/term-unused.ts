import type { Rule } from '../rule.ts';
import { countIn, findDefinitions, MAX_TERMS } from '../terms.ts';

/** Terms that stand in the text only where they are defined. */
type Facts = ReadonlySet<string>;

/** A term that is defined and never used again. */
export const termUnused: Rule<Facts> = {
  id: 'term-unused',
  level: 'notice',
  languages: ['ja', 'en', 'ru'],
  source: 'drafting',
  survey: (blocks) => {
    const definitions = new Map<string, number>();
    for (const { term, scoped } of findDefinitions(blocks)) {
      if (!scoped) definitions.set(term, (definitions.get(term) ?? 0) + 1);
    }
    const terms = [...definitions].slice(0, MAX_TERMS);
    return new Set(terms.filter(([term, times]) => countIn(blocks, term) === times).map(([term]) => term));
  },
  check: (block, unused) =>
    unused.size === 0
      ? []
      : findDefinitions([block])
          .filter(({ term }) => unused.has(term))
          .map(({ term, from, to }) => ({ from, to, detail: { term } })),
};
