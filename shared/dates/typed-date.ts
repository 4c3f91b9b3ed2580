import { type CalendarDate, parseIsoDate, printIsoDate } from './calendar.ts';
import { findDates } from './dates.ts';

/** A date as a person typed it: as much of it as could be read. */
export interface TypedDate {
  readonly date: CalendarDate;
  /** Whether more was said than year, month and day hold: "autumn 2027", 2027年10月上旬. */
  readonly vague: boolean;
}

/** Nothing longer is a date. In UTF-16 units. */
const MAX_LENGTH = 60;
/** 2027/10, 2027.10.5 and 10.2027; 10/5/2027 is the fifth of October to some and the tenth of May to others. */
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/u;
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/u;
const YEAR = /(?<!\d)\d{4}(?!\d)/u;
/** What may stand beside a date without being part of it, and says less than a month or a day. */
const VAGUE =
  /(?:spring|summer|autumn|fall|winter|early|mid|middle|late|beginning|end|first|second|half|around|about|probably)|(?:春|夏|秋|冬|上半期|下半期|前半|後半|初頭|初め|半ば|中頃|末|上旬|中旬|下旬|頃|ごろ|予定)|(?:весн|лет(?=о|ом)|осен|зим|начал|конец|конц|середин|половин|перв|втор)\p{L}*/giu;
const FILLERS = /(?<!\p{L})(?:in|on|of|the|for|в|во|года?|г\.?|году)(?!\p{L})|[のに度年,，、。.\s()（）〜~-]/giu;

/**
 * Year, month and day as far as they were typed, in any of the three languages or in figures; a Japanese era counts. Null for
 * what is no date, for days that no calendar has, and where two readings are possible: it is asked again, never guessed.
 */
export function readTypedDate(typed: string): TypedDate | null {
  const text = typed.normalize('NFKC').trim();
  if (text === '' || text.length > MAX_LENGTH) return null;
  const figures = readFigures(text);
  if (figures !== undefined) return figures && { date: figures, vague: false };
  for (const language of ['ja', 'en', 'ru'] as const) {
    const [found, more] = findDates(text, language);
    if (found === undefined || more !== undefined || found.date.year === null) continue;
    if (found.problem !== null && found.problem !== 'before-1900') return null;
    return withRest(found.date, text.slice(0, found.from) + text.slice(found.to));
  }
  const year = YEAR.exec(text);
  if (year === null) return null;
  const date = { year: Number(year[0]), month: null, day: null };
  return withRest(date, text.slice(0, year.index) + text.slice(year.index + 4));
}

/** Undefined: not written in figures alone. */
function readFigures(text: string): CalendarDate | null | undefined {
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? (/^\d{4}$/u.test(text) ? ['', text] : []);
  if (year !== undefined) return iso(year, month, day);
  const late = MONTH_YEAR.exec(text);
  if (late !== null) return iso(late[2]!, late[1]);
  return /^[\d\s./-]+$/u.test(text) ? null : undefined;
}

function iso(...parts: readonly (string | undefined)[]): CalendarDate | null {
  return parseIsoDate(parts.flatMap((part) => part?.padStart(2, '0') ?? []).join('-'));
}

function withRest(date: CalendarDate, rest: string): TypedDate | null {
  const bare = rest.replaceAll(VAGUE, '').replaceAll(FILLERS, '');
  return bare === '' ? { date, vague: rest.search(VAGUE) >= 0 } : null;
}

/** A date in the form in which it is typed back: ISO, as far as it goes; empty for none. */
export function typedForm(date: CalendarDate | null): string {
  return date === null || date.year === null ? '' : printIsoDate(date);
}
