import { compareDates, printIsoDate } from '../../dates/index.ts';
import type { TextLanguage } from '../../model/settings.ts';
import { type CarryContext, type CarryRule, isQuoted, type Spot } from '../rule.ts';
import { timesOf } from '../times.ts';
import type { CarryBlock } from '../types.ts';
import { AHEAD, hasSigns } from './elapsed.ts';

/** What makes a deadline of a date, behind or before it. */
const BEHIND: Readonly<Record<TextLanguage, RegExp | null>> = {
  ja: /^(?:度末|年末|末|度|半ば|頃)?(?:まで(?:に)?|を(?:目途|目標|期限))/u,
  en: null,
  ru: null,
};
const BEFORE: Readonly<Record<TextLanguage, RegExp | null>> = {
  ja: null,
  en: /\b(?:by|before|no later than|not later than|until)(?: the)?(?: end of)?[ \u00a0]$/i,
  ru: /(?:^|\s)(?:до|к|не позднее)(?: конца| начала)?[ \u00a0]$/iu,
};

/** Whether a date is the end of a term and not the day of an event. */
export function isDeadline(text: string, from: number, to: number, language: TextLanguage): boolean {
  return Boolean(BEHIND[language]?.test(text.slice(to)) || BEFORE[language]?.test(text.slice(0, from)));
}

/** Deadlines that have come since, and terms that began to run with the source. */
export const commitmentRule: CarryRule = (block, context) => [...deadlines(block, context), ...terms(block, context)];

function deadlines(block: CarryBlock, { survey, settled }: CarryContext): readonly Spot[] {
  const { language } = survey;
  const next = settled.date;
  if (next === null || settled.meetings === 0) return [];
  const { text } = block;
  return timesOf(block, language).dates.flatMap(({ from, to, date, problem }): readonly Spot[] => {
    if (problem !== null || date.year === null || isQuoted(text, from, to)) return [];
    if (!isDeadline(text, from, to, language)) return [];
    const order = compareDates(date, next);
    if (order === 1) return [];
    const values = { date: printIsoDate(date) };
    const reason = order === null ? 'deadline-this-year' : 'deadline-past';
    return [{ kind: 'commitment', from, to, after: null, confidence: 'unknown', reason, values }];
  });
}

function terms(block: CarryBlock, { survey, settled }: CarryContext): readonly Spot[] {
  const { language } = survey;
  const [source, next] = [settled.sourceDate?.year ?? null, settled.date?.year ?? null];
  if (source === null || settled.meetings === 0) return [];
  const { text } = block;
  return timesOf(block, language).durations.flatMap((found): readonly Spot[] => {
    const { from, to, unit, value } = found;
    if (unit !== 'year' || isQuoted(text, from, to) || !hasSigns(text, found, AHEAD[language])) return [];
    const values = { source, end: source + value };
    const reason = next !== null && next > source + value ? 'term-over' : 'term-running';
    return [{ kind: 'commitment', from, to, after: null, confidence: 'unknown', reason, values }];
  });
}
