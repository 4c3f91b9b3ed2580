import { type CalendarDate, type FoundDate, type FoundDuration, findDurations } from '../../dates/index.ts';
import type { CheckedBlock, Rule, Spot } from '../rule.ts';
import { datesOf, findOwnDate } from '../times.ts';

/** Words between the start and the span that make it count from there, and the longest way between the two. */
const SINCE = { ja: /^[^。、]*(?:以来|以降|から)/, en: /^[^.;]*$/, ru: /^[^.;]*$/ } as const;
const BEFORE = { ja: /$/, en: /\bsince (?:\w+ ){0,2}$/i, ru: /(?<!\p{L})(?:с|начиная с) (?:\p{L}+ )?$/iu } as const;
const LONGEST_WAY = 40;

/**
 * A span counted from a year that is named beside it and does not come out on the day of the text (1992年の樹立以来33年間).
 * Silent where the text has no date, and where the year may mean something else.
 */
export const elapsedMismatch: Rule<CalendarDate | null> = {
  id: 'elapsed-mismatch',
  level: 'warning',
  languages: ['ja', 'en', 'ru'],
  source: 'own-date',
  survey: findOwnDate,
  check: (block, own) => (own === null || datesOf(block).length === 0 ? [] : conflicts(block, own)),
};

function conflicts(block: CheckedBlock, own: CalendarDate): readonly Spot[] {
  const spans = findDurations(block.text, block.language).filter(({ unit }) => unit === 'year');
  return spans.flatMap((span): Spot[] => {
    const start = datesOf(block).find((date) => counts(block, date, span));
    const elapsed = own.year! - (start?.date.year ?? own.year!);
    // Before the day of the year one less is full.
    if (!start || elapsed <= 0 || span.value === elapsed || span.value === elapsed - 1) return [];
    return [{ from: span.from, to: span.to, detail: { since: start.date.year!, years: elapsed } }];
  });
}

function counts({ text, language }: CheckedBlock, start: FoundDate, span: FoundDuration): boolean {
  const way = text.slice(start.to, span.from);
  if (start.problem !== null || start.date.year === null || span.from < start.to || way.length > LONGEST_WAY) {
    return false;
  }
  return SINCE[language].test(way) && BEFORE[language].test(text.slice(0, start.from));
}
