/** A day, month or year of the Gregorian calendar, as far as a text names it. A month without a year is no date. */
export interface CalendarDate {
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  /** 1 to 31. */
  readonly day: number | null;
}

/** A date with nothing missing. */
export interface FullDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Before this year nothing is computed: calendars differed between the countries that sit at one table. */
export const EARLIEST_YEAR = 1900;

export type DateProblem =
  /** Earlier than `EARLIEST_YEAR`. */
  | 'before-1900'
  /** The month or the day does not exist. */
  | 'no-such-day'
  /** The year lies outside its era (平成40年). */
  | 'outside-era'
  /** Two ways of writing one year that are not the same year (2025年（令和6年）). */
  | 'years-disagree';

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** What is wrong with a date, null where it may be computed with. Without a year, 29 February exists. */
export function dateProblem({ year, month, day }: CalendarDate): DateProblem | null {
  if (month !== null && (month < 1 || month > 12)) return 'no-such-day';
  if (day !== null && (month === null || day < 1 || day > daysInMonth(year ?? 2000, month))) return 'no-such-day';
  return year !== null && year < EARLIEST_YEAR ? 'before-1900' : null;
}

export function isFullDate(date: CalendarDate): date is FullDate {
  return date.year !== null && date.month !== null && date.day !== null;
}

/** 0 is Sunday. */
export function weekdayOf({ year, month, day }: FullDate): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

export function sameDate(a: CalendarDate, b: CalendarDate): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

/** First and last day that a date may mean, as numbers that compare; null without a year. */
function span({ year, month, day }: CalendarDate): readonly [number, number] | null {
  if (year === null) return null;
  const number = (m: number, d: number) => year * 10_000 + m * 100 + d;
  return [number(month ?? 1, day ?? 1), number(month ?? 12, day ?? 31)];
}

/**
 * -1 where the whole of `a` lies before `b`, 1 where it lies after, 0 where both are the same. Null where that cannot be
 * known: 2026 against May 2026, or a date without a year.
 */
export function compareDates(a: CalendarDate, b: CalendarDate): -1 | 0 | 1 | null {
  const [one, other] = [span(a), span(b)];
  if (one === null || other === null) return null;
  if (one[1] < other[0]) return -1;
  if (one[0] > other[1]) return 1;
  return sameDate(a, b) ? 0 : null;
}

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** "2027-05-20", "2027-05" or "2027"; null for anything else and for days that no calendar has. */
export function parseIsoDate(text: string): CalendarDate | null {
  const match = ISO.exec(text.trim());
  if (!match) return null;
  const [year, month, day] = match.slice(1, 4).map((part) => (part === undefined ? null : Number(part)));
  const date: CalendarDate = { year: year ?? null, month: month ?? null, day: day ?? null };
  return dateProblem(date) === 'no-such-day' ? null : date;
}

/** The inverse of `parseIsoDate`. @throws RangeError where there is no year */
export function printIsoDate({ year, month, day }: CalendarDate): string {
  if (year === null) throw new RangeError('A date without a year has no ISO form');
  const parts = [String(year).padStart(4, '0')];
  if (month !== null) parts.push(String(month).padStart(2, '0'));
  if (month !== null && day !== null) parts.push(String(day).padStart(2, '0'));
  return parts.join('-');
}
