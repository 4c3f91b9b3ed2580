import { type CalendarDate, dateProblem } from './calendar.ts';
import type { FoundDate } from './found-date.ts';
import { ordinalSuffix } from './ordinal-words.ts';

export interface EnglishStyle {
  readonly language: 'en';
  readonly order: 'day-month' | 'month-day' | 'month' | 'year';
  readonly month: 'long' | 'short' | 'short-dot';
  /** 20th December */
  readonly ordinal: boolean;
  /** the 20th of December */
  readonly of: boolean;
  /** Between what comes last and the year: ", " in December 20, 2025. */
  readonly beforeYear: string;
  /** Between day and month; a no-break space where the text has one. */
  readonly space: string;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const SHORT = MONTHS.map((name) => (name === 'September' ? 'Sept' : name.slice(0, 3)));

const SPACE = '[ \\u00a0]';
const MONTH = `(?<month>${[...MONTHS, ...SHORT.filter((name) => name !== 'May'), 'Sep'].join('|')})(?<dot>\\.)?`;
const DAY = '(?<day>[0-3]?[0-9])(?<suffix>st|nd|rd|th)?';
const YEAR = '(?<year>[12][0-9]{3})(?![0-9])';
const DAY_MONTH = new RegExp(
  `(?<![0-9.,])${DAY}(?<space>${SPACE})(?<of>of${SPACE})?\\b${MONTH}(?![a-z])(?:(?<beforeYear>,?${SPACE})${YEAR})?`,
  'g',
);
const MONTH_DAY = new RegExp(`\\b${MONTH}(?<space>${SPACE})${DAY}(?![0-9])(?:(?<beforeYear>,?${SPACE})${YEAR})?`, 'g');
const MONTH_YEAR = new RegExp(`\\b${MONTH}(?<beforeYear>,?${SPACE})${YEAR}`, 'g');
// A bare number of four digits is a year only where the word before says so.
const BARE_YEAR = new RegExp(
  `(?<=\\b(?:in|by|since|until|till|during|before|after|from|early|late|mid|of the year|end of)${SPACE})${YEAR}(?![.,][0-9])`,
  'gi',
);

type Groups = Readonly<Record<string, string | undefined>>;

function monthNumber(name: string): number {
  const long = (MONTHS as readonly string[]).indexOf(name);
  return 1 + (long >= 0 ? long : SHORT.findIndex((short) => short.startsWith(name.slice(0, 3))));
}

function readMatch(match: RegExpMatchArray, order: EnglishStyle['order']): FoundDate {
  const groups = match.groups as Groups;
  const { month, day, year, beforeYear, space } = groups;
  const date: CalendarDate = {
    year: year === undefined ? null : Number(year),
    month: month === undefined ? null : monthNumber(month),
    day: day === undefined ? null : Number(day),
  };
  const isLong = month === undefined || (MONTHS as readonly string[]).includes(month);
  const style: EnglishStyle = {
    language: 'en',
    order,
    month: isLong ? 'long' : groups.dot === undefined ? 'short' : 'short-dot',
    ordinal: groups.suffix !== undefined,
    of: groups.of !== undefined,
    beforeYear: beforeYear ?? ' ',
    space: space ?? ' ',
  };
  const [from, to] = [match.index!, match.index! + match[0].length];
  return { from, to, text: match[0], date, style, weekday: null, problem: dateProblem(date) };
}

/** 20 December 2025, December 20, 2025, the 20th of December, December 2025, and a bare year after "in", "by", "since" … */
export function findEnglishDates(text: string): readonly FoundDate[] {
  const found: FoundDate[] = [];
  const patterns = [
    [DAY_MONTH, 'day-month'],
    [MONTH_DAY, 'month-day'],
    [MONTH_YEAR, 'month'],
    [BARE_YEAR, 'year'],
  ] as const;
  for (const [pattern, order] of patterns) {
    for (const match of text.matchAll(pattern)) {
      // "May." ends a sentence; the dot belongs to a date only after a short form.
      const read = readMatch(match, order);
      if (!found.some((other) => other.from < read.to && read.from < other.to)) found.push(read);
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

export function printEnglishDate(date: CalendarDate, style: EnglishStyle): string | null {
  const year = date.year === null ? '' : String(date.year);
  if (style.order === 'year') return year === '' ? null : year;
  if (date.month === null) return null;
  const long = MONTHS[date.month - 1];
  const name = style.month === 'long' || long === 'May' ? long : SHORT[date.month - 1];
  const month = `${name}${style.month === 'short-dot' && name !== long ? '.' : ''}`;
  const tail = year === '' ? '' : `${style.beforeYear}${year}`;
  if (style.order === 'month') return tail === '' ? null : `${month}${tail}`;
  if (date.day === null) return null;
  const day = `${date.day}${style.ordinal ? ordinalSuffix(date.day) : ''}`;
  return style.order === 'day-month'
    ? `${day}${style.space}${style.of ? 'of ' : ''}${month}${tail}`
    : `${month}${style.space}${day}${tail}`;
}
