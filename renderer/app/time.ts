import type { Locale } from '../../shared/messages/table.ts';

/** Hour and minute of an ISO 8601 time, in the clock of this computer: 14:02. */
export function clockTime(iso: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(iso));
}

/** Day and minute: 2026年11月23日 14:02, 23 November 2026 14:02. Today is said by the hour alone. */
export function dayTime(iso: string, locale: Locale, today = new Date()): string {
  const date = new Date(iso);
  if (date.toDateString() === today.toDateString()) return clockTime(iso, locale);
  const day = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long' }).format(date);
  return `${day} ${clockTime(iso, locale)}`;
}
