import { blockRule, OFFICIAL_STYLE, spotsOf } from '../rule.ts';

// A span, の, a verb in the passive or perfect, and the noun it belongs to: 21年間の積み重ねられた協力.
const SPAN =
  /([0-9０-９]+(?:年|か月|日|週)間)の(?=(?:\p{sc=Han}{1,3}[いえきぎけげしせちてねびべみめりれ]{0,2}){1,3}?(?:られた|された|れてきた|られてきた)\p{sc=Han})/gu;

/** A span joined to a verb by の, which joins nouns only: にわたり or に is meant. */
export const spanParticle = blockRule({
  id: 'span-particle',
  level: 'warning',
  languages: ['ja'],
  source: `${OFFICIAL_STYLE} III-3`,
  check: ({ text }) =>
    text.includes('間の') ? spotsOf(text, SPAN, (match) => ({ suggestion: `${match[1]}にわたり` })) : [],
});
