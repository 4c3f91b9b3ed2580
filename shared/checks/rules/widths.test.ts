import { describe, expect, test } from 'vitest';
import { say } from '../test-check.ts';
import { counterKa } from './counter-ka.ts';
import { latinWord } from './latin-word.ts';
import { lineHead } from './line-head.ts';
import { mixedDigits } from './mixed-digits.ts';
import { mixedWidth } from './mixed-width.ts';
import { oldForm } from './old-form.ts';
import { rangeDash } from './range-dash.ts';

describe('signs and characters', () => {
  test.each<[string, readonly string[]]>([
    ['2015－2030年', ['－ → -']],
    ['甲国−乙国', ['− → -']],
    ['－5度', []],
    ['ネット・ゼロ／ゼロ：甲＝乙', []],
  ])('range dash: %s', (line, found) => expect(say(rangeDash, line)).toEqual(found));

  test.each<[readonly string[], readonly string[]]>([
    [
      ['（甲）（乙）（丙）', '(丁)'],
      ['( → （', ') → ）'],
    ],
    [['（甲）(乙)'], []],
    [['甲国＋乙国、甲国＋乙国', '甲国+乙国'], ['甲国+乙国 → 甲国＋乙国']],
    [['甲国＋乙国、甲国＋乙国、AB+CD'], []],
    [['甲＝乙、丙=丁、戊／己、庚/辛'], []],
  ])('mixed width: %j', (lines, found) => expect(say(mixedWidth, lines)).toEqual(found));

  test.each<[string, readonly string[]]>([
    ['1年、2年、3年、４年', ['４ → 4']],
    ['１年、２年、３年、45年', ['45 → ４５']],
    ['1年、２年', []],
    ['１年、２年、３年、ABC123', []],
  ])('mixed digits: %s', (line, found) => expect(say(mixedDigits, line)).toEqual(found));

  test.each<[string, readonly string[]]>([
    ['恩惠', ['惠 → 恵']],
    ['國際経濟會議', ['濟 → 済', '會 → 会']],
    ['国際会議の議長', []],
  ])('old form: %s', (line, found) => expect(say(oldForm, line)).toEqual(found));

  test.each<[string, readonly string[]]>([
    ['感謝 of 意', [' of  → の']],
    ['協力 further 促進', [' further ']],
    ['GX 技術', []],
    ['甲 Network 乙', []],
  ])('Latin word: %s', (line, found) => expect(say(latinWord, line)).toEqual(found));

  test.each<[string, readonly string[]]>([
    ['、甲', ['、']],
    ['甲|。乙', ['。']],
    ['甲、乙。', []],
  ])('line head: %s', (line, found) => expect(say(lineHead, line)).toEqual(found));

  test.each<[string, readonly string[]]>([
    ['5ヶ国と３ヵ所', ['ヶ → か', 'ヵ → か']],
    ['5か国', []],
    ['霞ヶ関', []],
  ])('counter: %s', (line, found) => expect(say(counterKa, line)).toEqual(found));
});
