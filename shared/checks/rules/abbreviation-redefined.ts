import { type Abbreviations, findAbbreviations, findInBlock, firstDefinition } from '../abbreviations.ts';
import type { Rule } from '../rule.ts';

/** An abbreviation that an earlier place has defined already. */
export const abbreviationRedefined: Rule<Abbreviations> = {
  id: 'abbreviation-redefined',
  level: 'notice',
  languages: ['ja', 'en', 'ru'],
  source: 'UN Editorial Manual, Abbreviations',
  survey: findAbbreviations,
  check: (block, abbreviations) =>
    findInBlock(block)
      .filter(({ name, from, defines }) => {
        const first = firstDefinition(abbreviations, name);
        return defines && first && (first.block !== block.id || first.from < from);
      })
      .map(({ name, from, to }) => ({ from, to, detail: { name } })),
};
