import { type FoundDate, isFullDate, weekdayOf } from '../../dates/index.ts';
import type { TextLanguage } from '../../model/settings.ts';
import { blockRule, type Spot } from '../rule.ts';
import { datesOf } from '../times.ts';

type Names = readonly [string, string, string, string, string, string, string];
/** Names of the days, Sunday first. */
const DAYS: Readonly<Record<Exclude<TextLanguage, 'ja'>, Names>> = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  ru: ['воскресенье', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота'],
};
/** A weekday stands directly before its date (Saturday, 20 December) or behind it (20 December (Saturday)). */
const NEAR = 14;

/** A weekday that does not belong to its date, and a date that no calendar has. Silent before 1900. */
export const weekday = blockRule({
  id: 'weekday',
  level: 'error',
  languages: ['ja', 'en', 'ru'],
  source: 'calendar',
  check: (block) =>
    datesOf(block).flatMap((found): Spot[] => {
      const { from, to, date, problem } = found;
      if (problem === 'no-such-day') return [{ from, to, detail: { case: 'no-such-day' } }];
      if (problem !== null || !isFullDate(date)) return [];
      const stated = block.language === 'ja' ? found.weekday : statedDay(block.text, found, block.language);
      const right = weekdayOf(date);
      return stated === null || stated === right ? [] : [{ from, to, detail: { case: 'other-day', right } }];
    }),
});

function statedDay(text: string, { from, to }: FoundDate, language: Exclude<TextLanguage, 'ja'>): number | null {
  const before = text.slice(Math.max(0, from - NEAR), from).toLowerCase();
  const after = text.slice(to, to + NEAR).toLowerCase();
  const day = DAYS[language].findIndex((name) => {
    const word = name.toLowerCase();
    return before.endsWith(`${word}, `) || before.endsWith(`${word} `) || after.startsWith(` (${word})`);
  });
  return day < 0 ? null : day;
}
