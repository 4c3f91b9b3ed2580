import type { Locale } from '../../shared/messages/table.ts';

const english = new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'short', day: 'numeric' });

/** 2025年12月20日 / 20 Dec 2025 in the reader's own time zone; what is not a date is shown as it is. */
export function formatDate(iso: string, locale: Locale): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  // Intl separates year, month and day by "/" in ja; the desk writes 年月日.
  if (locale === 'ja') return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
  return english.format(date);
}

/** An ISO time as `<input type="datetime-local">` wants it: local, to the minute. */
export function toLocalInput(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The reverse of `toLocalInput`, with the zone kept in the text: a draft's date must not shift when read elsewhere. */
export function fromLocalInput(text: string): string | null {
  const date = new Date(text);
  if (text === '' || Number.isNaN(date.getTime())) return null;
  const offset = -date.getTimezoneOffset();
  const two = (n: number) => String(Math.floor(Math.abs(n))).padStart(2, '0');
  const zone = offset === 0 ? 'Z' : `${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
  return `${text.length === 16 ? `${text}:00` : text}${zone}`;
}
