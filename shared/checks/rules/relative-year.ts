import { type CalendarDate, type FoundRelative, findRelativeDates, resolveRelative } from '../../dates/index.ts';
import type { CheckedBlock, Rule, Spot } from '../rule.ts';
import { findOwnDate } from '../times.ts';

/** A year that explains the words before it: 来年（2026年）, next year (2026), в следующем (2026) году. */
const GLOSS = /^[ \u00a0]?[（(][ \u00a0]?([0-9０-９]{4})(?![0-9０-９])(?:年?[）)])?/;
/** No relative date is without one of these. */
const RELATIVE = /年|月|日|year|month|day|год/i;

/** A relative date beside a year that it does not mean on the day of the text. Silent where the text has no date. */
export const relativeYear: Rule<CalendarDate | null> = {
  id: 'relative-year',
  level: 'error',
  languages: ['ja', 'en', 'ru'],
  source: 'own-date',
  survey: findOwnDate,
  check: (block, own) => (own && RELATIVE.test(block.text) ? conflicts(block, own) : []),
};

function conflicts({ text, language }: CheckedBlock, own: CalendarDate): readonly Spot[] {
  return findRelativeDates(text, language).flatMap((relative: FoundRelative) => {
    const gloss = GLOSS.exec(text.slice(relative.to));
    const year = resolveRelative(relative, own)?.year ?? null;
    if (!gloss || year === null) return [];
    const stated = Number(gloss[1]!.normalize('NFKC'));
    if (stated === year) return [];
    return [{ from: relative.from, to: relative.to + gloss[0].length, detail: { words: relative.text, year } }];
  });
}
