import type { TextLanguage } from '../model/settings.ts';
import { upperRoman } from '../numbering/index.ts';
import { ARABIC, type Digits, KANJI, printNumber, readNumber } from './digits.ts';
import { ORDINAL_WORDS, ordinalSuffix, printOrdinalWord, readOrdinalWord, withCapitalsOf } from './ordinal-words.ts';
import { printRussianOrdinal, RUSSIAN_ORDINALS, type RussianForm, readRussianOrdinal } from './russian-ordinals.ts';

/** How an ordinal was written, so that another can be written the same way. */
export type OrdinalStyle =
  /** 第1回, 第二次, 10回目 */
  | {
      readonly form: 'japanese';
      readonly prefix: string;
      readonly digits: Digits;
      readonly counter: string;
      readonly suffix: string;
    }
  /** 1st */
  | { readonly form: 'english-digits' }
  /** first, First */
  | { readonly form: 'english-word'; readonly model: string }
  /** первого; null where the word alone does not tell its form. */
  | { readonly form: 'russian-word'; readonly inflection: RussianForm | null; readonly model: string }
  /** 1-й, 1-го */
  | { readonly form: 'russian-digits'; readonly ending: string }
  /** I саммит */
  | { readonly form: 'roman' };

/** An ordinal in a text. Offsets are UTF-16 units, `to` exclusive. */
export interface FoundOrdinal {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly value: number;
  readonly style: OrdinalStyle;
}

const COUNTERS = '回|次|期|度';
const JAPANESE = new RegExp(
  `(?<prefix>第)(?<n>${ARABIC}|${KANJI})(?<counter>${COUNTERS})(?<suffix>目)?|(?<![第0-9０-９一二三四五六七八九十百])(?<n2>${ARABIC}|${KANJI})(?<counter2>${COUNTERS})(?<suffix2>目)`,
  'g',
);
const ENGLISH = new RegExp(`\\b(?:(?<digits>[0-9]{1,3})(?:st|nd|rd|th)|(?<word>${ORDINAL_WORDS}))\\b`, 'gi');
const RUSSIAN = new RegExp(
  `(?<!\\p{L})(?:(?<word>${RUSSIAN_ORDINALS})(?!\\p{L})(?=(?:\\s+(?<noun>\\p{L}+))?)|(?<roman>[IVX]{1,7})(?=\\s\\p{L}))|(?<![0-9.,])(?<digits>[0-9]{1,3})(?<ending>-(?:ый|ий|ой|ого|его|ому|ему|ым|им|ом|ем|ая|ую|й|го|му|м|я|ю|е|х))(?!\\p{L})`,
  'giu',
);

type Groups = Readonly<Record<string, string | undefined>>;

function readJapanese(groups: Groups): Pick<FoundOrdinal, 'value' | 'style'> | null {
  const number = readNumber(groups.n ?? groups.n2 ?? '');
  if (number === null) return null;
  const style: OrdinalStyle = {
    form: 'japanese',
    prefix: groups.prefix ?? '',
    digits: number.digits,
    counter: groups.counter ?? groups.counter2 ?? '',
    suffix: groups.suffix ?? groups.suffix2 ?? '',
  };
  return { value: number.value, style };
}

function readEnglish(groups: Groups): Pick<FoundOrdinal, 'value' | 'style'> | null {
  if (groups.digits !== undefined) return { value: Number(groups.digits), style: { form: 'english-digits' } };
  const word = groups.word ?? '';
  const value = readOrdinalWord(word);
  return value === null ? null : { value, style: { form: 'english-word', model: word } };
}

function readRussian(groups: Groups): Pick<FoundOrdinal, 'value' | 'style'> | null {
  const { word, noun, digits, ending, roman: letters } = groups;
  if (digits !== undefined) return { value: Number(digits), style: { form: 'russian-digits', ending: ending! } };
  if (letters !== undefined) {
    const value = upperRoman.parse(letters);
    return value === null || upperRoman.print(value) !== letters ? null : { value, style: { form: 'roman' } };
  }
  const read = word === undefined ? null : readRussianOrdinal(word, noun ?? '');
  return read && { value: read.value, style: { form: 'russian-word', inflection: read.form, model: word! } };
}

const READERS = {
  ja: [JAPANESE, readJapanese],
  en: [ENGLISH, readEnglish],
  ru: [RUSSIAN, readRussian],
} as const satisfies Record<TextLanguage, unknown>;

/**
 * Ordinals in the order of the text. English and Russian ones are words of every day («first» of all): whoever reads
 * them looks at the noun that follows.
 */
export function findOrdinals(text: string, language: TextLanguage): readonly FoundOrdinal[] {
  const [pattern, read] = READERS[language];
  return [...text.matchAll(pattern)].flatMap((match) => {
    const ordinal = read(match.groups as Groups);
    if (ordinal === null) return [];
    return [{ from: match.index, to: match.index + match[0].length, text: match[0], ...ordinal }];
  });
}

/** Writes another ordinal in a style that was found; null where the style cannot say it. */
export function printOrdinal(value: number, style: OrdinalStyle): string | null {
  if (!Number.isSafeInteger(value) || value < 1) return null;
  switch (style.form) {
    case 'japanese':
      return `${style.prefix}${printNumber(value, style.digits)}${style.counter}${style.suffix}`;
    case 'english-digits':
      return `${value}${ordinalSuffix(value)}`;
    case 'english-word': {
      const word = printOrdinalWord(value);
      return word && withCapitalsOf(style.model, word);
    }
    case 'russian-word': {
      const word = style.inflection && printRussianOrdinal(value, style.inflection);
      if (!word) return null;
      const spelling = style.model.includes('ё') ? word.replace('четверт', 'четвёрт') : word;
      return withCapitalsOf(style.model, spelling);
    }
    case 'russian-digits':
      return `${value}${style.ending}`;
    case 'roman':
      return upperRoman.print(value);
  }
}
