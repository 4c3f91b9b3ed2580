import { blockRule, spotsOf } from '../rule.ts';

/** Straight or English quotation marks in Russian text, and a hyphen with spaces where a dash belongs. */
export const russianQuotes = blockRule({
  id: 'russian-quotes',
  level: 'notice',
  languages: ['ru'],
  source: 'Правила русской орфографии и пунктуации: «ёлочки», тире',
  check: ({ text }) => [
    ...spotsOf(text, /["“„]([^"“”„\n]{1,200})["“”]/g, (match) => ({ suggestion: `«${match[1]}»` })),
    ...spotsOf(text, /(?<=\s)-(?=\s)/g, () => ({ suggestion: '–' })),
  ],
});
