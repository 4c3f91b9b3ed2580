import { describe, expect, it } from 'vitest';
import type { Pin } from '../model/attributes.ts';
import type { NumberingSettings } from '../model/settings.ts';
import { keepLabels, labelDocument } from './label-document.ts';
import { NUMBERING_PRESETS } from './presets.ts';
import { type Sketch, sketchDocument } from './test-document.ts';

const shown = (sketches: string | readonly Sketch[], numbering: Partial<NumberingSettings> = {}) =>
  labelDocument(sketchDocument(sketches, numbering))
    .labels.map((label) => label ?? '-')
    .join(' ');

describe('labelDocument', () => {
  it.each<[string, Partial<NumberingSettings>, string]>([
    ['T n p p', {}, '- - (1) (2)'],
    ['◆ p § p ◆ Ⅰ p Ⅰ p', {}, '◆ (1) - (2) ◆ Ⅰ. (3) Ⅱ. (4)'],
    ['◆ p Ⅰ p ◆ p Ⅰ p', { regime: 'per-part' }, '◆ (1) Ⅰ. (2) ◆ (1) Ⅰ. (2)'],
    ['◆ p Ⅰ p p Ⅰ p', { regime: 'per-theme' }, '◆ (1) Ⅰ. (1) (2) Ⅱ. (1)'],
    ['◆ Ⅰ § § Ⅰ § ◆ Ⅰ', { section: 'A.' }, '◆ Ⅰ. A. B. Ⅱ. A. ◆ Ⅰ.'],
    ['p a a i i a i p a', {}, '(1) (a) (b) (i) (ii) (c) (i) (2) (a)'],
    ['p a c a n a § a', {}, '(1) (a) - (b) - (c) - (a)'],
    ['pp pp p pp p', { paragraph: 'OP1' }, 'PP1 PP2 OP1 PP3 OP2'],
    ['p alt alt p', {}, '(1) (1 alt) (1 alt 2) (2)'],
    ['p alt alt p', { alternative: 'bis' }, '(1) (1 bis) (1 ter) (2)'],
    ['alt p', {}, '(1) (2)'],
    ['p p', { paragraph: 'none' }, '- -'],
    ['p p', { paragraph: 'unheard of' }, '1. 2.'],
    ['p a a i a p a', NUMBERING_PRESETS.statute, '第一条 ２ ３ 一 ４ 第二条 ２'],
    ['◆ p a i ◆ p', NUMBERING_PRESETS.official, '第1 1 (1) ア 第2 1'],
  ])('%s %j', (sketch, numbering, labels) => {
    expect(shown(sketch, numbering)).toBe(labels);
  });

  const at = (sign: string, ...pin: [number, number, number]): Sketch => [sign, pin as Pin];
  it.each<[string, readonly Sketch[], string]>([
    ['inserted after a kept one', [at('p', 12, 1, 0), 'p', 'p', at('p', 13, 1, 0)], '(12) (12 bis) (12 ter) (13)'],
    [
      'a kept suffix is not given again',
      [at('p', 12, 1, 0), 'p', at('p', 12, 2, 0), 'p'],
      '(12) (12 ter) (12 bis) (12 quater)',
    ],
    ['before the first', ['p', at('p', 1, 1, 0)], '(0 bis) (1)'],
    ['deleted numbers stay unused', [at('p', 1, 1, 0), at('p', 4, 1, 0), 'p'], '(1) (4) (4 bis)'],
    ['moved ones keep their number', [at('p', 3, 1, 0), 'p', at('p', 1, 1, 0), 'p'], '(3) (3 bis) (1) (1 bis)'],
    ['a number that came twice shows twice', [at('p', 1, 1, 0), at('p', 1, 1, 0), at('p', 2, 1, 0)], '(1) (1) (2)'],
    [
      'sub-paragraphs too',
      [at('p', 1, 1, 0), at('a', 1, 1, 0), 'a', at('a', 2, 1, 0), 'p', 'a'],
      '(1) (a) (a bis) (b) (1 bis) (a)',
    ],
    [
      'alternatives',
      [at('p', 1, 1, 0), 'alt', at('alt', 1, 1, 1), 'alt', 'p', 'alt'],
      '(1) (1 alt 2) (1 alt) (1 alt 3) (1 bis) (1 bis alt)',
    ],
    ['nothing kept yet', ['p', 'p'], '(1) (2)'],
  ])('frozen: %s', (_, sketch, labels) => {
    expect(shown(sketch, { frozen: true })).toBe(labels);
  });

  it('ignores kept numbers where nothing is frozen', () => {
    expect(shown([at('p', 12, 1, 0), 'p'])).toBe('(1) (2)');
  });

  it('remembers the last answer for a document', () => {
    const doc = sketchDocument('p p');
    expect(labelDocument(doc)).toBe(labelDocument(doc));
  });
});

describe('findByLabel', () => {
  const doc = sketchDocument([at2(12, 1, 0), 'p', 'p', 'alt', at2(13, 1, 0), 'a', at2(14, 1, 0)], { frozen: true });
  const labels = labelDocument(doc);
  it.each([
    ['13', '(13)'],
    ['(13)', '(13)'],
    ['１３', '(13)'],
    ['（13）', '(13)'],
    ['13.', '(13)'],
    ['12 bis', '(12 bis)'],
    ['12ter', '(12 ter)'],
    ['12 TER', '(12 ter)'],
    ['12ter alt', '(12 ter alt)'],
    ['a', '(a)'],
  ])('%s finds %s', (input, label) => {
    expect(labels.findByLabel(input).map(labels.of)).toEqual([label]);
  });
  it.each(['', '99', '12 quater', '()', 'x'.repeat(100)])('%s finds nothing', (input) => {
    expect(labels.findByLabel(input)).toEqual([]);
  });
  it('finds by the number whatever the style', () => {
    const statute = labelDocument(sketchDocument('p p a', NUMBERING_PRESETS.statute));
    expect(statute.findByLabel('2').map(statute.of)).toEqual(['２']);
    expect(statute.findByLabel('第2条').length + statute.findByLabel('第二条').length).toBeGreaterThan(0);
  });
  it('finds all where numbers start again', () => {
    const parts = labelDocument(sketchDocument('◆ p ◆ p', { regime: 'per-part' }));
    expect(parts.findByLabel('1')).toHaveLength(2);
  });
});

describe('keepLabels', () => {
  it('lets a document have the labels of the one before it, and of its own numbering only', () => {
    const before = sketchDocument('p p a');
    const after = before.type.create(before.attrs, before.content);
    const labels = labelDocument(before);
    keepLabels(after, labels);
    expect(labelDocument(after)).toBe(labels);
    expect(labelDocument(after, NUMBERING_PRESETS.statute).labels).not.toEqual(labels.labels);
  });
});

function at2(...pin: [number, number, number]): Sketch {
  return ['p', pin as Pin];
}
