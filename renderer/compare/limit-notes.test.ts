import { describe, expect, it } from 'vitest';
import type { Limit } from '../../shared/compare/types.ts';
import { sketchComparison } from '../../shared/output/comparison/comparison-sketch.ts';
import { limitNotes } from './limit-notes.ts';

const sketch = sketchComparison([
  ['unchanged', '(1)', '(1)', 'a'],
  ['edited', '(2)', '(2)', '{-b-}{+c+}'],
  ['deleted', '(3)', '', '{-d-}'],
  ['added', '', '(3)', '{+e+}'],
  ['unchanged', '(4)', '(4)', 'f'],
]);
const said = (...limits: Limit[]) =>
  limitNotes({ ...sketch, comparison: { ...sketch.comparison, limited: true, limits } }).map(
    ({ reason, places, more }) =>
      `${reason} ${places.map(({ range, pair }) => `${range?.first}-${range?.last}@${pair}`).join(' ')}${more > 0 ? ` +${more}` : ''}`,
  );

describe('what is said of a limited comparison', () => {
  it.each<[string, Limit[], string[]]>([
    ['nothing where no bound was hit', [], []],
    ['the pair whose words were too many', [{ reason: 'words', pair: 1 }], ['words (2)-(2)@1']],
    ['the old number of a deleted block', [{ reason: 'words', pair: 2 }], ['words (3)-(3)@2']],
    [
      'long blocks of both sides, each pair once',
      [{ reason: 'long-blocks', old: [1, 2], new: [1] }],
      ['long-blocks (2)-(2)@1 (3)-(3)@2'],
    ],
    [
      'the stretch of equal blocks',
      [{ reason: 'repeated-blocks', old: [0, 4], new: [1, 4] }],
      ['repeated-blocks (2)-(4)@1'],
    ],
    ['the whole text', [{ reason: 'much-text' }], ['much-text ']],
    [
      'each reason once, in order',
      [{ reason: 'much-text' }, { reason: 'words', pair: 1 }, { reason: 'words', pair: 3 }],
      ['much-text ', 'words (2)-(2)@1 (3)-(3)@3'],
    ],
  ])('%s', (_, limits, expected) => {
    expect(said(...limits)).toEqual(expected);
  });

  it('lists the first places and counts the others', () => {
    const many = sketchComparison(Array.from({ length: 9 }, (_, i) => ['edited', `(${i})`, `(${i})`, '{-b-}{+c+}']));
    const limits = many.comparison.pairs.map((_, pair): Limit => ({ reason: 'words', pair }));
    const [note] = limitNotes({ ...many, comparison: { ...many.comparison, limits } });
    expect([note?.places.length, note?.more]).toEqual([6, 3]);
  });
});
