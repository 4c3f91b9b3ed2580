import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NUMBERING_FAMILIES, NUMBERING_PRESETS } from '../../numbering/index.ts';
import { sketchDocument } from '../../numbering/test-document.ts';
import { outputTree } from '../tree.ts';
import { planLists } from './lists.ts';
import { countAsWord } from './test-counting.ts';

const sketches = fc.array(
  fc.oneof(
    fc.constantFrom('◆', 'Ⅰ', '§', 'p', 'p', 'pp', 'alt', 'a', 'a', 'i', 'c', 'n'),
    fc.tuple(
      fc.constantFrom('p', 'a', 'Ⅰ'),
      fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 3 }), fc.constantFrom(0, 0, 1)),
    ),
  ),
  { minLength: 1, maxLength: 40 },
);

describe('planLists', () => {
  it('makes Word count to the labels of the tree, whatever the document', () => {
    fc.assert(
      fc.property(
        sketches,
        fc.constantFrom(...NUMBERING_FAMILIES),
        fc.constantFrom('continuous' as const, 'per-part' as const, 'per-theme' as const),
        fc.boolean(),
        (list, family, regime, frozen) => {
          const tree = outputTree(sketchDocument(list, { ...NUMBERING_PRESETS[family], regime, frozen }));
          const { lists, places } = planLists(tree);
          expect(countAsWord(lists, places)).toEqual(tree.blocks.map((block) => block.label));
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['one list for a continuous text', 'p p a a p ◆ p a', {}, 2],
    ['a new list for each part where numbers restart', '◆ p p ◆ p ◆ p', { regime: 'per-part' as const }, 4],
    ['alternatives are literal', 'p alt p', {}, 2],
  ])('%s', (_, sketch, numbering, count) => {
    expect(planLists(outputTree(sketchDocument(sketch, numbering))).lists).toHaveLength(count);
  });
});
