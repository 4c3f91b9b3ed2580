import { blockRule, spotsOf } from '../rule.ts';

/** More characters than this in one sentence are hard to read aloud. */
export const MAX_SENTENCE = 150;

/** A sentence over 150 characters. */
export const longSentence = blockRule({
  id: 'long-sentence',
  level: 'notice',
  languages: ['ja'],
  source: '公用文作成の考え方: short sentences',
  check: ({ kind, text }) =>
    // The chapeau names all who met, in one sentence by custom.
    kind === 'chapeau'
      ? []
      : spotsOf(text, /[^。\n]+。?/g, ({ 0: sentence }) =>
          sentence.length > MAX_SENTENCE ? { detail: { length: sentence.length, limit: MAX_SENTENCE } } : null,
        ),
});
