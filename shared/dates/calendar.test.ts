import { expect, test } from 'vitest';
import { compareDates, parseIsoDate, weekdayOf } from './calendar.ts';

test.each([
  ['2025-12-20', '2027-05-09', -1],
  ['2027-05-09', '2025-12-20', 1],
  ['2026', '2026', 0],
  ['2026', '2026-05', null],
  ['2026-04', '2026-05-01', -1],
  ['2025', '2026-01-01', -1],
] as const)('%s against %s: %s', (a, b, expected) => {
  expect(compareDates(parseIsoDate(a)!, parseIsoDate(b)!)).toBe(expected);
});

test('a date without a year compares with nothing', () => {
  expect(compareDates({ year: null, month: 5, day: 1 }, parseIsoDate('2026')!)).toBeNull();
});

test('20 December 2025 was a Saturday', () => {
  expect(weekdayOf({ year: 2025, month: 12, day: 20 })).toBe(6);
});
