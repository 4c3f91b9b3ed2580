import { isMajority, OFFICIAL_STYLE, type Rule, spotsOf } from '../rule.ts';

// A bracket may hide the inner step, or an enumeration that counts as one.
const UNSURE = /[（(「]/;

/** Whether the text keeps 並びに for the outer step. */
type Facts = boolean;

const SENTENCE = /(?:[^。\n]|。(?=[）」』]))+/g;

/** 並びに in a sentence without 及び: there is only one step of "and", and 及び is its word. */
export const loneNarabini: Rule<Facts> = {
  id: 'lone-narabini',
  level: 'notice',
  languages: ['ja'],
  source: `${OFFICIAL_STYLE} II-1; 法令用語`,
  survey: (blocks) => {
    let [both, alone] = [0, 0];
    for (const { text } of blocks) {
      if (!text.includes('並びに')) continue;
      for (const [sentence] of text.matchAll(SENTENCE)) {
        if (!sentence.includes('並びに')) continue;
        if (sentence.includes('及び')) both++;
        else alone++;
      }
    }
    // A single use decides nothing by itself, but then the rule is the manual's and not the text's.
    return alone > 0 && (both === 0 ? alone === 1 : isMajority(both, alone));
  },
  check: ({ text }, settled) => {
    if (!settled || !text.includes('並びに')) return [];
    return spotsOf(text, SENTENCE).flatMap(({ from, to }) => {
      const sentence = text.slice(from, to);
      if (sentence.includes('及び') || UNSURE.test(sentence)) return [];
      return spotsOf(sentence, /並びに/g, () => ({ suggestion: '及び' })).map((spot) => ({
        ...spot,
        from: from + spot.from,
        to: from + spot.to,
      }));
    });
  },
};
