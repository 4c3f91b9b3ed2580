import { kanji } from '../numbering/index.ts';

/** How a Japanese text writes a number: 33, ３３, 三十三; years in kanji stand digit by digit (二〇二五). */
export type Digits = 'half' | 'full' | 'kanji' | 'kanji-positional';

const POSITIONAL = '〇一二三四五六七八九';

/** For building patterns: a run of digits in one of the ways of writing. */
export const ARABIC = '(?:[0-9]+|[０-９]+)';
export const KANJI = '[一二三四五六七八九十百千]+';

export interface WrittenNumber {
  readonly value: number;
  readonly digits: Digits;
  /** Written with a leading zero (01月). */
  readonly padded: boolean;
}

/** Reads one number, null where the text is none. */
export function readNumber(text: string): WrittenNumber | null {
  const padded = /^[0０]./.test(text);
  if (/^[0-9]+$/.test(text)) return { value: Number(text), digits: 'half', padded };
  if (/^[０-９]+$/.test(text)) return { value: Number(text.normalize('NFKC')), digits: 'full', padded };
  if (/^[〇一二三四五六七八九]{2,}$/.test(text)) {
    const value = [...text].reduce((sum, sign) => sum * 10 + POSITIONAL.indexOf(sign), 0);
    return { value, digits: 'kanji-positional', padded: text.startsWith('〇') };
  }
  const value = kanji.parse(text);
  return value === null ? null : { value, digits: 'kanji', padded: false };
}

/** Writes a whole number from 0 up. A padded one has two digits at least. */
export function printNumber(value: number, digits: Digits, padded = false): string {
  const arabic = padded ? String(value).padStart(2, '0') : String(value);
  if (digits === 'half') return arabic;
  if (digits === 'full') return arabic.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  if (digits === 'kanji-positional') return arabic.replace(/[0-9]/g, (digit) => POSITIONAL[Number(digit)]!);
  return kanji.print(value);
}
