import { type Rule, spotsOf } from '../rule.ts';

/** The dash that the text has: – or —; — where it has neither. */
type Facts = '–' | '—';

/** Straight or English quotation marks in Russian text, and a hyphen with spaces where a dash belongs. */
export const russianQuotes: Rule<Facts> = {
  id: 'russian-quotes',
  level: 'notice',
  languages: ['ru'],
  source: 'Правила русской орфографии и пунктуации (2006)',
  survey: (blocks) => {
    const count = (dash: Facts) => blocks.reduce((sum, { text }) => sum + text.split(` ${dash} `).length - 1, 0);
    return count('–') > count('—') ? '–' : '—';
  },
  check: ({ text }, dash) => [
    ...spotsOf(text, /["“„]([^"“”„\n]{1,200})["“”]/g, (match) => ({ suggestion: `«${match[1]}»` })),
    ...spotsOf(text, /(?<=\S )(?:-|--)(?= \S)/g, () => ({ suggestion: dash })),
    ...spotsOf(text, dash === '–' ? /(?<=\S )—(?= \S)/g : /(?<=\S )–(?= \S)/g, () => ({ suggestion: dash })),
  ],
};
