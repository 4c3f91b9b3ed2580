import type { Span } from '../types.ts';
import { ASIDE, QUOTED } from './mask.ts';

/** A word or a sign that parts clauses, of a text in letters. */
export interface Word extends Span {
  readonly text: string;
  /** In lower case; quoted names are QUOTED. */
  readonly lower: string;
  /** "," ";" ":" "—" between words. */
  readonly isSign: boolean;
}

/** A longer sentence is no sentence of a declaration: it is passed over. */
const MAX_SENTENCE = 6_000;

const WORD = new RegExp(`[${QUOTED}]+|[\\p{L}\\p{N}]+(?:['’.\\-‑/](?=[\\p{L}\\p{N}])[\\p{L}\\p{N}]+)*|[,;:—–]`, 'gu');
/** A full stop ends a sentence before a space and a capital; "No. 5", "U.S. Government" and initials are no ends. */
const END = /[.!?…]+(?=[\s\u2029]+[\p{Lu}“«"(]|\s*$)|[\n\u2029]+/gu;
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{Lu}|No|Nos|Mr|Mrs|Ms|Dr|St|para|paras|art|vol|pp|cf|г|гг|ст|п|пп|им|т\.д|т\.п)$/u;

export function wordsOf(masked: string, { from, to }: Span): Word[] {
  const words: Word[] = [];
  for (const match of masked.slice(from, to).matchAll(WORD)) {
    const [text] = match;
    const at = from + match.index;
    words.push({ text, lower: text.toLowerCase(), isSign: /^[,;:—–]$/u.test(text), from: at, to: at + text.length });
  }
  return words;
}

/** The sentences of a text in letters; aside characters are left in, they carry no word. */
export function sentencesOf(masked: string): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  const close = (to: number, next: number) => {
    const body = masked.slice(from, to);
    const lead = body.length - body.trimStart().length;
    if (body.trim() !== '' && body.length <= MAX_SENTENCE)
      spans.push({ from: from + lead, to: from + body.trimEnd().length });
    from = next;
  };
  for (const match of masked.matchAll(END)) {
    const at = match.index;
    if (match[0] === '.' && ABBREVIATION.test(masked.slice(Math.max(from, at - 6), at))) continue;
    close(at, at + match[0].length);
  }
  close(masked.length, masked.length);
  return spans;
}

/** The text of some words without remarks in parentheses. */
export function textBetween(text: string, masked: string, from: number, to: number): string {
  let out = '';
  for (let i = from; i < to; i++) if (masked[i] !== ASIDE) out += text[i];
  return out
    .replace(/\s+/gu, ' ')
    .replace(/ (?=,)/gu, '')
    .trim();
}
