import type { TextLanguage } from '../model/settings.ts';
import { type Digits, KANJI, printNumber, readNumber } from './digits.ts';
import { CARDINAL_WORDS, printCardinalWord, readCardinalWord, withCapitalsOf } from './ordinal-words.ts';

export type DurationUnit = 'year' | 'month' | 'time' | 'anniversary';

/** How a number with its unit was written. */
export type DurationStyle =
  | { readonly form: 'japanese'; readonly digits: Digits; readonly unitWord: string }
  | { readonly form: 'english'; readonly model: string | null; readonly joint: string; readonly unitWord: string }
  | { readonly form: 'russian'; readonly case: 'nominative' | 'genitive' | null; readonly joint: string };

/** A number of years, months or times in a text. Offsets are UTF-16 units, `to` exclusive. */
export interface FoundDuration {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly value: number;
  readonly unit: DurationUnit;
  readonly style: DurationStyle;
}

// 2025年 is a year and 令和7年 too: at most three digits, and no era or 第 before them.
const JAPANESE = new RegExp(
  `(?<![第0-9０-９．.,，〇一二三四五六七八九十百千数何]|令和|平成|昭和|大正|明治)(?<n>[0-9]{1,3}|[０-９]{1,3}|${KANJI})(?<unit>周年|年間|年(?![度代次末頃初春夏秋冬生]|[0-9０-９一二三四五六七八九十]{1,2}月)|[かカヵケヶ箇]月間?|回(?!目)|度にわた)`,
  'g',
);
const ENGLISH = new RegExp(
  `(?<![0-9.,])\\b(?:(?<n>[0-9]{1,3})|(?<word>${CARDINAL_WORDS}))(?<joint>[ \\u00a0-])(?<unit>years?|months?|times?|decades?)\\b`,
  'gi',
);
const RUSSIAN =
  /(?<![0-9.,])(?<n>[0-9]{1,3})(?<joint>[ \u00a0])(?<unit>год|года|лет|месяцев|месяца|месяц|раза|раз)(?!\p{L})/giu;
/** Words before a Russian number that ask for the genitive, and those that leave it as it is counted. */
const GENITIVE_BEFORE =
  /(?:на протяжении|в течение|более|менее|около|свыше|с момента|после|до|из)(?:\s\p{L}+[хи])?\s$/iu;
const COUNTED_BEFORE = /(?:за|через|спустя)(?:\s\p{L}+[еи])?\s$/iu;

type Groups = Readonly<Record<string, string | undefined>>;

function japaneseUnit(word: string): DurationUnit {
  if (word === '周年') return 'anniversary';
  if (word.startsWith('年')) return 'year';
  return word.includes('月') ? 'month' : 'time';
}

function findJapanese(text: string): readonly FoundDuration[] {
  return [...text.matchAll(JAPANESE)].flatMap((match) => {
    const { n = '', unit: found = '' } = match.groups as Groups;
    const unit = found === '度にわた' ? '度' : found;
    const number = readNumber(n);
    if (number === null || number.value === 0) return [];
    const [from, to] = [match.index, match.index + n.length + unit.length];
    const style: DurationStyle = { form: 'japanese', digits: number.digits, unitWord: unit };
    return [{ from, to, text: text.slice(from, to), value: number.value, unit: japaneseUnit(unit), style }];
  });
}

function findEnglish(text: string): readonly FoundDuration[] {
  return [...text.matchAll(ENGLISH)].flatMap((match) => {
    const { n, word, joint = ' ', unit = '' } = match.groups as Groups;
    const value = n === undefined ? readCardinalWord(word!) : Number(n);
    const kind = unit.toLowerCase().replace(/s$/, '');
    // Decades are no years: a step of one year says nothing about them.
    if (value === null || value === 0 || kind === 'decade') return [];
    const style: DurationStyle = { form: 'english', model: word ?? null, joint, unitWord: unit };
    const place = { from: match.index, to: match.index + match[0].length, text: match[0] };
    return [{ ...place, value, unit: kind as DurationUnit, style }];
  });
}

function findRussian(text: string): readonly FoundDuration[] {
  return [...text.matchAll(RUSSIAN)].flatMap((match) => {
    const { n = '', joint = ' ', unit = '' } = match.groups as Groups;
    const value = Number(n);
    if (value === 0) return [];
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const place = { from: match.index, to: match.index + match[0].length, text: match[0] };
    const kind: DurationUnit = /^раз/i.test(unit) ? 'time' : /^месяц/i.test(unit) ? 'month' : 'year';
    const style: DurationStyle = { form: 'russian', case: russianCase(value, unit.toLowerCase(), before), joint };
    return [{ ...place, value, unit: kind, style }];
  });
}

/** 33 года is counted, 21 года a genitive; 34 лет is one only where the word before says so. Null: cannot be told. */
function russianCase(value: number, unit: string, before: string): 'nominative' | 'genitive' | null {
  const counted = russianYears(value, 'nominative');
  const genitive = russianYears(value, 'genitive');
  if (counted !== genitive) return unit === genitive ? 'genitive' : unit === counted ? 'nominative' : null;
  if (GENITIVE_BEFORE.test(before)) return 'genitive';
  return COUNTED_BEFORE.test(before) ? 'nominative' : null;
}

function russianYears(n: number, form: 'nominative' | 'genitive'): string {
  const one = n % 10 === 1 && n % 100 !== 11;
  if (form === 'genitive') return one ? 'года' : 'лет';
  if (one) return 'год';
  const few = n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14);
  return few ? 'года' : 'лет';
}

/** Numbers of years, months, times and anniversaries in the order of the text. Calendar years are not among them. */
export function findDurations(text: string, language: TextLanguage): readonly FoundDuration[] {
  if (language === 'ja') return findJapanese(text);
  return language === 'en' ? findEnglish(text) : findRussian(text);
}

/** Writes another number in the style and unit that were found; null where grammar leaves the form open. */
export function printDuration(value: number, found: Pick<FoundDuration, 'style' | 'unit'>): string | null {
  const { style, unit } = found;
  if (!Number.isSafeInteger(value) || value < 1) return null;
  if (style.form === 'japanese') return `${printNumber(value, style.digits)}${style.unitWord}`;
  if (style.form === 'russian') {
    if (unit !== 'year' || style.case === null) return null;
    return `${value}${style.joint}${russianYears(value, style.case)}`;
  }
  const number = style.model === null ? String(value) : printCardinalWord(value);
  if (number === null) return null;
  // "33-year" keeps its singular; elsewhere the noun follows the number.
  const noun = style.joint === '-' ? style.unitWord : `${style.unitWord.replace(/s$/i, '')}${value === 1 ? '' : 's'}`;
  return `${style.model === null ? number : withCapitalsOf(style.model, number)}${style.joint}${noun}`;
}
