import { type CheckedBlock, isMajority, OFFICIAL_STYLE, type Rule, type Spot } from '../rule.ts';

/** Digits with commas that do not stand before each third: 1,00,000 and 12345,678; 2,3 is a list. */
const MISGROUPED =
  /(?<![0-9,.])(?:[0-9]{1,3}(?:,[0-9]{3})*,(?:[0-9]{4,}|[0-9]{2},[0-9]{3})|[0-9]{4,},[0-9]{3})(?![0-9])/g;
const GROUPED = /(?<![0-9,.])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])/g;
/** A number of four digits or more that counts something: a year has no such unit, nor has a resolution. */
const PLAIN = {
  ja: /(?<![0-9,.第])[0-9]{4,}(?=人|名|件|円|ドル|ユーロ|トン|社|校|台|戸|ヘクタール|キロ|億|兆|万)/g,
  en: /(?<![0-9,.])[0-9]{4,}(?= (?:people|persons|students|participants|experts|companies|tons|tonnes|dollars|yen|euros|km|hectares|million|billion)\b)/g,
} as const;

/** Whether the text groups its digits by commas. */
type Facts = boolean;

/** Digits grouped otherwise than by three, and numbers without commas in a text that groups its numbers. */
export const numberGroups: Rule<Facts> = {
  id: 'number-groups',
  level: 'warning',
  languages: ['ja', 'en'],
  source: `${OFFICIAL_STYLE} I-4`,
  survey: (blocks) => {
    let [grouped, plain] = [0, 0];
    for (const block of blocks) {
      if (!/[0-9]{3}/.test(block.text)) continue;
      grouped += block.text.match(GROUPED)?.length ?? 0;
      plain += block.text.match(plainPattern(block))?.length ?? 0;
    }
    return isMajority(grouped, plain);
  },
  check: (block, groups) => {
    if (!/[0-9]{3}/.test(block.text)) return [];
    const wrong = [...block.text.matchAll(MISGROUPED)].map((match) => spotOf(match, 'wrong'));
    return groups
      ? [...wrong, ...[...block.text.matchAll(plainPattern(block))].map((match) => spotOf(match, 'plain'))]
      : wrong;
  },
};

function plainPattern({ language }: CheckedBlock): RegExp {
  return language === 'ja' ? PLAIN.ja : PLAIN.en;
}

function spotOf(match: RegExpExecArray, problem: 'wrong' | 'plain'): Spot {
  const digits = match[0].replaceAll(',', '');
  const place = { from: match.index, to: match.index + match[0].length, detail: { case: problem } };
  return problem === 'plain'
    ? { ...place, suggestion: digits.replaceAll(/(?<=[0-9])(?=(?:[0-9]{3})+$)/g, ',') }
    : place;
}
