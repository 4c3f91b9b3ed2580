import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseIsoDate, printIsoDate } from './calendar.ts';
import { findDurations, printDuration } from './durations.ts';
import { findOrdinals, printOrdinal } from './ordinals.ts';
import { findRelativeDates, printResolved, resolveRelative } from './relative.ts';

type Language = 'ja' | 'en' | 'ru';

describe('ordinals, and the next one in the same style', () => {
  test.each<[Language, string, string[]]>([
    ['ja', '第1回首脳会合と第２回会合', ['第1回→第2回', '第２回→第３回']],
    ['ja', '第二次案、第十九期、3回目', ['第二次→第三次', '第十九期→第二十期', '3回目→4回目']],
    ['ja', '第1章第2条、過去10回', []],
    ['en', 'the first Summit, the 2nd Meeting', ['first→second', '2nd→3rd']],
    ['en', 'The Twentieth Session, TWENTY-FIRST', ['Twentieth→Twenty-first', 'TWENTY-FIRST→TWENTY-SECOND']],
    ['en', '11th, 12th, 20th, 22nd', ['11th→12th', '12th→13th', '20th→21st', '22nd→23rd']],
    ['ru', 'первый саммит, первого саммита', ['первый→второй', 'первого→второго']],
    ['ru', 'второй саммит, второй встречи', ['второй→третий', 'второй→третьей']],
    ['ru', 'двадцать первой встречей', ['двадцать первой→двадцать второй']],
    ['ru', '1-й саммит, 2-го саммита', ['1-й→2-й', '2-го→3-го']],
    ['ru', 'I саммит', ['I→II']],
  ])('%s %s', (language, text, expected) => {
    const found = findOrdinals(text, language);
    expect(found.map((ordinal) => `${ordinal.text}→${printOrdinal(ordinal.value + 1, ordinal.style)}`)).toEqual(
      expected,
    );
  });

  test('a Russian form that the noun does not settle stays as it is', () => {
    const [found] = findOrdinals('второй.', 'ru');
    expect(printOrdinal(3, found!.style)).toBeNull();
  });

  test.each<[Language, string]>([
    ['ja', '第1回'],
    ['ja', '第一次'],
    ['ja', '１回目'],
    ['en', 'First'],
    ['en', '1st'],
    ['ru', '1-й'],
    ['ru', 'первого'],
    ['ru', 'первой'],
  ])('%s %s: printed and read back', (language, model) => {
    const noun = ' саммита';
    const { style } = findOrdinals(model + noun, language)[0]!;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 59 }), (value) => {
        const text = printOrdinal(value, style)!;
        const [found] = findOrdinals(text + (model.endsWith('ой') ? ' встречи' : noun), language);
        expect(found).toMatchObject({ from: 0, text, value });
      }),
    );
  });
});

describe('durations, and one year more', () => {
  test.each<[Language, string, string[]]>([
    ['ja', '33年間にわたる、過去21年、30周年', ['33年間→34年間', '21年→22年', '30周年→31周年']],
    ['ja', '三十三年間、１０年', ['三十三年間→三十四年間', '１０年→１１年']],
    ['ja', '過去10回、6か月', ['10回→11回', '6か月→7か月']],
    ['ja', '2025年、令和7年、平成三十年、昭和63年、3年度、90年代、第5年、第1回、3回目', []],
    ['ja', '12年3月の', []],
    [
      'en',
      '33 years, twenty-one years, ten times',
      ['33 years→34 years', 'twenty-one years→twenty-two years', 'ten times→eleven times'],
    ],
    ['en', 'a 33-year partnership; 1 year; three decades', ['33-year→34-year', '1 year→2 years']],
    ['ru', 'за 33 года, на протяжении 21 года', ['33 года→34 года', '21 года→22 лет']],
    ['ru', 'за 34 года', ['34 года→35 лет']],
    ['ru', 'в течение 10 лет; 10 лет', ['10 лет→11 лет', '10 лет→null']],
    ['ru', 'за последние 30 лет', ['30 лет→31 год']],
    ['ru', '10 раз', ['10 раз→null']],
  ])('%s %s', (language, text, expected) => {
    const found = findDurations(text, language);
    expect(found.map((one) => `${one.text}→${printDuration(one.value + 1, one)}`)).toEqual(expected);
  });

  test.each<[Language, string]>([
    ['ja', '33年間'],
    ['ja', '３３周年'],
    ['ja', '三十三年間'],
    ['en', '33 years'],
    ['en', 'thirty-three years'],
    ['ru', 'за 33 года'],
    ['ru', 'в течение 33 лет'],
  ])('%s %s: printed and read back', (language, model) => {
    const [found] = findDurations(model, language);
    expect(printDuration(33, found!)).toBe(found!.text);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (value) => {
        const text = model.slice(0, found!.from) + printDuration(value, found!);
        const [again] = findDurations(text, language);
        expect(again).toMatchObject({ value });
        expect(printDuration(value, again!)).toBe(again!.text);
      }),
    );
  });
});

describe('relative dates in a text of 20 December 2025', () => {
  const written = parseIsoDate('2025-12-20')!;
  test.each<[Language, string, string[]]>([
    ['ja', '来年日本において', ['来年 2026 2026年']],
    [
      'ja',
      '本年、昨年、一昨年、再来年',
      ['本年 2025 2025年', '昨年 2024 2024年', '一昨年 2023 2023年', '再来年 2027 2027年'],
    ],
    ['ja', '来年度に', ['来年度 2026 2026年度']],
    ['ja', '来月、先月、明日', ['来月 2026-01 2026年1月', '先月 2025-11 2025年11月', '明日 2025-12-21 2025年12月21日']],
    ['ja', '今日的な、例年、毎年、翌年、前年', []],
    ['en', 'next year and Last year', ['next year 2026 2026', 'Last year 2024 2024']],
    ['en', 'next month, tomorrow', ['next month 2026-01 null', 'tomorrow 2025-12-21 null']],
    ['ru', 'в следующем году', ['следующем году 2026 2026 году']],
    ['ru', 'прошлого года, в этом году', ['прошлого года 2024 2024 года', 'этом году 2025 2025 году']],
  ])('%s %s', (language, text, expected) => {
    const answers = findRelativeDates(text, language).map((found) => {
      const date = resolveRelative(found, written)!;
      return `${found.text} ${printIsoDate(date)} ${printResolved(found, date, language)}`;
    });
    expect(answers).toEqual(expected);
  });

  test('a fiscal year begins in April', () => {
    const [next] = findRelativeDates('来年度', 'ja');
    expect(resolveRelative(next!, parseIsoDate('2026-02-01')!)?.year).toBe(2026);
    expect(resolveRelative(next!, parseIsoDate('2026-04-01')!)?.year).toBe(2027);
    expect(resolveRelative(next!, parseIsoDate('2026')!)).toBeNull();
  });
});
