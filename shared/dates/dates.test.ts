import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarDate, type DateProblem, daysInMonth, parseIsoDate, printIsoDate } from './calendar.ts';
import { findDates, printDate } from './dates.ts';

type Language = 'ja' | 'en' | 'ru';
const short = ({ year, month, day }: CalendarDate) => [year, month, day].map((part) => part ?? '-').join('/');
const read = (text: string, language: Language) =>
  findDates(text, language).map((found) => `${found.text} ${short(found.date)}`);

describe('found and read', () => {
  test.each<[Language, string, string[]]>([
    ['ja', '2025年12月20日、東京において', ['2025年12月20日 2025/12/20']],
    ['ja', '2024年8月に開催され、2025年の会合', ['2024年8月 2024/8/-', '2025年 2025/-/-']],
    ['ja', '令和7年12月20日', ['令和7年12月20日 2025/12/20']],
    ['ja', '令和元年5月', ['令和元年5月 2019/5/-']],
    ['ja', '２０２５年１２月２０日', ['２０２５年１２月２０日 2025/12/20']],
    ['ja', '二〇二五年十二月二十日', ['二〇二五年十二月二十日 2025/12/20']],
    ['ja', '昭和六十三年', ['昭和六十三年 1988/-/-']],
    ['ja', '2025年（令和7年）12月20日', ['2025年（令和7年）12月20日 2025/12/20']],
    ['ja', '12月20日（土）に', ['12月20日（土） -/12/20']],
    ['ja', '2025年度、2020年代、2000年間、33年間、第3年', []],
    ['ja', '2025-12-20 まで', ['2025-12-20 2025/12/20']],
    ['en', 'on 20 December 2025 in', ['20 December 2025 2025/12/20']],
    ['en', 'December 20, 2025', ['December 20, 2025 2025/12/20']],
    ['en', 'the 20th of December 2025', ['20th of December 2025 2025/12/20']],
    ['en', 'Dec. 20, 2025; 3 May; May 2026', ['Dec. 20, 2025 2025/12/20', '3 May -/5/3', 'May 2026 2026/5/-']],
    ['en', 'held in 2024, by 2030, the 2030 Agenda', ['2024 2024/-/-', '2030 2030/-/-']],
    ['en', 'Leaders may 20 times decide', []],
    ['ru', '20 декабря 2025 года', ['20 декабря 2025 года 2025/12/20']],
    ['ru', '20 декабря 2025 г. в Токио', ['20 декабря 2025 г. 2025/12/20']],
    ['ru', 'в марте 2025 года и в 2026 году', ['марте 2025 года 2025/3/-', '2026 году 2026/-/-']],
    ['ru', '20.12.2025', ['20.12.2025 2025/12/20']],
  ])('%s %s', (language, text, expected) => {
    expect(read(text, language)).toEqual(expected);
  });

  test.each<[Language, string, DateProblem | null]>([
    ['ja', '1868年12月20日', 'before-1900'],
    ['ja', '明治三十年', 'before-1900'],
    ['ja', '2025年2月30日', 'no-such-day'],
    ['ja', '2025年13月', 'no-such-day'],
    ['ja', '平成40年', 'outside-era'],
    ['ja', '2025年（令和6年）', 'years-disagree'],
    ['ja', '2月29日', null],
    ['en', '31 April 2025', 'no-such-day'],
    ['en', 'in 1853', 'before-1900'],
    ['ru', '31 апреля 2025 года', 'no-such-day'],
  ])('%s %s: %s', (language, text, problem) => {
    expect(findDates(text, language).map((found) => found.problem)).toEqual([problem]);
  });
});

describe('another date in the style found', () => {
  test.each<[Language, string, string, string | null]>([
    ['ja', '2025年12月20日', '2027-05-09', '2027年5月9日'],
    ['ja', '２０２５年１２月２０日', '2027-05-09', '２０２７年５月９日'],
    ['ja', '二〇二五年十二月二十日', '2027-05-09', '二〇二七年五月九日'],
    ['ja', '令和7年12月20日', '2027-05-09', '令和9年5月9日'],
    ['ja', '平成31年4月', '2019-05', '令和元年5月'],
    ['ja', '2025年（令和7年）12月20日', '2027-05-09', '2027年（令和9年）5月9日'],
    ['ja', '2025年12月20日（土）', '2027-05-09', '2027年5月9日（日）'],
    ['ja', '2025年12月20日(土曜日)', '2027-05-10', '2027年5月10日(月曜日)'],
    ['en', '20 December 2025', '2027-05-09', '9 May 2027'],
    ['en', 'December 20, 2025', '2027-05-09', 'May 9, 2027'],
    ['en', '20th of December 2025', '2027-05-03', '3rd of May 2027'],
    ['en', 'Dec. 20, 2025', '2027-09-02', 'Sept. 2, 2027'],
    ['ru', '20 декабря 2025 года', '2027-05-09', '9 мая 2027 года'],
    ['ru', 'марте 2025 года', '2027-05', 'мае 2027 года'],
    ['ru', '20.12.2025', '2027-05-09', '09.05.2027'],
    ['en', '20 December 2025', '2027-05', null],
  ])('%s %s, %s', (language, text, iso, expected) => {
    const [found] = findDates(text, language);
    expect(printDate(parseIsoDate(iso)!, found!.style)).toBe(expected);
  });
});

const fullDates = fc
  .record({ year: fc.integer({ min: 1900, max: 2999 }), month: fc.integer({ min: 1, max: 12 }), day: fc.nat(30) })
  .map(({ year, month, day }) => ({ year, month, day: 1 + (day % daysInMonth(year, month)) }));
const MODELS: readonly [Language, string][] = [
  ['ja', '2025年12月20日'],
  ['ja', '2025年1月1日（水）'],
  ['ja', '２０２５年１２月２０日'],
  ['ja', '二〇二五年十二月二十日'],
  ['ja', '令和七年十二月二十日'],
  ['ja', '令和7年12月20日'],
  ['ja', '2025年（令和7年）12月20日'],
  ['ja', '2025-12-20'],
  ['en', '20 December 2025'],
  ['en', 'December 20, 2025'],
  ['en', 'Dec. 20th, 2025'],
  ['ru', '20 декабря 2025 года'],
  ['ru', '20 декабря 2025 г.'],
  ['ru', '20.12.2025'],
];

test.each(MODELS)('%s %s: what is printed is read back, and printed the same', (language, model) => {
  const { style } = findDates(model, language)[0]!;
  expect(printDate(findDates(model, language)[0]!.date, style)).toBe(model);
  fc.assert(
    fc.property(fullDates, (date) => {
      const text = printDate(date, style)!;
      const found = findDates(`x ${text}、`, language);
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ text, date, problem: null });
      expect(printDate(date, found[0]!.style)).toBe(text);
    }),
    { numRuns: 60 },
  );
});

test('whatever the text, places are inside it, in order and apart, and print what stands there', () => {
  const pieces = fc.constantFrom(
    '2025',
    '年',
    '月',
    '12',
    '日',
    '20',
    '令和',
    '元',
    ' ',
    'May',
    'декабря',
    'года',
    '（',
    '）',
    '土',
    '第',
    '十',
    '-',
    '.',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), fc.constantFrom<Language>('ja', 'en', 'ru'), (list, language) => {
      const text = list.join('');
      let end = 0;
      for (const found of findDates(text, language)) {
        expect(found.from).toBeGreaterThanOrEqual(end);
        expect(text.slice(found.from, found.to)).toBe(found.text);
        end = found.to;
      }
    }),
  );
});

test('ISO dates are read and printed', () => {
  fc.assert(
    fc.property(fullDates, (date) => {
      expect(parseIsoDate(printIsoDate(date))).toEqual(date);
    }),
  );
  for (const bad of ['', '2025-13', '2025-02-30', '20251220', '2025/12/20']) expect(parseIsoDate(bad)).toBeNull();
});
