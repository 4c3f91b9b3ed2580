import { blockRule, OFFICIAL_STYLE, spotsOf } from '../rule.ts';

/** More characters than this in one sentence are hard to read aloud. */
const MAX_SENTENCE = 150;

const COMMA_EVERY = 12;

/** A sentence over 150 characters. */
export const longSentence = blockRule({
  id: 'long-sentence',
  level: 'notice',
  languages: ['ja'],
  source: `${OFFICIAL_STYLE} III-3 ア`,
  check: ({ kind, text }) =>
    // The chapeau names all who met, in one sentence by custom; what ends without 。 is a list.
    kind === 'chapeau'
      ? []
      : // With the 。 left open, a stretch without one is passed over once, not tried from each of its characters.
        spotsOf(text, /(?:[^。\n]|。(?=[）」』]))+。?/g, ({ 0: sentence }) =>
          sentence.length > MAX_SENTENCE && sentence.endsWith('。') && !isList(sentence)
            ? { detail: { length: sentence.length, limit: MAX_SENTENCE } }
            : null,
        ),
});

/** Names one after another: a comma every dozen characters or so. */
function isList(sentence: string): boolean {
  return sentence.split('、').length * COMMA_EVERY > sentence.length;
}
