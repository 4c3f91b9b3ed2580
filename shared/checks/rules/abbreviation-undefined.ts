import { findAbbreviations, findInBlock } from '../abbreviations.ts';
import type { Rule } from '../rule.ts';

/** Names that the text defines somewhere. */
type Facts = ReadonlySet<string>;

/** An abbreviation that the text never introduces. */
export const abbreviationUndefined: Rule<Facts> = {
  id: 'abbreviation-undefined',
  level: 'notice',
  languages: ['ja', 'en', 'ru'],
  source: 'UN Editorial Manual, Abbreviations',
  survey: (blocks) => {
    const places = [...findAbbreviations(blocks).values()].flat();
    return new Set(places.filter((place) => place.defines).map((place) => place.name));
  },
  check: (block, defined) =>
    block.kind === 'title' || block.kind === 'subtitle'
      ? []
      : findInBlock(block)
          .filter(({ name, defines }) => !defines && !defined.has(name))
          .map(({ name, from, to }) => ({ from, to, detail: { name } })),
};
