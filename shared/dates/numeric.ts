import { type CalendarDate, dateProblem, isFullDate } from './calendar.ts';
import type { FoundDate } from './found-date.ts';

/** 2025-12-20, 2025/12/20, 20.12.2025 */
export interface NumericStyle {
  readonly language: 'numeric';
  readonly order: 'year-first' | 'day-first';
  readonly sign: string;
  readonly padded: boolean;
}

const YEAR_FIRST = /(?<![0-9.,/-])([12][0-9]{3})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?![0-9]|[-/.][0-9])/g;
const DAY_FIRST = /(?<![0-9.,/-])([0-9]{1,2})\.([0-9]{1,2})\.([12][0-9]{3})(?![0-9]|[-/.][0-9])/g;

function foundDate(match: RegExpMatchArray, parts: readonly string[], style: NumericStyle): FoundDate {
  const [year, month, day] = parts.map(Number) as [number, number, number];
  const date: CalendarDate = { year, month, day };
  const [from, to] = [match.index!, match.index! + match[0].length];
  return { from, to, text: match[0], date, style, weekday: null, problem: dateProblem(date) };
}

/** Day first only with dots: with slashes nobody can tell which of the two is the month. */
export function findNumericDates(text: string): readonly FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of text.matchAll(YEAR_FIRST)) {
    const [, year, sign, month, day] = match as unknown as [string, string, string, string, string];
    const padded = month.length === 2 && day.length === 2;
    found.push(foundDate(match, [year, month, day], { language: 'numeric', order: 'year-first', sign, padded }));
  }
  for (const match of text.matchAll(DAY_FIRST)) {
    const [, day, month, year] = match as unknown as [string, string, string, string];
    const padded = month.length === 2 && day.length === 2;
    found.push(foundDate(match, [year, month, day], { language: 'numeric', order: 'day-first', sign: '.', padded }));
  }
  return found;
}

export function printNumericDate(date: CalendarDate, style: NumericStyle): string | null {
  if (!isFullDate(date)) return null;
  const [month, day] = [date.month, date.day].map((part) => String(part).padStart(style.padded ? 2 : 1, '0'));
  const parts = style.order === 'year-first' ? [date.year, month, day] : [day, month, date.year];
  return parts.join(style.sign);
}
