import { blockRule, spotsOf } from '../rule.ts';

const DIGITS = '[0-9０-９]+';
// A span that ends with the text: 過去10回, 以降33年間, 21年間の積み重ね, 21年にわたり. 「5年間で」 is a term ahead and not meant.
const ELAPSED = {
  ja: new RegExp(
    `(?<=以降|以来)${DIGITS}年間?|過去${DIGITS}(?:年間?|回|か月間?)|${DIGITS}年間(?=の|にわた|に及|を経)`,
    'g',
  ),
  en: /\b(?:over|for|during) the (?:past|last) (?:\d+|[a-z]+) years\b|\b\d+ years (?:ago|since)\b/gi,
  ru: /(?:за|на протяжении) последни[ех] \d+ (?:лет|года)/giu,
};

/** Elapsed years and counts: they step on in the next declaration. */
export const elapsedTime = blockRule({
  id: 'elapsed-time',
  level: 'notice',
  languages: ['ja', 'en', 'ru'],
  source: 'carry-over',
  check: ({ text, language }) => spotsOf(text, ELAPSED[language]),
});
