import { type CalendarDate, compareDates, resolveRelative } from '../../dates/index.ts';
import type { TextLanguage } from '../../model/settings.ts';
import { type CarryContext, type CarryRule, isQuoted, type Spot, sentenceAround } from '../rule.ts';
import { timesOf } from '../times.ts';
import type { CarryBlock } from '../types.ts';
import { isDeadline } from './commitment.ts';

/**
 * A way of saying that something is still to come. `held` writes how it reads once it has taken place (null: a person
 * does); `plain` ones are asked about without a date, too.
 */
interface Planned {
  readonly pattern: RegExp;
  readonly plain: boolean;
  readonly held: ((match: RegExpExecArray, text: string) => string) | null;
}

const DONE = 'held|convened|hosted|organi[sz]ed|launched|signed|opened';

const PLANNED: Readonly<Record<TextLanguage, readonly Planned[]>> = {
  ja: [
    {
      pattern: /(\p{sc=Han}{2})される(?:予定(?:である|の|となっている|とされている)|こととなっている)/gu,
      plain: true,
      held: (match) => `${match[1]}された`,
    },
    {
      pattern: /(\p{sc=Han}{2})する(?:予定(?:である|の|となっている|とされている)|こととなっている)/gu,
      plain: true,
      held: (match) => `${match[1]}した`,
    },
    { pattern: /(\p{sc=Han}{2})予定の/gu, plain: true, held: (match) => `${match[1]}された` },
    { pattern: /行われる予定(?:である|の|となっている)/gu, plain: true, held: () => '行われた' },
    { pattern: /予定されている/gu, plain: true, held: null },
    {
      pattern:
        /\p{sc=Han}{2}(?:する|される)(?=という|こと(?:を(?:提案|期待|歓迎|決定|確認)|への期待|(?:で|に|について)(?:一致|合意)))/gu,
      plain: false,
      held: null,
    },
  ],
  en: [
    {
      pattern: new RegExp(`\\b(?:scheduled |planned |due )?to be (${DONE})\\b`, 'gi'),
      plain: true,
      held: (match) => match[1]!,
    },
    {
      pattern: new RegExp(`\\bwill be (${DONE})\\b`, 'gi'),
      plain: true,
      held: (match, text) => `${auxiliary(text.slice(0, match.index))} ${match[1]!}`,
    },
    { pattern: /\bwill take place\b/gi, plain: true, held: () => 'took place' },
    { pattern: /\b(?:will|to) (?:host|convene|organi[sz]e|hold|launch)\b/gi, plain: false, held: null },
  ],
  ru: [
    {
      pattern:
        /(?<!\p{L})(?:состоится|состоятся|пройд[её]т|пройдут|будет провед[её]н\p{L}*|запланированн\p{L}+|планируется)(?!\p{L})/giu,
      plain: true,
      held: null,
    },
    { pattern: /(?<!\p{L})(?:провести|организовать|созвать)(?!\p{L})/giu, plain: false, held: null },
  ],
};

/** Subjects before "will be held" that end like a plural take "were". */
function auxiliary(head: string): string {
  const noun = /([\p{L}-]+)(?:,? (?:which|that))?\s*$/u.exec(head)?.[1] ?? '';
  return /(?:[^su]s|ies)$/i.test(noun) ? 'were' : 'was';
}

interface PlacedDate {
  readonly at: number;
  readonly date: CalendarDate;
}

/** The dates of a sentence, relative ones as they were meant on the day of the source. */
function datesIn(
  block: CarryBlock,
  sentence: { readonly from: number; readonly to: number },
  { survey, settled }: CarryContext,
): readonly PlacedDate[] {
  const { text } = block;
  const times = timesOf(block, survey.language);
  const inside = (found: { readonly from: number; readonly to: number }) =>
    sentence.from <= found.from && found.to <= sentence.to;
  const absolute = times.dates.filter(inside).flatMap(({ from, to, date, problem }) => {
    const counts = problem === null && date.year !== null && !isQuoted(text, from, to);
    return counts && !isDeadline(text, from, to, survey.language) ? [{ at: from, date }] : [];
  });
  const relative = times.relatives.filter(inside).flatMap((found) => {
    const date = settled.sourceDate && resolveRelative(found, settled.sourceDate);
    return date ? [{ at: found.from, date }] : [];
  });
  return [...absolute, ...relative];
}

/** Events that lay ahead of the source and lie behind, or about, the next meeting. */
export const plannedEventRule: CarryRule = (block, context) => {
  const { id, text } = block;
  const { hostRule } = context.survey;
  const spots: Spot[] = [];
  for (const { pattern, plain, held } of PLANNED[context.survey.language]) {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (isQuoted(text, from, to) || spots.some((other) => from < other.to && other.from < to)) continue;
      const sentence = sentenceAround(text, from, to);
      // Who holds the next meeting is a question of its own.
      if (hostRule?.block === id && sentence.from <= hostRule.from && hostRule.to <= sentence.to) continue;
      const dates = datesIn(block, sentence, context);
      const spot = judge({ from, to }, dates, held?.(match, text) ?? null, context, plain);
      if (spot) spots.push(spot);
    }
  }
  return spots;
};

function judge(
  place: { readonly from: number; readonly to: number },
  dates: readonly PlacedDate[],
  held: string | null,
  { settled }: CarryContext,
  plain: boolean,
): Spot | null {
  const base = { kind: 'planned-event', ...place } as const;
  // The date nearest to the verb is the event's; only one after the source's day was ahead of it.
  const ahead = dates
    .filter(({ date }) => settled.sourceDate === null || compareDates(date, settled.sourceDate) !== -1)
    .sort((a, b) => Math.abs(a.at - place.from) - Math.abs(b.at - place.from));
  const [nearest] = ahead;
  if (!nearest) {
    const undated = plain && dates.length === 0 && settled.meetings !== 0;
    return undated ? { ...base, after: null, confidence: 'unknown', reason: 'planned-undated' } : null;
  }
  if (settled.date === null || settled.meetings === 0) return null;
  const values = { year: nearest.date.year! };
  const order = compareDates(nearest.date, settled.date);
  if (order === 1) return null;
  if (order !== -1) return { ...base, after: null, confidence: 'unknown', reason: 'planned-this-year', values };
  return held === null
    ? { ...base, after: null, confidence: 'unknown', reason: 'planned-past-unsure', values }
    : { ...base, after: held, confidence: 'likely', reason: 'planned-past', values };
}
