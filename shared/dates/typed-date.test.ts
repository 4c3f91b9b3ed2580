import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseIsoDate } from './calendar.ts';
import { readTypedDate, typedForm } from './typed-date.ts';

// as typed | as read | vague
test.each([
  ['2027', '2027', false],
  ['2027-10', '2027-10', false],
  ['2027-10-05', '2027-10-05', false],
  ['2027/10', '2027-10', false],
  ['2027.10.5', '2027-10-05', false],
  ['10/2027', '2027-10', false],
  ['10.2027', '2027-10', false],
  ['２０２７年１０月', '2027-10', false],
  ['2027年', '2027', false],
  ['2027年秋', '2027', true],
  ['2027年秋頃', '2027', true],
  ['2027年10月上旬', '2027-10', true],
  ['令和9年', '2027', false],
  ['令和9年10月5日', '2027-10-05', false],
  ['令和元年', '2019', false],
  ['autumn 2027', '2027', true],
  ['Autumn of 2027', '2027', true],
  ['late October 2027', '2027-10', true],
  ['October 2027', '2027-10', false],
  ['5 October 2027', '2027-10-05', false],
  ['in 2027', '2027', false],
  ['октябрь 2027 года', '2027-10', false],
  ['осень 2027 года', '2027', true],
  ['5 октября 2027 года', '2027-10-05', false],
  ['1870', '1870', false],
])('%s', (typed, date, vague) => {
  const read = readTypedDate(typed);
  expect([typedForm(read?.date ?? null), read?.vague]).toEqual([date, vague]);
});

test.each([
  [''],
  ['soon'],
  ['来年'],
  ['10月'],
  ['202'],
  ['2027-13'],
  ['2027-02-30'],
  ['5/10/2027'],
  ['2027年13月'],
  ['令和元年2月'],
  ['2027 or 2028'],
  ['2027年10月と2028年'],
  ['resolution 2027 of the council'],
  ['2'.repeat(100)],
])('%j is asked again', (typed) => expect(readTypedDate(typed)).toBeNull());

test('what is shown is read as the same date', () => {
  const part = fc.option(fc.integer({ min: 1, max: 12 }), { nil: null });
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2400 }), part, part, (year, month, day) => {
      const date = { year, month, day: month === null ? null : day };
      const form = typedForm(date);
      expect(readTypedDate(form)?.date).toEqual(parseIsoDate(form));
    }),
  );
});

test('whatever is typed, nothing breaks', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (typed) => void readTypedDate(typed)));
});
