import { blockRule, spotsOf } from '../rule.ts';

// English function words that a conversion leaves behind, with the particle that does their work.
const PARTICLES: Readonly<Record<string, string>> = {
  of: 'の',
  and: 'と',
  or: '又は',
  in: 'における',
  for: 'のための',
};
const JAPANESE = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー、。]';

const REMNANT = new RegExp(`(?<=${JAPANESE})[ \\u3000]+[a-z]+(?: [a-z]+)*[ \\u3000]+(?=${JAPANESE})`, 'gu');
const LOWER = /[ \u3000][a-z]/;

/** A lower-case Latin word between Japanese characters, set off by spaces: a remnant of another language. */
export const latinWord = blockRule({
  id: 'latin-word',
  level: 'warning',
  languages: ['ja'],
  source: 'conversion',
  check: ({ text }) =>
    spotsOf(LOWER.test(text) ? text : '', REMNANT, (match) => {
      const particle = PARTICLES[match[0].trim()];
      return particle === undefined ? {} : { suggestion: particle };
    }),
});
