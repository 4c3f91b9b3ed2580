import { type Abbreviations, findAbbreviations, findInBlock } from '../abbreviations.ts';
import type { Rule } from '../rule.ts';

/** An abbreviation that an earlier place has defined already. */
export const abbreviationRedefined: Rule<Abbreviations> = {
  id: 'abbreviation-redefined',
  level: 'notice',
  languages: ['ja'],
  source: 'UN Editorial Manual: an abbreviation is introduced once',
  survey: findAbbreviations,
  check: (block, abbreviations) =>
    findInBlock(block)
      .filter(({ name, from, defines }) => {
        const first = abbreviations.get(name)?.find((place) => place.defines);
        return defines && first && (first.block !== block.id || first.from < from);
      })
      .map(({ name, from, to }) => ({ from, to, detail: { name } })),
};
