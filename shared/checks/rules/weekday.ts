import { blockRule, type Spot, spotsOf } from '../rule.ts';

const DATE = /([0-9０-９]{4})年([0-9０-９]{1,2})月([0-9０-９]{1,2})日[（(]([日月火水木金土])(?:曜日?)?[）)]/g;
const DAYS = '日月火水木金土';

const NO_SUCH_DAY: Omit<Spot, 'from' | 'to'> = { detail: { case: 'no-such-day' } };

/** A weekday that does not belong to its date, and a date that no calendar has. Silent before 1900. */
export const weekday = blockRule({
  id: 'weekday',
  level: 'error',
  languages: ['ja'],
  source: 'Gregorian calendar',
  check: ({ text }) =>
    spotsOf(text, DATE, (match) => {
      const [year, month, day] = match.slice(1, 4).map((digits) => Number(digits.normalize('NFKC'))) as [
        number,
        number,
        number,
      ];
      if (year < 1900) return null;
      const date = new Date(Date.UTC(year, month - 1, day));
      if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return NO_SUCH_DAY;
      const right = DAYS[date.getUTCDay()]!;
      return right === match[4] ? null : { detail: { case: 'other-day', right } };
    }),
});
