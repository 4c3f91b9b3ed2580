import { isMajority, OFFICIAL_STYLE, type Rule, spotsOf } from '../rule.ts';

/** Between nouns; after a verb (保護し、及び増進する) the comma is the rule. */
const AFTER_NOUN = /(?<=[\p{sc=Han}\p{sc=Katakana}ー）」])、及び/gu;
const NO_COMMA = /(?<!、)及び/g;

/** Whether the text has settled on 及び without a comma before it. */
type Facts = boolean;

/** 「、及び」 where the text writes 及び without a comma. Allowed between long members, so it is only worth a look. */
export const commaOyobi: Rule<Facts> = {
  id: 'comma-oyobi',
  level: 'notice',
  languages: ['ja'],
  source: `${OFFICIAL_STYLE} I-5(1)`,
  survey: (blocks) => {
    let [without, withComma] = [0, 0];
    for (const { text } of blocks) {
      if (!text.includes('及び')) continue;
      without += text.match(NO_COMMA)?.length ?? 0;
      withComma += text.match(AFTER_NOUN)?.length ?? 0;
    }
    return isMajority(without, withComma);
  },
  check: ({ text }, settled) =>
    settled && text.includes('、及び') ? spotsOf(text, AFTER_NOUN, () => ({ suggestion: '及び' })) : [],
};
