import { describe, expect, test } from 'vitest';
import type { TextLanguage } from '../../model/settings.ts';
import { say } from '../test-check.ts';
import { bareNounDe } from './bare-noun-de.ts';
import { commaOyobi } from './comma-oyobi.ts';
import { englishQuotes } from './english-quotes.ts';
import { loneNarabini } from './lone-narabini.ts';
import { longSentence } from './long-sentence.ts';
import { lookAlike } from './look-alike.ts';
import { missingFullStop } from './missing-full-stop.ts';
import { serialComma } from './serial-comma.ts';
import { spanParticle } from './span-particle.ts';
import { untranslated } from './untranslated.ts';

type Row = readonly [language: TextLanguage, lines: string | readonly string[], found: readonly string[]];

describe('style', () => {
  test.each<Row>([
    [
      'ja',
      ['甲することで合意した。', '乙することで合意した。', '丙について合意した。', '丁の促進で合意した。'],
      ['で合意 → について合意'],
    ],
    [
      'ja',
      ['甲することで合意した。', '乙することで合意した。', '丙することで合意した。', '丁の促進で合意した。'],
      ['で合意'],
    ],
    ['ja', ['東京で開催した。', '会場で開催した。'], []],
  ])('bare noun, %s: %j', (language, lines, found) => expect(say(bareNounDe, lines, language)).toEqual(found));

  test.each<Row>([
    ['ja', '10年間の積み上げられた成果', ['10年間の → 10年間にわたり']],
    ['ja', '５年間の継続された支援', ['５年間の → ５年間にわたり']],
    ['ja', '10年間の協力、3年間の計画で示された目標', []],
  ])('span, %s: %s', (language, lines, found) => expect(say(spanParticle, lines, language)).toEqual(found));

  test.each<Row>([
    ['ja', '甲並びに乙を確認した。', ['並びに → 及び']],
    ['ja', '甲及び乙並びに丙を確認した。', []],
    ['ja', '甲（丙）並びに乙を確認した。', []],
  ])('並びに, %s: %s', (language, lines, found) => expect(say(loneNarabini, lines, language)).toEqual(found));

  test('a comma before 及び after a verb is right', () => {
    expect(say(commaOyobi, ['甲及び乙', '丙及び丁', '戊及び己', '利益を保護し、及び増進する', '庚、及び辛'])).toEqual([
      '、及び → 及び',
    ]);
  });

  test('a long list of names is no sentence', () => expect(say(longSentence, '甲国、'.repeat(80))).toEqual([]));

  const LONG = 'この項は二十字より長く書かれている項の一つである';
  test.each<Row>([
    ['ja', [`${LONG}。`, `${LONG}。`, `${LONG}。`, LONG], ['る → る。']],
    ['ja', [`${LONG}。`, LONG], []],
    ['ja', [`${LONG}。`, `${LONG}。`, `${LONG}。`, `${LONG}：`, '以上'], []],
    [
      'en',
      ['This is one of the paragraphs.', 'This is one of the texts.', 'This is another one.', 'This is the last one'],
      ['e → e.'],
    ],
  ])('full stop, %s: %j', (language, lines, found) => expect(say(missingFullStop, lines, language)).toEqual(found));

  const WITHOUT = 'peace, stability and security; trade, energy and transport; air, land and sea';
  test.each<Row>([
    ['en', [WITHOUT, 'health, water, and food'], ['health, water, and food → health, water and food']],
    [
      'en',
      [WITHOUT.replaceAll(' and', ', and'), 'health, water and food'],
      ['health, water and food → health, water, and food'],
    ],
    ['en', ['peace, stability and security', 'health, water, and food'], []],
  ])('serial comma, %s: %j', (language, lines, found) => expect(say(serialComma, lines, language)).toEqual(found));

  test.each<Row>([
    ['en', ['“One” and “two” and “three”, then "four"'], ['"four" → “four”']],
    ['en', ["Japan’s, Asia’s and Europe’s, but the world's"], ["' → ’"]],
    ['en', ['“One” and "two"'], []],
  ])('quotation marks, %s: %j', (language, lines, found) => expect(say(englishQuotes, lines, language)).toEqual(found));

  test.each<Row>([
    ['ja', 'サ一ビスとエネルギ―ー', ['一 → ー', '― → ー']],
    ['ja', 'ｻﾐｯﾄの開催', ['ｻﾐｯﾄ → サミット']],
    ['ja', 'アジア二カ国、ネット・ゼロ', []],
    ['en', 'the Cоuncil', ['Cоuncil → Council']],
    ['ru', 'Япoния и Токио', ['Япoния → Япония']],
    ['ru', 'COVID-19 и Wi-Fi', []],
  ])('look-alikes, %s: %s', (language, lines, found) => expect(say(lookAlike, lines, language)).toEqual(found));

  test.each<Row>([
    [
      'ja',
      ['首脳は、協力を歓迎した。', 'The leaders welcomed the progress of cooperation.'],
      ['The leaders welcomed the progress of cooperation.'],
    ],
    ['ja', '首脳は、сотрудничество を歓迎した。', ['сотрудничество']],
    [
      'ja',
      '首脳は、we welcome further cooperation を歓迎した。首脳は、協力を歓迎した。',
      ['we welcome further cooperation'],
    ],
    ['ja', '首脳は、国際機関（International Bureau of Something）との協力を歓迎した。', []],
    ['ja', '国際機関第一課国際機関第二課国際機関第三課国際機関第四課国際機関第五課国際機関第六課国際機関第七課', []],
    ['en', 'The leaders welcomed 協力 and сотрудничество.', ['協力', 'сотрудничество']],
    ['ru', 'Лидеры приветствовали 協力.', ['協力']],
    ['ru', 'Көшбасшылар ынтымақтастықты дамытуға қызығушылық білдірді.', []],
  ])('left over, %s: %j', (language, lines, found) => expect(say(untranslated, lines, language)).toEqual(found));
});
