import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlternativeWord, parseLabel, printLabel } from './label.ts';
import { canPrint, LABEL_STYLES, labelStyle } from './styles.ts';

const label = (style: string, n: number, inserted = 1, alternative = 0) => ({ style, n, inserted, alternative });

describe('printLabel', () => {
  it.each([
    ['(1)', 13, 1, 0, '(13)'],
    ['（１）', 50, 1, 0, '（５０）'],
    ['1.', 3, 1, 0, '3.'],
    ['１', 12, 1, 0, '１２'],
    ['２', 2, 1, 0, '２'],
    ['①', 1, 1, 0, '①'],
    ['①', 50, 1, 0, '㊿'],
    ['①', 51, 1, 0, '51'],
    ['⑴', 20, 1, 0, '⒇'],
    ['第1', 2, 1, 0, '第2'],
    ['第１', 2, 2, 0, '第２の２'],
    ['ア', 5, 1, 0, 'オ'],
    ['(ア)', 46, 1, 0, '(ン)'],
    ['イ', 3, 1, 0, 'ハ'],
    ['a', 27, 1, 0, 'aa'],
    ['(a)', 28, 1, 0, '(bb)'],
    ['(i)', 14, 1, 0, '(xiv)'],
    ['Ⅰ.', 12, 1, 0, 'Ⅻ.'],
    ['Ⅰ', 13, 1, 0, 'XIII'],
    ['I.', 4, 1, 0, 'IV.'],
    ['A.', 2, 1, 0, 'B.'],
    ['OP1', 4, 1, 0, 'OP4'],
    ['PP1', 2, 2, 0, 'PP2 bis'],
    ['第一条', 12, 1, 0, '第十二条'],
    ['第一条', 1, 2, 0, '第一条の二'],
    ['第1条', 10, 3, 0, '第10条の3'],
    ['第一章', 21, 1, 0, '第二十一章'],
    ['一', 110, 1, 0, '百十'],
    ['Part I', 4, 1, 0, 'Part IV'],
    ['Article 1', 9, 2, 1, 'Article 9 bis alt'],
    ['Статья 1', 5, 1, 0, 'Статья 5'],
    ['А.', 10, 1, 0, 'К.'],
    ['а)', 1, 1, 0, 'а)'],
    ['(1)', 12, 2, 0, '(12 bis)'],
    ['(1)', 12, 5, 0, '(12 quinquies)'],
    ['(1)', 12, 1, 1, '(12 alt)'],
    ['(1)', 12, 3, 2, '(12 ter alt 2)'],
    ['(1)', 0, 2, 0, '(0 bis)'],
    ['(a)', 0, 2, 0, '(0 bis)'],
    ['◆', 3, 1, 0, '◆'],
    ['none', 3, 1, 0, ''],
  ])('%s %i.%i.%i is %s', (style, n, inserted, alternative, printed) => {
    expect(printLabel(label(style, n, inserted, alternative))).toBe(printed);
  });

  it.each([
    [1, 1, '(12 bis)'],
    [1, 2, '(12 ter)'],
    [2, 0, '(12 A)'],
    [28, 0, '(12 AA)'],
    [2, 1, '(12 A bis)'],
  ])('where bis is another version: inserted %i, alternative %i is %s', (inserted, alternative, printed) => {
    expect(printLabel(label('(1)', 12, inserted, alternative), 'bis')).toBe(printed);
  });
});

describe('parseLabel', () => {
  it.each([
    ['13', '(1)'],
    ['(013)', '(1)'],
    ['(13 semel)', '(1)'],
    ['(13  bis)', '(1)'],
    ['(13 alt 1)', '(1)'],
    ['第一条の一', '第一条'],
    ['(3)', '(a)'],
    ['◆', '◆'],
    ['', 'none'],
    ['()', '(1)'],
    ['(', '(1)'],
    ['十一十', '一'],
    ['IIII.', 'I.'],
    ['1', 'unheard of'],
  ])('does not take %s for %s', (text, style) => {
    expect(parseLabel(text, style)).toBeNull();
  });

  it('is the inverse of printLabel for every style and number', () => {
    const styles = LABEL_STYLES.filter((style) => style.numeral !== null).map((style) => style.name);
    const number = fc.oneof(fc.nat(120), fc.nat(1_000_000));
    fc.assert(
      fc.property(
        fc.constantFrom(...styles),
        number,
        fc.integer({ min: 1, max: 3000 }),
        fc.nat(30),
        fc.constantFrom<AlternativeWord>('alt', 'bis'),
        (style, n, inserted, alternative, word) => {
          const value = label(style, n, inserted, alternative);
          expect(parseLabel(printLabel(value, word), style, word)).toEqual(value);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('LABEL_STYLES', () => {
  it('are named by their own first label, each name once', () => {
    for (const style of LABEL_STYLES) {
      if (style.numeral) expect(printLabel(label(style.name, style.start))).toBe(style.name);
    }
    expect(new Set(LABEL_STYLES.map((style) => style.name)).size).toBe(LABEL_STYLES.length);
  });

  it.each([
    ['①', 50, true],
    ['①', 51, false],
    ['ア', 47, false],
    ['(1)', 1_000_000, true],
    ['(a)', 0, false],
    ['none', 7, true],
  ])('%s prints %i: %s', (name, n, able) => {
    expect(canPrint(labelStyle(name)!, n)).toBe(able);
  });
});
