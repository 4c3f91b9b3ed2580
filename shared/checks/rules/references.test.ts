import { describe, expect, test } from 'vitest';
import type { TextLanguage } from '../../model/settings.ts';
import { find, say } from '../test-check.ts';
import { leaning } from './leaning.ts';
import { referenceNowhere } from './reference-nowhere.ts';
import { typedReference } from './typed-reference.ts';

type Row = readonly [language: TextLanguage, line: string, found: readonly string[]];
/** Ten paragraphs before the line, which is (11). */
const TEN: Readonly<Record<TextLanguage, readonly string[]>> = {
  ja: Array.from({ length: 10 }, () => '首脳は、協力を歓迎した。'),
  en: Array.from({ length: 10 }, () => 'The leaders welcomed it.'),
  ru: Array.from({ length: 10 }, () => 'Лидеры приветствовали это.'),
};

describe('references', () => {
  test.each<Row>([
    ['ja', '上記(3)のとおり', ['(3) → (3)']],
    ['ja', '本宣言第３項に基づき', ['第３項 → (3)']],
    ['ja', '第3項及び第5項に基づき', ['第3項 → (3)', '第5項 → (5)']],
    ['ja', '上記（2）から（4）まで', ['（2） → (2)', '（4） → (4)']],
    ['ja', '憲章第3項、同条約の第3項、(3)、第11項、第40項', []],
    ['en', 'as set out in paragraphs 3 and 5', ['3 → (3)', '5 → (5)']],
    ['en', 'paragraph 3 of this Declaration, paras. (4) to (6)', ['3 → (3)', '(4) → (4)', '(6) → (6)']],
    ['en', 'paragraph 3 of resolution 2231, paragraph 3%', []],
    ['ru', 'согласно пункту 3 и 5, п. 4', ['3 → (3)', '5 → (5)', '4 → (4)']],
    ['ru', 'пункт 3 резолюции', []],
  ])('typed by hand, %s: %s', (language, line, found) =>
    expect(say(typedReference, [...TEN[language], line], language)).toEqual(found),
  );

  test('a live reference would point at that paragraph', () => {
    const [finding] = find(typedReference, [...TEN.ja, '上記(3)']);
    expect(finding?.target).toMatch(/^[0-9a-z]{16}$/);
  });

  test.each<Row>([
    ['ja', '上記(40)のとおり、第40項', ['(40)']],
    ['en', 'paragraph 40 above, paragraph 41', ['40']],
    ['ru', 'пункт 40 настоящей Декларации, пункт 41', ['40']],
  ])('no such paragraph, %s: %s', (language, line, found) =>
    expect(say(referenceNowhere, [...TEN[language], line], language)).toEqual(found),
  );

  test('a leaning paragraph is told with the number of both', () => {
    const [finding] = find(leaning, [...TEN.ja, 'この文脈において、首脳は']);
    expect(finding?.detail).toEqual({ phrase: 'この文脈において', here: '(11)', before: '(10)' });
  });
});
