import type { TextLanguage } from '../model/settings.ts';
import type { CalendarDate } from './calendar.ts';
import { findEnglishDates, printEnglishDate } from './english.ts';
import type { DateStyle, FoundDate } from './found-date.ts';
import { findJapaneseDates, printJapaneseDate } from './japanese.ts';
import { findNumericDates, printNumericDate } from './numeric.ts';
import { findRussianDates, printRussianDate } from './russian.ts';

const FINDERS: Readonly<Record<TextLanguage, (text: string) => readonly FoundDate[]>> = {
  ja: findJapaneseDates,
  en: findEnglishDates,
  ru: findRussianDates,
};

/**
 * The dates of a text in its order, none overlapping another, each with the way it is written. Also those that nothing
 * may be computed from: they say why in `problem`.
 */
export function findDates(text: string, language: TextLanguage): readonly FoundDate[] {
  if (!/[0-9０-９〇一二三四五六七八九十元]/.test(text)) return [];
  const found = [...FINDERS[language](text)];
  for (const numeric of findNumericDates(text)) {
    if (!found.some((other) => other.from < numeric.to && numeric.from < other.to)) found.push(numeric);
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Writes a date in a style that was found; null where the style asks for a part that the date lacks. */
export function printDate(date: CalendarDate, style: DateStyle): string | null {
  switch (style.language) {
    case 'ja':
      return printJapaneseDate(date, style);
    case 'en':
      return printEnglishDate(date, style);
    case 'ru':
      return printRussianDate(date, style);
    case 'numeric':
      return printNumericDate(date, style);
  }
}
