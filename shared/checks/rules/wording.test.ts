import { describe, expect, test } from 'vitest';
import { seededIds } from '../../model/ids.ts';
import { schema } from '../../model/schema.ts';
import { checkDocument } from '../run.ts';
import { say } from '../test-check.ts';
import { commaOyobi } from './comma-oyobi.ts';
import { doubledWord } from './doubled-word.ts';
import { longSentence } from './long-sentence.ts';
import { missingReference } from './missing-reference.ts';
import { nadoTou } from './nado-tou.ts';
import { nestedOyobi } from './nested-oyobi.ts';
import { russianQuotes } from './russian-quotes.ts';
import { spacing } from './spacing.ts';
import { unbalancedBracket } from './unbalanced-bracket.ts';

describe('wording', () => {
  test.each<[string, readonly string[]]>([
    ['協力協力を', ['協力協力 → 協力']],
    ['甲をを乙', ['をを → を']],
    ['甲がが', ['がが → が']],
    ['人々、様々、ものの、もののの', []],
    ['全ての国のの', ['のの → の']],
    ['パートナーパートナー', ['パートナーパートナー → パートナー']],
  ])('doubled: %s', (line, found) => expect(say(doubledWord, line)).toEqual(found));

  test('doubled in English and Russian', () => {
    expect(say(doubledWord, 'The the leaders', 'en')).toEqual(['The the → The']);
    expect(say(doubledWord, 'лидеры лидеры', 'ru')).toEqual(['лидеры лидеры → лидеры']);
    expect(say(doubledWord, 'that thatch; agreed that that cooperation', 'en')).toEqual([]);
  });

  test.each<[string, readonly string[]]>([
    ['甲「乙', ['「']],
    ['甲」乙', ['」']],
    ['（甲(乙））', []],
    ['「甲（乙」', ['（']],
    ['a) 甲|イ） 乙', []],
  ])('brackets: %s', (line, found) => expect(say(unbalancedBracket, line)).toEqual(found));

  test.each<[readonly string[], readonly string[]]>([
    [['甲等、乙等、丙等', '丁など'], ['など → 等']],
    [['甲など、乙など、丙など', '丁等'], ['等 → など']],
    [['平等、均等、同等、等しい', '丁など'], []],
    [['甲等、乙など'], []],
  ])('など and 等: %j', (lines, found) => expect(say(nadoTou, lines)).toEqual(found));

  test.each<[readonly string[], readonly string[]]>([
    [['甲及び乙、丙及び丁、戊及び己', '庚、及び辛'], ['、及び → 及び']],
    [['甲及び乙', '庚、及び辛'], []],
  ])('comma before 及び: %j', (lines, found) => expect(say(commaOyobi, lines)).toEqual(found));

  test.each<[string, readonly string[]]>([
    ['政策及び慣行及び威圧', ['及び慣行及び → 及び慣行並びに']],
    ['政策及び慣行並びに威圧', []],
    ['収入及び支出の予算及び決算', []],
    ['収集及び分析並びに外国及び国内', []],
    [
      '安全及び物流を確保することの重要性及び透明性',
      ['及び物流を確保することの重要性及び → 及び物流を確保することの重要性並びに'],
    ],
    ['甲及び乙を、丙及び丁を', []],
  ])('two steps of and: %s', (line, found) => expect(say(nestedOyobi, line)).toEqual(found));

  test('a sentence over 150 characters', () => {
    const [long, short] = [`${'あ'.repeat(150)}。`, `${'あ'.repeat(149)}。`];
    expect(say(longSentence, [short, short + long])).toEqual([long]);
    expect(say(longSentence, `c: ${long}`)).toEqual([]);
  });

  test.each<[string, readonly string[]]>([
    ['One  two , three. Four', ['   → ', '  → ']],
    ['One two, three.', []],
  ])('spacing: %s', (line, found) => expect(say(spacing, line, 'en').length).toBe(found.length));

  test('Russian quotes and dashes', () => {
    expect(say(russianQuotes, 'Диалог "Азия" - форум', 'ru')).toEqual(['"Азия" → «Азия»', '- → —']);
    expect(say(russianQuotes, ['Мир – труд', 'Труд – май', 'Май — мир - да'], 'ru')).toEqual(['— → –', '- → –']);
    expect(say(russianQuotes, 'Диалог «Азия» – форум', 'ru')).toEqual([]);
  });

  test('a cross-reference to nothing', () => {
    const ids = seededIds('references');
    const [here, gone] = [ids(), ids()];
    const refer = (target: string) => schema.node('cross_reference', { target });
    const doc = schema.node('doc', null, [
      schema.node('paragraph', { id: here }, [schema.text('上記'), refer(here), refer(gone)]),
    ]);
    expect(checkDocument(doc, [missingReference]).map(({ from, to, level }) => [from, to, level])).toEqual([
      [3, 4, 'error'],
    ]);
  });
});
