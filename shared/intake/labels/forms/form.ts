import { labelStyle } from '../../../numbering/index.ts';
import type { FamilyName } from '../reading.ts';

/** A label seen at the head of a line, and the styles it may be of. */
export interface FormMatch {
  /** As written, stray spaces included. */
  readonly raw: string;
  readonly gap: string;
  /** `text` is the label in the spelling of `style`, ready for `parseLabel`. */
  readonly ways: readonly { readonly family: FamilyName; readonly style: string; readonly text: string }[];
}

export type Form = (head: string) => FormMatch | null;
export type Way = FormMatch['ways'][number];

/** White space between the pieces of a label, and between label and text. */
export const GAP = '[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]';
/** Whether a code unit is one of GAP. */
export function isGap(code: number): boolean {
  if (code === 0x20 || code === 0x3000 || code === 0x09 || code === 0xa0) return true;
  return (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f;
}
export const DIGITS = '[0-9０-９]';
export const SPACED_DIGITS = `${DIGITS}(?:${GAP}{0,3}${DIGITS}){0,5}`;
export const KANJI_NUMBER = '[〇一二三四五六七八九十百千]{1,9}';
/** 12 bis, 12 ter, 12 alt 2: Latin words behind the number. */
export const TAIL = '(?: ?(?:alt(?: [0-9]+)?|[a-z]*(?:bis|ter|ies)|quater)){0,2}';
export const END = `(?:${GAP}+|$)`;
export const OPTIONAL_GAP = `${GAP}*`;

/** Half-width digits without stray spaces. */
export function plainDigits(text: string): string {
  if (/^[0-9]*$/.test(text)) return text;
  return text
    .replace(/[\s\u3000]+/gu, '')
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

export function wideDigits(text: string): string {
  return plainDigits(text).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

export function plainTail(tail: string): string {
  if (tail === '') return '';
  return tail
    .trim()
    .replace(/^(?=.)/u, ' ')
    .replace(/ +/g, ' ');
}

/** Makes the reader of one form from the pattern of label and gap. */
export function form(pattern: string, flags: string, read: (groups: readonly string[]) => readonly Way[]): Form {
  const expression = new RegExp(`^(?:${pattern})`, flags);
  return (head) => {
    const match = expression.exec(head);
    if (match === null) return null;
    const raw = match[0].trimEnd();
    const ways = read(match.map((group) => group ?? '')).filter((way) => labelStyle(way.style) !== null);
    return ways.length === 0 ? null : { raw, gap: match[0].slice(raw.length), ways };
  };
}
