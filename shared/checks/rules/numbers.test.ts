import { describe, expect, test } from 'vitest';
import type { TextLanguage } from '../../model/settings.ts';
import { say } from '../test-check.ts';
import { countMismatch } from './count-mismatch.ts';
import { listSequence } from './list-sequence.ts';
import { numberGroups } from './number-groups.ts';
import { numberUnits } from './number-units.ts';

type Row = readonly [language: TextLanguage, lines: string | readonly string[], found: readonly string[]];

describe('numbers', () => {
  test.each<Row>([
    ['ja', '5億3兆円', ['5億3兆']],
    ['ja', '3億5億', ['3億5億']],
    ['ja', '20,000億円', ['20,000億']],
    ['ja', '１２０００万円', ['１２０００万']],
    ['ja', '3兆5,000億円、1億2000万、1万2345人、2.5億', []],
  ])('units, %s: %j', (language, lines, found) => expect(say(numberUnits, lines, language)).toEqual(found));

  test.each<Row>([
    ['ja', '1,00,000円と12345,678人', ['1,00,000', '12345,678']],
    ['ja', '1,000人、2,000人、3,000人、4000人、2025年', ['4000 → 4,000']],
    ['ja', '1000人、2,000人', []],
    ['en', '1,000 people, 2,000 people, 3,000 people and 12000 people in 2025', ['12000 → 12,000']],
    ['en', '2,3 and 4,5', []],
  ])('groups, %s: %j', (language, lines, found) => expect(say(numberGroups, lines, language)).toEqual(found));

  test.each<Row>([
    ['ja', '「甲」、「乙」及び「丙」の2分野', ['「甲」、「乙」及び「丙」の2分野']],
    ['ja', '「甲」、「乙」及び「丙」を重点協力3分野とした', []],
    ['ja', '「甲」及び「乙」の三本柱', ['「甲」及び「乙」の三本柱']],
    ['ja', '「甲」及び「乙」、また「丙」', []],
    ['ja', 'フランス、ドイツ及びイタリアの4か国', ['フランス、ドイツ及びイタリアの4か国']],
    ['ja', 'フランス、ドイツ及びイタリアの3か国', []],
    ['en', 'three priority areas: “A” and “B”', ['three priority areas: “A” and “B”']],
    ['en', 'two priority areas: “A” and “B”', []],
    ['ru', 'три направления: «А» и «Б»', ['три направления: «А» и «Б»']],
  ])('counts, %s: %j', (language, lines, found) => expect(say(countMismatch, lines, language)).toEqual(found));

  test.each<Row>([
    ['ja', '①甲、②乙、④丙', ['④']],
    ['ja', '①甲、②乙。①丙、②丁', []],
    ['ja', '第一に甲、第三に乙', ['第三に']],
    ['ja', '③甲、⑤乙', []],
    ['en', 'Firstly, one. Thirdly, three.', ['Thirdly,']],
    ['ru', 'Во-первых, одно, в-третьих, три.', ['в-третьих']],
  ])('sequence, %s: %j', (language, lines, found) => expect(say(listSequence, lines, language)).toEqual(found));
});
