import { type FoundRelative, printResolved, resolveRelative } from '../../dates/index.ts';
import type { TextLanguage } from '../../model/settings.ts';
import { type CarryRule, isQuoted, type Spot } from '../rule.ts';
import { timesOf } from '../times.ts';

/** Words after which an English year stands bare: "by 2026", "early 2026". */
const BARE = /\b(?:in|by|since|until|till|during|before|after|from|of|for|early|late|mid|later|through)[ \u00a0-]$/i;

/** Words that count from the day of the text become the year they meant on the day of the source. */
export const relativeDateRule: CarryRule = (block, { survey, settled }) =>
  timesOf(block, survey.language).relatives.flatMap((found): readonly Spot[] => {
    const { text } = block;
    const { from, to } = found;
    if (isQuoted(text, from, to)) return [];
    const base = { kind: 'relative-date', from, to } as const;
    const written = settled.sourceDate;
    if (written === null) {
      return [{ ...base, after: null, confidence: 'unknown', reason: 'relative-source-unknown' }];
    }
    const date = resolveRelative(found, written);
    if (date?.year == null) return [{ ...base, after: null, confidence: 'unknown', reason: 'relative-source-unknown' }];
    const after = inPlace(found, date.year, printResolved(found, date, survey.language), text, survey.language);
    const values = { year: date.year, source: written.year ?? '' };
    return after === null
      ? [{ ...base, after, confidence: 'unknown', reason: 'relative-inflected', values }]
      : [{ ...base, after, confidence: 'computed', reason: 'relative-year', values }];
  });

/** "next year" is an adverb and 2026 is not: it becomes "in 2026" where nothing before it carries the year. */
function inPlace(
  { from, to }: FoundRelative,
  year: number,
  printed: string | null,
  text: string,
  language: TextLanguage,
): string | null {
  if (printed === null || language !== 'en') return printed;
  if (/^[’']s\b/.test(text.slice(to))) return null;
  if (BARE.test(text.slice(0, from))) return printed;
  const first = /^\p{Lu}/u.test(text.slice(from));
  return `${first ? 'In' : 'in'} ${year}`;
}
