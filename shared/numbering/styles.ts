import type { LabelStyleName } from '../model/settings.ts';
import { arabic, fullWidthArabic } from './numerals/arabic.ts';
import { kanji } from './numerals/kanji.ts';
import { aiueo, iroha, lowerLatin, lowerRussian, upperLatin, upperRussian } from './numerals/letters.ts';
import { canWrite, type Numeral } from './numerals/numeral.ts';
import { lowerRoman, signRoman, upperRoman } from './numerals/roman.ts';
import { circled, parenthesised } from './numerals/signs.ts';

/** What Word calls the numeral (ECMA-376, ST_NumberFormat) and the last number it writes that way. */
export interface WordNumeral {
  readonly format:
    | 'decimal'
    | 'decimalFullWidth'
    | 'decimalEnclosedCircle'
    | 'decimalEnclosedParen'
    | 'aiueoFullWidth'
    | 'irohaFullWidth'
    | 'japaneseCounting'
    | 'lowerLetter'
    | 'upperLetter'
    | 'lowerRoman'
    | 'upperRoman'
    | 'russianLower'
    | 'russianUpper';
  readonly to: number;
}

/** How an inserted number is told: 12 bis before the suffix, or 第十二条の二 after it in this numeral. */
export type Insertion = 'latin' | Numeral;

/** One way to print labels: a numeral between a prefix and a suffix. */
export interface LabelStyle {
  /** The style's own first label, which is also its name in files, menus and on the command line. */
  readonly name: LabelStyleName;
  readonly prefix: string;
  readonly suffix: string;
  /** Null where the label carries no number: "none" prints nothing, "◆" a bare sign. */
  readonly numeral: Numeral | null;
  /** The first number; 2 for the 項 of statutes, whose first stands in the article itself. */
  readonly start: number;
  readonly insertion: Insertion;
  /** What stands between label and text in a plain text. */
  readonly separator: string;
  /** Null where Word has no such numbering and the label is written as text. */
  readonly word: WordNumeral | null;
}

const WORD_LIMIT = 32_767;

// The numerals with what Word calls them. Word's circles and parentheses end at 20 although Unicode's circles go to 50.
const D = [arabic, { format: 'decimal', to: WORD_LIMIT }] as const;
const FULL = [fullWidthArabic, { format: 'decimalFullWidth', to: WORD_LIMIT }] as const;
const CIRCLE = [circled, { format: 'decimalEnclosedCircle', to: 20 }] as const;
const PAREN = [parenthesised, { format: 'decimalEnclosedParen', to: 20 }] as const;
const AIUEO = [aiueo, { format: 'aiueoFullWidth', to: aiueo.to }] as const;
const IROHA = [iroha, { format: 'irohaFullWidth', to: iroha.to }] as const;
const KANJI = [kanji, { format: 'japaneseCounting', to: 9_999 }] as const;
const ROMAN = [upperRoman, { format: 'upperRoman', to: upperRoman.to }] as const;
const SIGN = [signRoman, { format: 'upperRoman', to: signRoman.to }] as const;
const SMALL_ROMAN = [lowerRoman, { format: 'lowerRoman', to: lowerRoman.to }] as const;
const SMALL = [lowerLatin, { format: 'lowerLetter', to: lowerLatin.to }] as const;
const CAPITAL = [upperLatin, { format: 'upperLetter', to: upperLatin.to }] as const;
const SMALL_CYRILLIC = [lowerRussian, { format: 'russianLower', to: lowerRussian.to }] as const;
const CAPITAL_CYRILLIC = [upperRussian, { format: 'russianUpper', to: upperRussian.to }] as const;

const HALF = ' ';
const WIDE = '　';
/** Words that divide treaties and declarations, as they stand before a number; texts also write them in capitals. */
const DIVISIONS = ['Part', 'Chapter', 'Section', 'Article', 'Часть', 'Раздел', 'Глава', 'Статья'];
/** Signs that stand before headings and items, in the order of menus. */
const SIGNS = '◆◇○●◎■□▲△▼▽★☆▶・•·‣◦–—-*';

function style(
  prefix: string,
  [numeral, word]: readonly [Numeral, WordNumeral],
  suffix: string,
  separator: string,
  { insertion = 'latin' as Insertion, start = 1 } = {},
): LabelStyle {
  return { name: prefix + numeral.print(start) + suffix, prefix, suffix, numeral, start, insertion, separator, word };
}

function sign(name: string, printed: string): LabelStyle {
  return {
    name,
    prefix: printed,
    suffix: '',
    numeral: null,
    start: 1,
    insertion: 'latin',
    separator: printed === '' ? '' : HALF,
    word: null,
  };
}

const NO_ARABIC = { insertion: arabic };
const NO_FULL = { insertion: fullWidthArabic };
const NO_KANJI = { insertion: kanji };

/** Every label style, in the order of menus. Adding a style: one line here. */
export const LABEL_STYLES: readonly LabelStyle[] = [
  style('(', D, ')', HALF),
  style('（', FULL, '）', WIDE),
  style('（', D, '）', WIDE),
  style('', D, '.', HALF),
  style('', FULL, '．', ''),
  style('', D, '．', ''),
  style('', D, '、', ''),
  style('', FULL, '、', ''),
  style('', D, '', HALF),
  style('', FULL, '', WIDE, NO_FULL),
  style('', FULL, '', WIDE, { ...NO_FULL, start: 2 }),
  style('', D, ')', HALF),
  style('[', D, ']', HALF),
  style('［', FULL, '］', WIDE),
  style('〔', D, '〕', WIDE),
  style('〔', FULL, '〕', WIDE),
  style('【', D, '】', WIDE),
  style('【', FULL, '】', WIDE),
  style('<', D, '>', HALF),
  style('＜', FULL, '＞', WIDE),
  style('', CIRCLE, '', WIDE),
  style('', PAREN, '', WIDE),
  style('第', D, '', WIDE, NO_ARABIC),
  style('第', FULL, '', WIDE, NO_FULL),
  style('第', KANJI, '', WIDE, NO_KANJI),
  style('第', KANJI, '部', WIDE, NO_KANJI),
  style('第', KANJI, '編', WIDE, NO_KANJI),
  style('第', KANJI, '章', WIDE, NO_KANJI),
  style('第', KANJI, '節', WIDE, NO_KANJI),
  style('第', KANJI, '款', WIDE, NO_KANJI),
  style('第', KANJI, '条', WIDE, NO_KANJI),
  style('第', D, '部', WIDE, NO_ARABIC),
  style('第', D, '章', WIDE, NO_ARABIC),
  style('第', D, '節', WIDE, NO_ARABIC),
  style('第', D, '条', WIDE, NO_ARABIC),
  style('第', FULL, '条', WIDE, NO_FULL),
  style('第', FULL, '部', WIDE, NO_FULL),
  style('第', FULL, '章', WIDE, NO_FULL),
  style('第', FULL, '節', WIDE, NO_FULL),
  style('第', D, '項', WIDE, NO_ARABIC),
  style('第', FULL, '項', WIDE, NO_FULL),
  style('第', KANJI, '項', WIDE, NO_KANJI),
  style('第', D, '号', WIDE, NO_ARABIC),
  style('第', FULL, '号', WIDE, NO_FULL),
  style('第', KANJI, '号', WIDE, NO_KANJI),
  style('', KANJI, '', WIDE, NO_KANJI),
  style('', KANJI, '、', ''),
  style('', KANJI, '．', ''),
  style('(', KANJI, ')', WIDE),
  style('（', KANJI, '）', WIDE),
  style('', AIUEO, '', WIDE, NO_FULL),
  style('(', AIUEO, ')', WIDE),
  style('（', AIUEO, '）', WIDE),
  style('', IROHA, '', WIDE, NO_KANJI),
  style('(', IROHA, ')', WIDE),
  style('', SMALL, '', HALF),
  style('', SMALL, '.', HALF),
  style('', SMALL, ')', HALF),
  style('(', SMALL, ')', HALF),
  style('（', SMALL, '）', WIDE),
  style('', CAPITAL, '.', HALF),
  style('(', CAPITAL, ')', HALF),
  style('', SMALL_ROMAN, '.', HALF),
  style('(', SMALL_ROMAN, ')', HALF),
  style('', ROMAN, '.', HALF),
  style('(', ROMAN, ')', HALF),
  style('', SIGN, '', WIDE),
  style('', SIGN, '.', HALF),
  style('', SIGN, '．', ''),
  style('', SIGN, '、', ''),
  style('(', SIGN, ')', HALF),
  style('（', SIGN, '）', WIDE),
  style('OP', D, '', HALF),
  style('PP', D, '', HALF),
  ...DIVISIONS.flatMap((word) =>
    [word, word.toUpperCase()].flatMap((title) =>
      ['', '.'].flatMap((stop) => [style(`${title} `, ROMAN, stop, HALF), style(`${title} `, D, stop, HALF)]),
    ),
  ),
  style('', CAPITAL_CYRILLIC, '.', HALF),
  style('', SMALL_CYRILLIC, ')', HALF),
  style('(', SMALL_CYRILLIC, ')', HALF),
  ...Array.from(SIGNS, (printed) => sign(printed, printed)),
  sign('none', ''),
];

const BY_NAME = new Map(LABEL_STYLES.map((entry) => [entry.name, entry]));

/** The style of that name, or null: a file of a newer version may name one that is not known here. */
export function labelStyle(name: LabelStyleName): LabelStyle | null {
  return BY_NAME.get(name) ?? null;
}

/** Whether the style has a form of its own for `n`; otherwise the label falls back to plain digits, visibly. */
export function canPrint(style: LabelStyle, n: number): boolean {
  return style.numeral === null || canWrite(style.numeral, n);
}
