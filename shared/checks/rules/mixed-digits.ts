import { isMajority, OFFICIAL_STYLE, type Rule, spotsOf } from '../rule.ts';

/** Which width is the slip; null where the text has not settled on one. */
type Facts = 'full' | 'half' | null;

// Not inside Latin words and codes: ABC123 is half width in any text.
const FULL = /[０-９]+/g;
const HALF = /(?<![A-Za-z0-9_-])[0-9]+(?![A-Za-z0-9_-])/g;

/** Digits of the width that the text hardly uses. */
export const mixedDigits: Rule<Facts> = {
  id: 'mixed-digits',
  level: 'warning',
  languages: ['ja'],
  source: `${OFFICIAL_STYLE} I-4`,
  survey: (blocks) => {
    let full = 0;
    let half = 0;
    for (const { text } of blocks) {
      full += text.match(FULL)?.length ?? 0;
      half += text.match(HALF)?.length ?? 0;
    }
    if (isMajority(half, full)) return 'full';
    return isMajority(full, half) ? 'half' : null;
  },
  check: ({ text }, slip) => {
    if (slip === 'full') return spotsOf(text, FULL, (match) => ({ suggestion: shift(match[0], -0xfee0) }));
    if (slip === 'half') return spotsOf(text, HALF, (match) => ({ suggestion: shift(match[0], 0xfee0) }));
    return [];
  },
};

function shift(digits: string, by: number): string {
  return Array.from(digits, (digit) => String.fromCharCode(digit.charCodeAt(0) + by)).join('');
}
