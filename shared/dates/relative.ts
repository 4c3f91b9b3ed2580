import type { TextLanguage } from '../model/settings.ts';
import { type CalendarDate, daysInMonth, isFullDate } from './calendar.ts';

export type RelativeUnit = 'year' | 'fiscal-year' | 'month' | 'day';

/** Words that count from the day of the text: 来年, last year, «в следующем году». Offsets are UTF-16 units. */
export interface FoundRelative {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly unit: RelativeUnit;
  /** How many units from the one that the text was written in. */
  readonly offset: number;
}

type Meaning = readonly [unit: RelativeUnit, offset: number];

const JAPANESE: Readonly<Record<string, Meaning>> = {
  一昨年度: ['fiscal-year', -2],
  昨年度: ['fiscal-year', -1],
  今年度: ['fiscal-year', 0],
  本年度: ['fiscal-year', 0],
  来年度: ['fiscal-year', 1],
  再来年度: ['fiscal-year', 2],
  一昨年: ['year', -2],
  昨年: ['year', -1],
  去年: ['year', -1],
  今年: ['year', 0],
  本年: ['year', 0],
  来年: ['year', 1],
  明年: ['year', 1],
  再来年: ['year', 2],
  先月: ['month', -1],
  今月: ['month', 0],
  本月: ['month', 0],
  来月: ['month', 1],
  昨日: ['day', -1],
  本日: ['day', 0],
  今日: ['day', 0],
  明日: ['day', 1],
};

const ENGLISH: Readonly<Record<string, Meaning>> = {
  'last year': ['year', -1],
  'this year': ['year', 0],
  'the current year': ['year', 0],
  'next year': ['year', 1],
  'the coming year': ['year', 1],
  'last month': ['month', -1],
  'this month': ['month', 0],
  'next month': ['month', 1],
  yesterday: ['day', -1],
  today: ['day', 0],
  tomorrow: ['day', 1],
};

/** Stems of the adjective; the noun год carries the case, and «2026 году» replaces adjective and noun together. */
const RUSSIAN: Readonly<Record<string, number>> = { прошл: -1, эт: 0, текущ: 0, нынешн: 0, следующ: 1, будущ: 1 };

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');
// A kanji before (前昨日) or behind (今日的) makes another word of it.
const JA_WORDS = new RegExp(`(?<!\\p{sc=Han})(?:${longestFirst(Object.keys(JAPANESE))})(?!的|性|度|毎)`, 'gu');
const EN_WORDS = new RegExp(`\\b(?:${longestFirst(Object.keys(ENGLISH))})\\b`, 'gi');
const RU_WORDS = new RegExp(
  `(?<!\\p{L})(?<stem>${longestFirst(Object.keys(RUSSIAN))})(?:ый|ий|ого|его|ому|ему|ым|им|ом|ем|от)\\s(?:год|года|году|годом|годе)(?!\\p{L})`,
  'giu',
);

/** In the order of the text. «этого» and «этот» need their «год» behind them, 今日的 is no day. */
export function findRelativeDates(text: string, language: TextLanguage): readonly FoundRelative[] {
  const place = (match: RegExpExecArray) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
  });
  if (language === 'ru') {
    return [...text.matchAll(RU_WORDS)].map((match) => ({
      ...place(match),
      unit: 'year',
      offset: RUSSIAN[match.groups!.stem!.toLowerCase()]!,
    }));
  }
  const [pattern, words] = language === 'ja' ? [JA_WORDS, JAPANESE] : [EN_WORDS, ENGLISH];
  return [...text.matchAll(pattern)].map((match) => {
    const [unit, offset] = words[match[0].toLowerCase()]!;
    return { ...place(match), unit, offset };
  });
}

/** First month of a Japanese fiscal year. */
const FISCAL_MONTH = 4;

/**
 * What a relative date meant in a text of that day. Null where the day lacks the part it counts from. A fiscal year is
 * answered as the calendar year that it begins in.
 */
export function resolveRelative({ unit, offset }: FoundRelative, written: CalendarDate): CalendarDate | null {
  const { year, month } = written;
  if (year === null) return null;
  if (unit === 'year') return { year: year + offset, month: null, day: null };
  if (month === null) return null;
  if (unit === 'fiscal-year') return { year: year + offset - (month < FISCAL_MONTH ? 1 : 0), month: null, day: null };
  if (unit === 'month') {
    const months = year * 12 + month - 1 + offset;
    return { year: Math.floor(months / 12), month: (months % 12) + 1, day: null };
  }
  return isFullDate(written) ? shiftDay(written.year, written.month, written.day + offset) : null;
}

function shiftDay(year: number, month: number, day: number): CalendarDate {
  if (day < 1) {
    const before = month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
    return { ...before, day: day + daysInMonth(before.year, before.month) };
  }
  const days = daysInMonth(year, month);
  if (day <= days) return { year, month, day };
  return month === 12 ? { year: year + 1, month: 1, day: day - days } : { year, month: month + 1, day: day - days };
}

/** Writes the year of a resolved date in the place of the relative words; null where they count in another unit. */
export function printResolved(relative: FoundRelative, date: CalendarDate, language: TextLanguage): string | null {
  const { unit, text } = relative;
  if (date.year === null) return null;
  if (language === 'ja') {
    if (unit === 'fiscal-year') return `${date.year}年度`;
    if (unit === 'year') return `${date.year}年`;
    if (unit === 'month' && date.month !== null) return `${date.year}年${date.month}月`;
    return date.month !== null && date.day !== null ? `${date.year}年${date.month}月${date.day}日` : null;
  }
  if (unit !== 'year') return null;
  return language === 'ru' ? text.replace(/^\p{L}+/u, String(date.year)) : String(date.year);
}
