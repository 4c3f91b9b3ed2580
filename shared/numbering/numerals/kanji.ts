import type { Numeral } from './numeral.ts';

const DIGITS = '〇一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];
const MYRIAD = '万';

// 一 is left out before 十, 百 and 千, as statutes and Word's japaneseCounting do, but not before 万.
function printBelowMyriad(n: number): string {
  let out = '';
  for (let unit = 3, rest = n; unit >= 0; unit--) {
    const size = 10 ** unit;
    const digit = Math.floor(rest / size);
    rest -= digit * size;
    if (digit > 0) out += (digit > 1 || unit === 0 ? DIGITS[digit]! : '') + UNITS[unit]!;
  }
  return out;
}

function parseBelowMyriad(text: string): number | null {
  let sum = 0;
  let digit = 0;
  for (const character of text) {
    const value = DIGITS.indexOf(character);
    const unit = UNITS.indexOf(character);
    if (value > 0) digit = value;
    else if (unit > 0) {
      sum += (digit || 1) * 10 ** unit;
      digit = 0;
    } else return null;
  }
  return sum + digit;
}

/** 一 二 … 十 十一 … 二十 … 百 … 千 … 一万; zero is 〇. */
export const kanji: Numeral = {
  from: 0,
  to: 99_999_999,
  print: (n) => {
    if (n === 0) return DIGITS[0]!;
    const high = Math.floor(n / 10_000);
    return (high > 0 ? printBelowMyriad(high) + MYRIAD : '') + printBelowMyriad(n % 10_000);
  },
  parse: (text) => {
    if (text === DIGITS[0]) return 0;
    const parts = text.split(MYRIAD);
    if (text === '' || parts.length > 2) return null;
    const low = parseBelowMyriad(parts.at(-1)!);
    const high = parts.length === 2 ? parseBelowMyriad(parts[0]!) : 0;
    return low === null || high === null ? null : high * 10_000 + low;
  },
};
