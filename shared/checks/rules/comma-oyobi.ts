import { isMajority, type Rule, spotsOf } from '../rule.ts';

/** Whether the text has settled on 及び without a comma before it. */
type Facts = boolean;

/** 「、及び」 where the text writes 及び without a comma. Allowed between long members, so it is only worth a look. */
export const commaOyobi: Rule<Facts> = {
  id: 'comma-oyobi',
  level: 'notice',
  languages: ['ja'],
  source: '公用文作成の考え方: no comma before 及び between nouns',
  survey: (blocks) => {
    const text = blocks.map((block) => block.text).join('\n');
    return isMajority(text.match(/(?<!、)及び/g)?.length ?? 0, text.match(/、及び/g)?.length ?? 0);
  },
  check: ({ text }, settled) => (settled ? spotsOf(text, /、及び/g, () => ({ suggestion: '及び' })) : []),
};
