import { describe, expect, test } from 'vitest';
import { say } from '../test-check.ts';
import { elapsedTime } from './elapsed-time.ts';
import { leaning } from './leaning.ts';
import { ownMeeting } from './own-meeting.ts';
import { relativeDate } from './relative-date.ts';
import { weekday } from './weekday.ts';

describe('words of time', () => {
  test.each<[string, 'ja' | 'en' | 'ru', readonly string[]]>([
    ['会合を来年開催し、本年度に', 'ja', ['来年']],
    ['次回以降', 'ja', ['次回']],
    ['to be held next year', 'en', ['next year']],
    ['в следующем году', 'ru', ['в следующем году']],
  ])('relative: %s', (line, language, found) => expect(say(relativeDate, line, language)).toEqual(found));

  test.each<[string, 'ja' | 'en', readonly string[]]>([
    ['樹立以降33年間にわたる', 'ja', ['33年間']],
    ['過去21年にわたり、過去10回の', 'ja', ['過去21年', '過去10回']],
    ['２１年間の協力', 'ja', ['２１年間']],
    ['5年間で総額3兆円', 'ja', []],
    ['over the past ten years', 'en', ['over the past ten years']],
  ])('elapsed: %s', (line, language, found) => expect(say(elapsedTime, line, language)).toEqual(found));

  const OWN = 'c: 2025年12月、第1回首脳会合が開催され、';
  test.each<[readonly string[], readonly string[]]>([
    [[OWN, '2025年の第1回首脳会合において'], ['2025年の第1回首脳会合']],
    [[OWN, '第1回首脳会合の結果'], []],
    [[OWN, '第2回首脳会合を開催する'], ['第2回首脳会合']],
    [[OWN, '第2回外相会合'], []],
    [['第2回首脳会合'], []],
  ])('own meeting: %j', (lines, found) => expect(say(ownMeeting, lines)).toEqual(found));

  test.each<[string, readonly string[]]>([
    ['2025年12月20日（土）', []],
    ['2025年12月20日（金）', ['2025年12月20日（金）']],
    ['２０２５年２月２９日（土曜日）', ['２０２５年２月２９日（土曜日）']],
    ['1899年1月1日（月）', []],
  ])('weekday: %s', (line, found) => expect(say(weekday, line)).toEqual(found));

  test.each<[string, 'ja' | 'en' | 'ru', readonly string[]]>([
    ['この文脈において、甲', 'ja', ['この文脈において']],
    ['甲。この文脈において、乙', 'ja', []],
    ['上記の取組', 'ja', ['上記の']],
    ['In this context, we', 'en', ['In this context']],
    ['В этой связи мы', 'ru', ['В этой связи']],
  ])('leaning: %s', (line, language, found) => expect(say(leaning, line, language)).toEqual(found));
});
