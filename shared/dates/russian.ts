import { type CalendarDate, dateProblem } from './calendar.ts';
import type { FoundDate } from './found-date.ts';

/** Cases of a month's name in the order of `MONTH_ENDINGS`; nominative and accusative are the same word. */
type MonthCase = 0 | 1 | 2 | 3 | 4;

export interface RussianStyle {
  readonly language: 'ru';
  /** Null in a bare year. */
  readonly month: MonthCase | null;
  /** года, году, год, г. … ; empty where none stands. */
  readonly yearWord: string;
  /** Between day and month, month and year, year and its word, as found. */
  readonly spaces: readonly [string, string, string];
}

const STEMS = [
  'январ',
  'феврал',
  'март',
  'апрел',
  'ма',
  'июн',
  'июл',
  'август',
  'сентябр',
  'октябр',
  'ноябр',
  'декабр',
] as const;
const HARD = ['', 'а', 'у', 'ом', 'е'];
const SOFT = ['ь', 'я', 'ю', 'ем', 'е'];
const SOFT_STRESSED = ['ь', 'я', 'ю', 'ём', 'е'];
const MAY = ['й', 'я', 'ю', 'ем', 'е'];
const MONTH_ENDINGS = STEMS.map((stem) => {
  if (stem === 'ма') return MAY;
  if (stem === 'март' || stem === 'август') return HARD;
  return ['апрел', 'июн', 'июл'].includes(stem) ? SOFT : SOFT_STRESSED;
});
const GENITIVE: MonthCase = 1;

const forms = STEMS.map((stem, index) => MONTH_ENDINGS[index]!.map((ending) => stem + ending));
/** Longest first, so that «марта» is not read as «март». */
const NAMES = forms
  .flat()
  .sort((a, b) => b.length - a.length)
  .join('|');
const YEAR_WORDS = 'годами|годом|года|году|годе|год|гг\\.|г\\.';
const SPACE = '[ \\u00a0\\u202f]?';
const YEAR = `(?<year>[12][0-9]{3})(?![0-9])(?:(?<s3>${SPACE})(?<word>${YEAR_WORDS})(?!\\p{L}))?`;
const DAY_MONTH = new RegExp(
  `(?<![0-9.,])(?<day>[0-3]?[0-9])(?<s1>[ \\u00a0])(?<month>${NAMES})(?!\\p{L})(?:(?<s2>[ \\u00a0])${YEAR})?`,
  'gu',
);
const MONTH_YEAR = new RegExp(`(?<!\\p{L})(?<month>${NAMES})(?<s2>[ \\u00a0])${YEAR}`, 'giu');
const BARE_YEAR = new RegExp(`(?<![0-9.,])(?<year>[12][0-9]{3})(?<s3>${SPACE})(?<word>${YEAR_WORDS})(?!\\p{L})`, 'gu');

type Groups = Readonly<Record<string, string | undefined>>;

function monthOf(name: string): { month: number; form: MonthCase } {
  const lower = name.toLowerCase();
  const month = forms.findIndex((all) => all.includes(lower));
  return { month: month + 1, form: forms[month]!.indexOf(lower) as MonthCase };
}

function readMatch(match: RegExpMatchArray): FoundDate {
  const groups = match.groups as Groups;
  const named = groups.month === undefined ? null : monthOf(groups.month);
  const date: CalendarDate = {
    year: groups.year === undefined ? null : Number(groups.year),
    month: named?.month ?? null,
    day: groups.day === undefined ? null : Number(groups.day),
  };
  const style: RussianStyle = {
    language: 'ru',
    month: named?.form ?? null,
    yearWord: groups.word ?? '',
    spaces: [groups.s1 ?? ' ', groups.s2 ?? ' ', groups.s3 ?? ' '],
  };
  const [from, to] = [match.index!, match.index! + match[0].length];
  return { from, to, text: match[0], date, style, weekday: null, problem: dateProblem(date) };
}

/** 20 декабря 2025 года, в декабре 2025 г., в 2025 году. */
export function findRussianDates(text: string): readonly FoundDate[] {
  const found: FoundDate[] = [];
  for (const pattern of [DAY_MONTH, MONTH_YEAR, BARE_YEAR]) {
    for (const match of text.matchAll(pattern)) {
      const read = readMatch(match);
      // With a day a month stands in the genitive; «5 марте» is a number and a month that met by chance.
      const { style, date } = read;
      if (date.day !== null && (style as RussianStyle).month !== GENITIVE) continue;
      if (!found.some((other) => other.from < read.to && read.from < other.to)) found.push(read);
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

export function printRussianDate(date: CalendarDate, style: RussianStyle): string | null {
  const [s1, s2, s3] = style.spaces;
  const tail = style.yearWord === '' ? '' : `${s3}${style.yearWord}`;
  const year = date.year === null ? '' : `${date.year}${tail}`;
  if (style.month === null) return year === '' ? null : year;
  if (date.month === null) return null;
  const month = forms[date.month - 1]![style.month]!;
  const head = date.day === null ? month : `${date.day}${s1}${month}`;
  return year === '' ? head : `${head}${s2}${year}`;
}
