import { findAbbreviations, findInBlock } from '../abbreviations.ts';
import type { Rule } from '../rule.ts';

/** Names that stand in the text more than once. */
type Facts = ReadonlySet<string>;

/** An abbreviation that is introduced and never used again; fine in a public text, good to know while drafting. */
export const abbreviationUnused: Rule<Facts> = {
  id: 'abbreviation-unused',
  level: 'notice',
  languages: ['ja', 'en', 'ru'],
  source: 'UN Editorial Manual, Abbreviations',
  survey: (blocks) =>
    new Set([...findAbbreviations(blocks)].filter(([, places]) => places.length > 1).map(([name]) => name)),
  check: (block, used) =>
    findInBlock(block)
      .filter(({ name, defines }) => defines && !used.has(name))
      .map(({ name, from, to }) => ({ from, to, detail: { name } })),
};
