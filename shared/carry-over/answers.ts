import { countryName, countryOf } from '../countries/index.ts';
import { type CalendarDate, compareDates, dateProblem, EARLIEST_YEAR, printIsoDate } from '../dates/index.ts';
import { hostAfter } from './host-rule.ts';
import { detectOrder, orderParticipants } from './order.ts';
import type { AnswerProblem, CarryOverAnswers, OrderRule, ParticipantAnswer, Survey } from './types.ts';

/** The answers with what follows from them; what the rules compute with. */
export interface Settled {
  readonly place: string | null;
  /** The day of the source; null where neither the text nor a person tells it. */
  readonly sourceDate: CalendarDate | null;
  /** The day of the next meeting; null where none was given, or where it contradicts the source. */
  readonly date: CalendarDate | null;
  /** Region code of the next host; null where none was given or nobody knows the country. */
  readonly host: string | null;
  readonly order: OrderRule;
  /** The participants in their next order, as places in the source's list; null where the order cannot be made. */
  readonly sequence: readonly number[] | null;
  readonly participants: readonly ParticipantAnswer[];
  /** Calendar years from source to next; null without both days. */
  readonly years: number | null;
  /** How many meetings further: 1, or 0 where the text already is of that day. Null where the day contradicts. */
  readonly meetings: 0 | 1 | null;
  /** Whether the day lies earlier in its year than the source's did: a year may then not be full yet. Null: not known. */
  readonly earlierInYear: boolean | null;
  readonly problems: readonly AnswerProblem[];
}

/** The host that the source's own rule names for the meeting after it; null where it has no rule. */
export function expectedHost(survey: Survey): string | null {
  const { hostRule, list, host } = survey;
  if (hostRule === null) return null;
  // "The next one begins with X" and "X holds the next one" both name X. A rule that still begins with the present
  // host was carried over unchanged: then the order tells who follows.
  if (hostRule.country !== host) return hostRule.country;
  const countries = list?.entries.flatMap(({ country }) => country ?? []) ?? [];
  return hostAfter(hostRule, hostRule.country, countries);
}

/** Checks the answers against each other and the source, and works out what follows. */
export function settleAnswers(answers: CarryOverAnswers, survey: Survey): Settled {
  const problems: AnswerProblem[] = [];
  const sourceDate = survey.date ?? answers.sourceDate;
  if (sourceDate === null) problems.push({ code: 'source-date-unknown', level: 'remark', values: {} });
  problems.push(...unusedSourceDate(answers, survey));
  const date = checkedDate(answers.date, sourceDate, problems);
  const host = checkedHost(answers.host, survey, problems);
  const entries = survey.list?.entries ?? [];
  if (entries.length === 0) problems.push({ code: 'no-participants', level: 'remark', values: {} });
  const order = answers.order ?? detectOrder(entries, survey.host, survey.language);
  const same = date !== null && sourceDate !== null && compareDates(date, sourceDate) === 0;
  const years = date?.year && sourceDate?.year ? date.year - sourceDate.year : null;
  return {
    place: answers.place?.trim() || null,
    sourceDate,
    date,
    host,
    order,
    sequence: orderParticipants(entries, order, host ?? survey.host, survey.host, survey.language),
    participants: answers.participants,
    years,
    meetings: answers.date !== null && date === null ? null : same ? 0 : 1,
    earlierInYear: date === null || sourceDate === null ? false : isEarlierInYear(date, sourceDate),
    problems,
  };
}

// The text is the authority on its own day: what a person gives beside it is told to be unused, never silently dropped.
function unusedSourceDate({ sourceDate }: CarryOverAnswers, { date }: Survey): readonly AnswerProblem[] {
  if (sourceDate === null || date === null || compareDates(sourceDate, date) === 0) return [];
  const values = { given: printIsoDate(sourceDate), source: printIsoDate(date) };
  return [{ code: 'source-date-in-text', level: 'remark', values }];
}

/** A month or day that is not known might be earlier. */
function isEarlierInYear(date: CalendarDate, sourceDate: CalendarDate): boolean | null {
  const inOneYear = (of: CalendarDate): CalendarDate => ({ ...of, year: 2000 });
  const compared = compareDates(inOneYear(date), inOneYear(sourceDate));
  return compared === null ? null : compared < 0;
}

function checkedDate(
  date: CalendarDate | null,
  sourceDate: CalendarDate | null,
  problems: AnswerProblem[],
): CalendarDate | null {
  if (date === null) return null;
  if (dateProblem(date) !== null || date.year === null) {
    problems.push({ code: 'date-before-1900', level: 'contradiction', values: { year: EARLIEST_YEAR } });
    return null;
  }
  const compared = sourceDate && compareDates(date, sourceDate);
  if (compared === -1) {
    const values = { date: printIsoDate(date), source: printIsoDate(sourceDate!) };
    problems.push({ code: 'date-before-source', level: 'contradiction', values });
    return null;
  }
  // "2025" after 20 December 2025: it may be later, the same day, or before.
  if (compared === null && sourceDate !== null) {
    const values = { date: printIsoDate(date), source: printIsoDate(sourceDate) };
    problems.push({ code: 'date-perhaps-not-after', level: 'remark', values });
  }
  if (compared === 0) {
    problems.push({ code: 'date-same-as-source', level: 'remark', values: { date: printIsoDate(date) } });
  }
  return date;
}

function checkedHost(typed: string | null, survey: Survey, problems: AnswerProblem[]): string | null {
  if (typed === null || typed.trim() === '') return null;
  const code = countryOf(typed);
  if (code === null) {
    problems.push({ code: 'host-unknown', level: 'contradiction', values: { host: typed } });
    return null;
  }
  const name = countryName(code, survey.language);
  const entries = survey.list?.entries ?? [];
  if (entries.length > 0 && !entries.some(({ country }) => country === code)) {
    problems.push({ code: 'host-not-participant', level: 'contradiction', values: { host: name } });
    return null;
  }
  const expected = expectedHost(survey);
  if (expected !== null && expected !== code && code !== survey.host) {
    const values = { host: name, expected: countryName(expected, survey.language) };
    problems.push({ code: 'host-not-next', level: 'remark', values });
  }
  return code;
}
