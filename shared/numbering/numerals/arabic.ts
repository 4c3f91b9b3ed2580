import type { Numeral } from './numeral.ts';

const FULL_WIDTH_OFFSET = '０'.charCodeAt(0) - '0'.charCodeAt(0);

/** 0, 1, 2 … without limit. */
export const arabic: Numeral = {
  from: 0,
  to: Number.MAX_SAFE_INTEGER,
  print: String,
  parse: (text) => (/^[0-9]{1,16}$/.test(text) ? Number(text) : null),
};

/** ０, １, ２ … without limit. */
export const fullWidthArabic: Numeral = {
  from: 0,
  to: Number.MAX_SAFE_INTEGER,
  print: (n) => shift(String(n), FULL_WIDTH_OFFSET),
  parse: (text) => (/^[０-９]{1,16}$/.test(text) ? Number(shift(text, -FULL_WIDTH_OFFSET)) : null),
};

function shift(digits: string, offset: number): string {
  let out = '';
  for (let i = 0; i < digits.length; i++) out += String.fromCharCode(digits.charCodeAt(i) + offset);
  return out;
}
