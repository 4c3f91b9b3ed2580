import { describe, expect, test } from 'vitest';
import type { TextLanguage } from '../../model/settings.ts';
import { say } from '../test-check.ts';
import { abbreviationEarly } from './abbreviation-early.ts';
import { abbreviationUndefined } from './abbreviation-undefined.ts';
import { clippedName } from './clipped-name.ts';
import { nameVariant } from './name-variant.ts';
import { repeatedName } from './repeated-name.ts';
import { termEarly } from './term-early.ts';
import { termUnused } from './term-unused.ts';

type Row = readonly [language: TextLanguage, lines: readonly string[], found: readonly string[]];

describe('terms and names', () => {
  test.each<Row>([
    ['ja', ['両国は、甲。', '甲国及び乙国（以下「両国」という。）は、協議した。両国は、丙。'], ['両国']],
    ['ja', ['両国間の甲。', '甲国及び乙国（以下「両国」という。）は、協議した。'], []],
    ['ja', ['# 両国', '甲国及び乙国（以下「両国」という。）は、協議した。'], []],
    ['ja', ['両国は、甲。', '甲国及び乙国（以下この条において「両国」という。）'], []],
    ['en', ['The Sides agreed.', 'A and B (hereinafter “the Sides”) met.'], ['Sides']],
    ['ru', ['Стороны встретились.', 'А и Б (далее – «Стороны») встретились.'], ['Стороны']],
  ])('before its definition, %s: %j', (language, lines, found) =>
    expect(say(termEarly, lines, language)).toEqual(found),
  );

  test.each<Row>([
    ['ja', ['甲国及び乙国（以下「両国」という。）は、協議した。', '甲'], ['両国']],
    ['ja', ['甲国及び乙国（以下「両国」という。）は、協議した。', '両国間'], []],
    ['en', ['A and B (hereinafter “the Sides”) met.', 'No more.'], ['Sides']],
  ])('never used, %s: %j', (language, lines, found) => expect(say(termUnused, lines, language)).toEqual(found));

  test.each<Row>([
    ['ja', ['ABCと協力し、国際機関（ABC）とABC'], ['ABC']],
    ['ja', ['# ABC', '国際機関（ABC）とABC'], []],
    ['en', ['The ABC met.', 'The Bureau (ABC) met.'], ['ABC']],
    ['ru', ['ЦАР встретилась.', 'Группа (далее – ЦАР)'], ['ЦАР']],
  ])('abbreviation too early, %s: %j', (language, lines, found) =>
    expect(say(abbreviationEarly, lines, language)).toEqual(found),
  );

  test.each<Row>([
    ['en', ['Part II of the ABC report, McKinsey'], ['ABC']],
    ['ru', ['Доклад ЦАР и часть II, Устав ООН'], ['ЦАР']],
    ['ja', ['CabinetOrder 412CO0000000249'], []],
  ])('abbreviation never introduced, %s: %j', (language, lines, found) =>
    expect(say(abbreviationUndefined, lines, language)).toEqual(found),
  );

  test.each<Row>([
    ['ja', ['公取委の決定'], ['公取委']],
    ['ja', ['甲国公取委と厚労省'], ['甲国公取委', '厚労省']],
    ['ja', ['公正取引委員会（以下「公取委」という。）の公取委'], []],
    ['ja', ['人権理事会、安保条約、文科系'], []],
  ])('clipped, %s: %j', (language, lines, found) => expect(say(clippedName, lines, language)).toEqual(found));

  test.each<Row>([
    ['ja', ['「防災協力枠組み」と「防災協力枠組み」', '「防災協力枠組」'], ['防災協力枠組 → 防災協力枠組み']],
    ['ja', ['「甲・乙フォーラム」と「甲乙フォーラム」'], ['甲乙フォーラム → 甲・乙フォーラム']],
    ['ja', ['「協力計画２０３０」と「協力計画2030」'], []],
    ['ja', ['「甲の協力」と「乙の協力」'], []],
    ['en', ['“Green Growth Plan” and “Green-Growth plan”'], ['Green-Growth plan → Green Growth Plan']],
  ])('variants, %s: %j', (language, lines, found) => expect(say(nameVariant, lines, language)).toEqual(found));

  test.each<Row>([
    ['ja', ['ヨーロッパにおける技術を利用したヨーロッパとの協力'], ['ヨーロッパにおける技術を利用したヨーロッパ']],
    ['ja', ['ヨーロッパにおける技術、ヨーロッパとの協力'], []],
    ['ja', ['ヨーロッパの国及びヨーロッパの機関'], []],
  ])('twice in one phrase, %s: %j', (language, lines, found) =>
    expect(say(repeatedName, lines, language)).toEqual(found),
  );
});
