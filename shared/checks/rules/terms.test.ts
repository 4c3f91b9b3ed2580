import { describe, expect, test } from 'vitest';
import { say } from '../test-check.ts';
import { abbreviationRedefined } from './abbreviation-redefined.ts';
import { abbreviationUndefined } from './abbreviation-undefined.ts';
import { abbreviationUnused } from './abbreviation-unused.ts';
import { subjectComma } from './subject-comma.ts';
import { termRedefined } from './term-redefined.ts';
import { termVariant } from './term-variant.ts';

const DEFINED = '甲国及び乙国（以下「両国」という。）は、協議した。';

describe('terms', () => {
  test.each<[readonly string[], readonly string[]]>([
    [[DEFINED, '両国は、両国の', '両国らは'], ['両国ら → 両国']],
    [[DEFINED, '両国は', '両国らしい'], []],
    [[DEFINED, '両国ら', '両国ら'], []],
    [['両国は', '両国ら'], []],
  ])('variant: %j', (lines, found) => expect(say(termVariant, lines)).toEqual(found));

  test.each<[readonly string[], readonly string[]]>([
    [[DEFINED, '丙国（以下「両国」という。）'], ['両国']],
    [[DEFINED, '丙国（以下「丙」という。）'], []],
  ])('defined again: %j', (lines, found) => expect(say(termRedefined, lines)).toEqual(found));

  test('defined again in English and Russian', () => {
    expect(say(termRedefined, ['A (hereinafter "the Sides")', 'B (hereinafter "the Sides")'], 'en')).toEqual(['Sides']);
    expect(say(termRedefined, ['А (далее – «Стороны»)', 'Б (далее – «Стороны»)'], 'ru')).toEqual(['Стороны']);
  });

  test.each<[readonly string[], readonly string[]]>([
    [[DEFINED, '両国は、甲。両国は、乙。両国は、丙。', 'また、両国は丁'], ['両国は → 両国は、']],
    [[DEFINED, '両国は、甲。両国は乙。'], []],
    [[DEFINED, '両国は、甲。両国は、乙。両国は、丙。', '同じ両国は丁'], []],
  ])('comma after the subject: %j', (lines, found) => expect(say(subjectComma, lines)).toEqual(found));
});

describe('abbreviations', () => {
  test.each<[readonly string[], readonly string[]]>([
    [['国際機関（ABC）', 'ABCと（ABC）'], ['ABC']],
    [['機関（A+B）', '機関（A＋B）'], ['A＋B']],
    [['機関（ABC）', 'ABC'], []],
    [['（甲）', '（甲）'], []],
  ])('defined again: %j', (lines, found) => expect(say(abbreviationRedefined, lines)).toEqual(found));

  test.each<[readonly string[], readonly string[]]>([
    [['機関（ABC）', '甲'], ['ABC']],
    [['枠組（3S）と目標（SDGs）', 'SDGs'], ['3S']],
    [['機関（ABC）', '甲－ABC'], []],
    [['2025年（12月）'], []],
  ])('never used: %j', (lines, found) => expect(say(abbreviationUnused, lines)).toEqual(found));

  test.each<[readonly string[], readonly string[]]>([
    [
      ['ABC産業', '甲－DEF計画'],
      ['ABC', 'DEF'],
    ],
    [['ABC', '機関（ABC）'], []],
    [['# ABC宣言'], []],
    [['第2回、5G、A案、Word'], ['5G']],
  ])('not defined: %j', (lines, found) => expect(say(abbreviationUndefined, lines)).toEqual(found));
});
