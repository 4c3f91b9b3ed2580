import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NumberingSettings } from '../model/settings.ts';
import { countBlocks, printNumbers } from './count.ts';
import { shareLabels } from './share-labels.ts';
import { sketchDocument } from './test-document.ts';

function labelsOf(sketch: string, numbering: Partial<NumberingSettings> = {}) {
  const doc = sketchDocument(sketch, numbering);
  const settings = doc.attrs.numbering as NumberingSettings;
  const numbers = countBlocks(doc, settings);
  return { numbers, labels: printNumbers(numbers, settings), word: settings.alternative };
}

describe('shareLabels', () => {
  it.each<[string, string, number]>([
    ['the same text', 'T p p a p', 4],
    ['a paragraph more', 'T p p p a p', 4],
    ['a heading more', 'T § p p a p', 4],
    ['the title gone', 'p p a p', 4],
    ['nothing left', 'T', 0],
  ])('%s', (_, sketch, held) => {
    const before = labelsOf('T p p a p');
    const now = labelsOf(sketch);
    const shared = shareLabels(before, now.numbers, now.word);
    expect(shared).toEqual(now);
    expect(shared.numbers.filter((number) => number !== null && before.numbers.includes(number))).toHaveLength(held);
  });

  it('prints by the settings it is given', () => {
    const { numbers } = labelsOf('p alt');
    const now = labelsOf('p alt', { alternative: 'bis' });
    expect(shareLabels(labelsOf('p alt'), numbers, now.word).labels).toEqual(['(1)', '(1 bis)']);
  });

  it('says what is said without it', () => {
    const sketch = fc
      .array(fc.constantFrom('p', 'a', 'i', 'Ⅰ', '◆', '§', 'alt', 'pp', 'c'), { minLength: 1, maxLength: 12 })
      .map((signs) => signs.join(' '));
    fc.assert(
      fc.property(sketch, sketch, (one, other) => {
        const now = labelsOf(other);
        expect(shareLabels(labelsOf(one), now.numbers, now.word)).toEqual(now);
      }),
    );
  });
});
