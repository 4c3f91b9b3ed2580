import { describe, expect, test } from 'vitest';
import type { TextLanguage } from '../../model/settings.ts';
import { say } from '../test-check.ts';
import { dateOrder } from './date-order.ts';
import { elapsedMismatch } from './elapsed-mismatch.ts';
import { eraYear } from './era-year.ts';
import { ordinalConflict } from './ordinal-conflict.ts';
import { relativeYear } from './relative-year.ts';
import { tenseDate } from './tense-date.ts';
import { weekday } from './weekday.ts';

type Row = readonly [language: TextLanguage, line: string, found: readonly string[]];
const OPENING: Readonly<Record<TextLanguage, string>> = {
  ja: 'c: 2025年12月20日、首脳会合が開催された。',
  en: 'c: On 20 December 2025 the leaders met.',
  ru: 'c: 20 декабря 2025 года лидеры встретились.',
};

describe('dates that contradict each other', () => {
  test.each<Row>([
    ['en', 'on Friday, 20 December 2025', ['20 December 2025']],
    ['en', 'on Saturday, 20 December 2025 and 21 December 2025 (Sunday)', []],
    ['en', '31 April 2025', ['31 April 2025']],
    ['ru', '20 декабря 2025 года (пятница)', ['20 декабря 2025 года']],
    ['ru', 'суббота, 20 декабря 2025 года', []],
    ['ja', '令和7年12月20日（日）', ['令和7年12月20日（日）']],
    ['ja', '1868年1月1日（日）', []],
  ])('weekday, %s: %s', (language, line, found) => expect(say(weekday, line, language)).toEqual(found));

  test.each<Row>([
    ['ja', '2025年（令和6年）の会合', ['2025年（令和6年）']],
    ['ja', '平成40年の会合', ['平成40年']],
    ['ja', '令和7年（2025年）、明治元年、平成31年', []],
  ])('era, %s: %s', (language, line, found) => expect(say(eraYear, line, language)).toEqual(found));

  test.each<Row>([
    ['ja', '2027年から2026年まで', ['2027年から2026年']],
    ['ja', '2026年3月〜2026年1月', ['2026年3月〜2026年1月']],
    ['ja', '2026年から2030年まで、2026年、2025年', []],
    ['en', 'from 2030 to 2026', ['2030 to 2026']],
    ['en', 'from 2026 to 2030', []],
    ['ru', 'с 2030 года по 2026 год', ['2030 года по 2026 год']],
  ])('span, %s: %s', (language, line, found) => expect(say(dateOrder, line, language)).toEqual(found));

  test.each<Row>([
    ['ja', '2026年3月に開催された会合を歓迎した。', ['2026年3月']],
    ['ja', '2024年3月に開催される予定の会合', ['2024年3月']],
    ['ja', '2025年3月に開催された会合、2026年に開催される予定の会合', []],
    ['ja', '2025年に開催された会合', []],
    ['en', 'the meeting held in Astana in March 2026', ['March 2026']],
    ['en', 'the meeting to be held in March 2024', ['March 2024']],
    ['en', 'the meeting to be held in March 2026', []],
    ['ru', 'встреча, состоявшаяся в марте 2026 года', ['марте 2026 года']],
  ])('tense, %s: %s', (language, line, found) =>
    expect(say(tenseDate, [OPENING[language], line], language)).toEqual(found),
  );

  test('without a date of its own a text is left alone', () => {
    expect(say(tenseDate, '2099年3月に開催された会合')).toEqual([]);
    expect(say(relativeYear, '来年（2031年）')).toEqual([]);
  });

  test.each<Row>([
    ['ja', '来年（2027年）に開催する', ['来年（2027年）']],
    ['ja', '来年（2026年）、本年（2025年）', []],
    ['en', 'next year (2027)', ['next year (2027)']],
    ['en', 'next year (2026)', []],
  ])('relative, %s: %s', (language, line, found) =>
    expect(say(relativeYear, [OPENING[language], line], language)).toEqual(found),
  );

  test.each<Row>([
    ['ja', '1992年の外交関係樹立以来30年間の歩み', ['30年間']],
    ['ja', '1992年の外交関係樹立以来33年間の歩み', []],
    ['ja', '1992年の外交関係樹立以来32年間の歩み', []],
    ['ja', '1992年に合意した。5年間の計画', []],
    ['en', 'since 1992, for 30 years', ['30 years']],
    ['en', 'since 1992, for 33 years', []],
  ])('elapsed, %s: %s', (language, line, found) =>
    expect(say(elapsedMismatch, [OPENING[language], line], language)).toEqual(found),
  );

  test.each<readonly [TextLanguage, readonly string[], readonly string[]]>([
    ['ja', ['2023年の第2回外相会合', '2024年の第2回外相会合'], ['第2回外相会合']],
    ['ja', ['2023年の第3回外相会合', '2024年の第2回外相会合'], ['第2回外相会合']],
    ['ja', ['2023年の第2回外相会合', '2024年の第3回外相会合'], []],
    ['ja', ['2023年の第2回外相会合', '2024年の第2回経済会合'], []],
    ['ja', ['2024年の第2回外相会合', '2024年3月の第2回外相会合'], []],
    ['en', ['the second Energy Forum held in 2023', 'the second Energy Forum in 2024'], ['second Energy Forum']],
    ['en', ['the second Energy Forum held in 2023', 'the third Energy Forum in 2024'], []],
  ])('ordinal, %s: %j', (language, lines, found) => expect(say(ordinalConflict, lines, language)).toEqual(found));
});
