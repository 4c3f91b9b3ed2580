import { findAbbreviations, findInBlock } from '../abbreviations.ts';
import type { Rule } from '../rule.ts';

/** Names that the text defines somewhere. */
type Facts = ReadonlySet<string>;

/** What every reader of an English or Russian text knows; a Japanese text writes it out. */
const KNOWN = new Set(['UN', 'EU', 'USA', 'ООН', 'ЕС', 'США']);

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
          .filter(({ name }) => block.language === 'ja' || !KNOWN.has(name))
          .map(({ name, from, to }) => ({ from, to, detail: { name } })),
};
