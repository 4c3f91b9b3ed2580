import type { Pin } from '../model/attributes.ts';
import type { LabelStyleName, NumberingSettings } from '../model/settings.ts';
import { parseLatinAdverb, printLatinAdverb } from './latin-adverb.ts';
import { arabic } from './numerals/arabic.ts';
import { upperLatin } from './numerals/letters.ts';
import { canWrite, type Numeral } from './numerals/numeral.ts';
import { type LabelStyle, labelStyle } from './styles.ts';

/** 番号 as a value. `inserted` is 1 for 12 itself, 2 for 12 bis; `alternative` is 0 for the text, 1 for 12 alt. */
export interface Label {
  readonly style: LabelStyleName;
  readonly n: number;
  readonly inserted: number;
  readonly alternative: number;
}

/**
 * What "bis" says. 'alt': 12 bis is a new paragraph after 12 and 12 alt another version of it (live practice).
 * 'bis': 12 bis is another version of 12 (UN Editorial Manual), so a new paragraph after 12 is 12 A.
 */
export type AlternativeWord = NumberingSettings['alternative'];

/** What a style that this version does not know is printed as. */
const UNKNOWN_STYLE = labelStyle('1.')!;

export function styleOrPlain(name: LabelStyleName): LabelStyle {
  return labelStyle(name) ?? UNKNOWN_STYLE;
}

export function labelPin(label: Label): Pin {
  return [label.n, label.inserted, label.alternative];
}

/** The printed label; '' for the style "none". A number that the style cannot print stands in plain digits. */
export function printLabel(label: Label, word: AlternativeWord = 'alt'): string {
  const { prefix, suffix, numeral, insertion } = styleOrPlain(label.style);
  if (numeral === null) return prefix;
  const number = writeNumber(numeral, label.n);
  if (insertion !== 'latin') {
    const inserted = label.inserted > 1 ? `の${writeNumber(insertion, label.inserted)}` : '';
    return prefix + number + suffix + inserted + printAlternative(label.alternative, word);
  }
  return prefix + number + printInserted(label.inserted, word) + printAlternative(label.alternative, word) + suffix;
}

/**
 * The label that prints as `text` in that style, or null: the exact inverse of `printLabel`. A style without numbers
 * (◆, none) has no inverse and always gives null.
 */
export function parseLabel(text: string, style: LabelStyleName, word: AlternativeWord = 'alt'): Label | null {
  const known = labelStyle(style);
  if (known === null || known.numeral === null || !text.startsWith(known.prefix)) return null;
  const parts = known.insertion === 'latin' ? splitLatin(text, known) : splitNo(text, known, known.insertion);
  if (parts === null) return null;
  const n = readNumber(known.numeral, parts.number);
  const tail = readTail(parts.tail, word, known.insertion === 'latin');
  if (n === null || tail === null) return null;
  const label: Label = { style, n, inserted: parts.inserted ?? tail.inserted, alternative: tail.alternative };
  return printLabel(label, word) === text ? label : null;
}

function writeNumber(numeral: Numeral, n: number): string {
  return canWrite(numeral, n) ? numeral.print(n) : arabic.print(n);
}

function readNumber(numeral: Numeral, text: string): number | null {
  return numeral.parse(text) ?? arabic.parse(text);
}

function printInserted(inserted: number, word: AlternativeWord): string {
  if (inserted <= 1) return '';
  return word === 'alt' ? ` ${printLatinAdverb(inserted)}` : ` ${writeNumber(upperLatin, inserted - 1)}`;
}

function printAlternative(alternative: number, word: AlternativeWord): string {
  if (alternative <= 0) return '';
  if (word === 'bis') return ` ${printLatinAdverb(alternative + 1)}`;
  return alternative === 1 ? ' alt' : ` alt ${alternative}`;
}

interface LabelParts {
  readonly number: string;
  readonly tail: readonly string[];
  /** Null where the inserted number stands in the tail. */
  readonly inserted: number | null;
}

function splitLatin(text: string, { prefix, suffix }: LabelStyle): LabelParts | null {
  if (!text.endsWith(suffix) || text.length < prefix.length + suffix.length) return null;
  const [number = '', ...tail] = text.slice(prefix.length, text.length - suffix.length).split(' ');
  return { number, tail, inserted: null };
}

function splitNo(text: string, { prefix, suffix }: LabelStyle, insertion: Numeral): LabelParts | null {
  const [head = '', ...tail] = text.slice(prefix.length).split(' ');
  const [body = '', after, more] = head.split('の');
  if (!body.endsWith(suffix) || more !== undefined) return null;
  const inserted = after === undefined ? 1 : readNumber(insertion, after);
  return inserted === null ? null : { number: body.slice(0, body.length - suffix.length), tail, inserted };
}

interface Tail {
  readonly inserted: number;
  readonly alternative: number;
}

function readTail(words: readonly string[], word: AlternativeWord, latin: boolean): Tail | null {
  const rest = [...words];
  let inserted: number | null = 1;
  if (latin && rest.length > 0) {
    const first = rest[0]!;
    const letters = word === 'bis' ? readNumber(upperLatin, first) : null;
    const found = word === 'alt' ? parseLatinAdverb(first) : letters === null ? null : letters + 1;
    if (found !== null) {
      inserted = found;
      rest.shift();
    }
  }
  const alternative = readAlternative(rest, word);
  return alternative === null ? null : { inserted, alternative };
}

function readAlternative(words: readonly string[], word: AlternativeWord): number | null {
  const [first, second, more] = words;
  if (first === undefined) return 0;
  if (more !== undefined) return null;
  if (word === 'bis') {
    const times = second === undefined ? parseLatinAdverb(first) : null;
    return times === null ? null : times - 1;
  }
  if (first !== 'alt') return null;
  return second === undefined ? 1 : arabic.parse(second);
}
