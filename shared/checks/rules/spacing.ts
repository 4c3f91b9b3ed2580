import { blockRule, spotsOf } from '../rule.ts';

/** Two spaces in a row, or a space before a comma or full stop, in texts that separate words by spaces. */
export const spacing = blockRule({
  id: 'spacing',
  level: 'notice',
  languages: ['en', 'ru'],
  source: 'UN Editorial Manual, Punctuation',
  check: ({ text }) => [
    ...spotsOf(text, /(?<=\S) {2,}(?=\S)/g, () => ({ suggestion: ' ' })),
    ...spotsOf(text, /(?<=\S) +(?=[,.;:!?](?:\s|$))/g, () => ({ suggestion: '' })),
  ],
});
