import type { Locale } from '../../shared/messages/table.ts';

const dayFormats = new Map<string, Intl.DateTimeFormat>();

function format(locale: Locale, kind: 'day' | 'moment'): Intl.DateTimeFormat {
  const key = `${locale} ${kind}`;
  let found = dayFormats.get(key);
  if (!found) {
    const time = kind === 'moment' ? ({ hour: '2-digit', minute: '2-digit', hour12: false } as const) : {};
    const month = locale === 'ja' ? 'numeric' : 'short';
    found = new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', {
      year: 'numeric',
      month,
      day: 'numeric',
      ...time,
    });
    dayFormats.set(key, found);
  }
  return found;
}

/** 2025年12月20日 / 20 Dec 2025 in the reader's own time zone; what is not a date is shown as it is. */
export function formatDate(iso: string, locale: Locale): string {
  return print(iso, locale, 'day');
}

/** As `formatDate`, with hours and minutes. */
export function formatMoment(iso: string, locale: Locale): string {
  return print(iso, locale, 'moment');
}

function print(iso: string, locale: Locale, kind: 'day' | 'moment'): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const text = format(locale, kind).format(date);
  // Intl separates year, month and day by "/" in ja; the desk writes 年月日.
  if (locale !== 'ja') return text;
  const day = `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
  return kind === 'day' ? day : `${day} ${text.slice(text.lastIndexOf(' ') + 1)}`;
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
