import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelStyle, NUMBERING_FAMILIES, NUMBERING_PRESETS, printLabel } from '../../numbering/index.ts';
import { sketchDocument } from '../../numbering/test-document.ts';
import { outputTree } from '../tree.ts';
import type { OutputTree } from '../types.ts';
import { type ListPlan, planLists } from './lists.ts';

/** Word as ECMA-376 describes it: each list counts its levels, and a level starts again after a higher one. */
function countAsWord(tree: OutputTree, { lists, places }: ListPlan): (string | null)[] {
  const byName = new Map(lists.map((list) => [list.reference, { list, counters: [] as (number | undefined)[] }]));
  return places.map((place, i) => {
    if (place === null) return null;
    const { list, counters } = byName.get(place.reference)!;
    if (list.literal !== null) return list.literal.text;
    const { style, start } = list.levels[place.level]!;
    counters.splice(place.level + 1);
    const n = counters[place.level] === undefined ? start : counters[place.level]! + 1;
    counters[place.level] = n;
    expect(style).toBe(labelStyle(tree.blocks[i]!.number!.style));
    return printLabel({ style: style!.name, n, inserted: 1, alternative: 0 });
  });
}

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
          expect(countAsWord(tree, planLists(tree))).toEqual(tree.blocks.map((block) => block.label));
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
