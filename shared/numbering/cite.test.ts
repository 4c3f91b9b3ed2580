import { describe, expect, it } from 'vitest';
import { citedLabel, inTextLabel } from './cite.ts';
import { printLabel } from './label.ts';
import { labelDocument } from './label-document.ts';
import { LABEL_STYLES } from './styles.ts';
import { sketchDocument } from './test-document.ts';

describe('a label in a sentence', () => {
  it.each([
    ['13.', '13'],
    ['12 bis.', '12 bis'],
    ['Article I.', 'Article I'],
    ['Статья 4', 'Статья 4'],
    ['Д.', 'Д'],
    ['iii.', 'iii'],
    ['1、', '1'],
    ['十二、', '十二'],
    // As Word and LibreOffice print it, and as officials write it.
    ['１．', '１．'],
    ['(13)', '(13)'],
    ['（１３）', '（１３）'],
    ['第1', '第1'],
    ['第十二条の二', '第十二条の二'],
    ['а)', 'а)'],
    ['OP7', 'OP7'],
    ['①', '①'],
    ['◆', '◆'],
  ])('%s is %s', (label, cited) => expect(inTextLabel(label)).toBe(cited));

  // The margin may end otherwise; what names the number must all be there.
  it.each(LABEL_STYLES.map((style) => [style.name, style] as const))('of style %s', (_, style) => {
    for (const inserted of [1, 2]) {
      const label = printLabel({ style: style.name, n: 5, inserted, alternative: 0 });
      if (label === '') continue;
      const cited = inTextLabel(label);
      expect(label.startsWith(cited)).toBe(true);
      expect(cited).not.toMatch(/[.、\s]$/u);
      expect(label.slice(cited.length)).toMatch(/^[.、]?$/u);
      expect(inTextLabel(cited)).toBe(cited);
      expect(citedLabel(label)).toBe(style.numeral === null ? null : cited);
    }
  });

  it.each([null, undefined, '', '◆', '-'])('%j is nothing to look up', (label) => expect(citedLabel(label)).toBeNull());
});

it('a document cites its blocks by what references print', () => {
  const labels = labelDocument(sketchDocument('p p', { paragraph: '1.' }));
  expect(labels.ids.map((id) => [labels.of(id!), labels.cite(id!)])).toEqual([
    ['1.', '1'],
    ['2.', '2'],
  ]);
});
