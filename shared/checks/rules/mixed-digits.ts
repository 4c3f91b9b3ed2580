import { isMajority, type Rule, spotsOf } from '../rule.ts';

/** Which width is the slip; null where the text has not settled on one. */
type Facts = 'full' | 'half' | null;

/** Digits of the width that the text hardly uses. */
export const mixedDigits: Rule<Facts> = {
  id: 'mixed-digits',
  level: 'warning',
  languages: ['ja'],
  source: '公用文作成の考え方 (2022): digits of one width throughout',
  survey: (blocks) => {
    let full = 0;
    let half = 0;
    for (const { text } of blocks) {
      full += text.match(/[０-９]+/g)?.length ?? 0;
      half += text.match(/[0-9]+/g)?.length ?? 0;
    }
    if (isMajority(half, full)) return 'full';
    return isMajority(full, half) ? 'half' : null;
  },
  check: ({ text }, slip) => {
    if (slip === 'full') return spotsOf(text, /[０-９]+/g, (match) => ({ suggestion: shift(match[0], -0xfee0) }));
    if (slip === 'half') return spotsOf(text, /[0-9]+/g, (match) => ({ suggestion: shift(match[0], 0xfee0) }));
    return [];
  },
};

function shift(digits: string, by: number): string {
  return Array.from(digits, (digit) => String.fromCharCode(digit.charCodeAt(0) + by)).join('');
}
