import { type CalendarDate, type DateProblem, dateProblem, isFullDate, weekdayOf } from './calendar.ts';
import { ARABIC, type Digits, KANJI, printNumber, readNumber } from './digits.ts';
import { ERA_NAMES, type EraName, eraOf, isInEra, yearOfEra } from './era.ts';
import type { FoundDate } from './found-date.ts';

/** One way of writing a year: 2025年, 令和7年, 令和元年. */
interface YearStyle {
  readonly era: EraName | null;
  readonly digits: Digits;
  /** The first year of an era is 元年 and not 1年. */
  readonly gannen: boolean;
}

/** How a Japanese date was written; `printJapaneseDate` writes another date the same way. */
export interface JapaneseStyle {
  readonly language: 'ja';
  readonly year: YearStyle | null;
  /** The same year a second time, in parentheses: 2025年（令和7年）. */
  readonly gloss: (YearStyle & { readonly open: string; readonly close: string }) | null;
  readonly digits: Digits;
  readonly padded: boolean;
  /** （土）, （土曜）, （土曜日） */
  readonly weekday: { readonly open: string; readonly word: string; readonly close: string } | null;
}

const WEEKDAYS = '日月火水木金土';
const DAY_NUMBER = `(?:[0-9]{1,2}|[０-９]{1,2}|${KANJI})`;
const year = (n: number) =>
  `(?:(?<era${n}>${ERA_NAMES})(?<eraYear${n}>元|${ARABIC}|${KANJI})|(?<![0-9０-９〇一二三四五六七八九])(?<year${n}>[0-9]{4}|[０-９]{4}|[〇一二三四五六七八九]{4}))年`;
const WEEKDAY = `(?<weekday>(?<wOpen>[（(])(?<wDay>[${WEEKDAYS}])(?<wWord>曜日|曜)?(?<wClose>[）)]))`;
const MONTH_DAY = `(?<month>${DAY_NUMBER})月(?:(?<day>${DAY_NUMBER})日${WEEKDAY}?)?`;

// 年度 is a budget's year, 年代 a decade, 年間 a span: none of them is a date.
const WITH_YEAR = new RegExp(
  `${year(1)}(?!間|度|代|ぶり|目)(?:(?<open>[（(])${year(2)}(?<close>[）)]))?(?:${MONTH_DAY})?`,
  'g',
);
const WITHOUT_YEAR = new RegExp(
  `(?<![0-9０-９一二三四五六七八九十年])(?<month>${DAY_NUMBER})月(?<day>${DAY_NUMBER})日${WEEKDAY}?`,
  'g',
);

type Groups = Readonly<Record<string, string | undefined>>;

interface ReadYear {
  readonly value: number;
  readonly style: YearStyle;
}

function readYear(groups: Groups, n: 1 | 2): ReadYear | null {
  const era = (groups[`era${n}`] ?? null) as EraName | null;
  const written = era === null ? groups[`year${n}`] : groups[`eraYear${n}`];
  if (written === undefined) return null;
  if (written === '元') return { value: yearOfEra(era!, 1), style: { era, digits: 'half', gannen: true } };
  const number = readNumber(written);
  if (number === null) return null;
  const value = era === null ? number.value : yearOfEra(era, number.value);
  return { value, style: { era, digits: number.digits, gannen: era !== null } };
}

function eraProblem(years: readonly ReadYear[], date: CalendarDate): DateProblem | null {
  if (years.some(({ value }) => value !== date.year)) return 'years-disagree';
  return years.some(({ style }) => style.era !== null && !isInEra(style.era, date)) ? 'outside-era' : null;
}

function readMatch(match: RegExpMatchArray): FoundDate | null {
  const groups = match.groups as Groups;
  const first = readYear(groups, 1);
  const second = readYear(groups, 2);
  const month = groups.month === undefined ? null : readNumber(groups.month);
  const day = groups.day === undefined ? null : readNumber(groups.day);
  const date: CalendarDate = { year: first?.value ?? null, month: month?.value ?? null, day: day?.value ?? null };
  const weekday = groups.wDay === undefined ? null : WEEKDAYS.indexOf(groups.wDay);
  const style: JapaneseStyle = {
    language: 'ja',
    year: first?.style ?? null,
    gloss: second && { ...second.style, open: groups.open!, close: groups.close! },
    digits: month?.digits ?? first?.style.digits ?? 'half',
    padded: (month?.padded ?? false) || (day?.padded ?? false),
    weekday: weekday === null ? null : { open: groups.wOpen!, word: groups.wWord ?? '', close: groups.wClose! },
  };
  return {
    from: match.index!,
    to: match.index! + match[0].length,
    text: match[0],
    date,
    style,
    weekday,
    problem:
      dateProblem(date) ??
      eraProblem(
        [first, second].filter((read) => read !== null),
        date,
      ),
  };
}

/** 2025年12月20日, 令和7年12月, 二〇二五年, 12月20日（土）, 2025年（令和7年）12月20日, in the order of the text. */
export function findJapaneseDates(text: string): readonly FoundDate[] {
  if (!/[年月]/.test(text)) return [];
  const found: FoundDate[] = [];
  for (const pattern of [WITH_YEAR, WITHOUT_YEAR]) {
    for (const match of text.matchAll(pattern)) {
      const read = readMatch(match);
      if (read && !found.some((other) => other.from < read.to && read.from < other.to)) found.push(read);
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

function printYear(date: CalendarDate, style: YearStyle): string | null {
  if (style.era === null) return `${printNumber(date.year!, style.digits)}年`;
  const era = eraOf(date, style.era);
  if (era === null) return null;
  // 元年 says nothing about the digits of the text; a later year then takes the common half width.
  const number = era.year === 1 && style.gannen ? '元' : printNumber(era.year, style.digits);
  return `${era.era}${number}年`;
}

/** Null where the style cannot say the date (an era before 明治, a part that is missing). */
export function printJapaneseDate(date: CalendarDate, style: JapaneseStyle): string | null {
  const pieces: (string | null)[] = [];
  if (style.year !== null) {
    if (date.year === null) return null;
    pieces.push(printYear(date, style.year));
    const { gloss } = style;
    if (gloss) {
      const again = printYear(date, gloss);
      pieces.push(again && `${gloss.open}${again}${gloss.close}`);
    }
  }
  const number = (value: number) => printNumber(value, style.digits, style.padded);
  if (date.month !== null) pieces.push(`${number(date.month)}月`);
  if (date.day !== null) pieces.push(`${number(date.day)}日`);
  if (style.weekday !== null && isFullDate(date)) {
    const { open, word, close } = style.weekday;
    pieces.push(`${open}${WEEKDAYS[weekdayOf(date)]!}${word}${close}`);
  }
  return pieces.includes(null) || pieces.length === 0 ? null : pieces.join('');
}
