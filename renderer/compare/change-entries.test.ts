import { describe, expect, it } from 'vitest';
import { sketchComparison } from '../../shared/output/comparison/comparison-sketch.ts';
import { changeEntries, entryGist, kindCounts, listedEntries, stepEntry } from './change-entries.ts';

const view = sketchComparison([
  ['unchanged', '(1)', '(1)', 'a'],
  ['edited', '(2)', '(2)', '過去{-21年-}{+22年+}に'],
  ['added', '', '(3)', '{+首脳は、新しい成果を評価した。+}'],
  ['renumbered', '(3)', '(4)', 'b'],
  ['moved edited', '@9 (9)', '(5)', 'c{-d-}'],
  ['deleted', '(4)', '', '{-e-}'],
]);
const entries = changeEntries(view);
const pairs = (list: readonly { pair: number }[]) => list.map((entry) => entry.pair);

describe('the list of changes', () => {
  it('leaves out what did not change or only counts on', () => {
    expect(pairs(entries)).toEqual([1, 2, 4, 5]);
  });

  it('is ordered by place or by weight', () => {
    expect(pairs(listedEntries(view, entries, { order: 'document', filter: null }))).toEqual([1, 2, 4, 5]);
    expect(pairs(listedEntries(view, entries, { order: 'weight', filter: null }))).toEqual([4, 2, 1, 5]);
  });

  it('has what is more than wording first, whatever the order', () => {
    const weight = { kind: 'number', before: '21年', after: '22年' } as const;
    const weighed = changeEntries(view, [[], [], [], [], [weight]]);
    expect(pairs(listedEntries(view, weighed, { order: 'document', filter: null }))).toEqual([4, 1, 2, 5]);
    expect(pairs(listedEntries(view, weighed, { order: 'weight', filter: null }))).toEqual([4, 2, 1, 5]);
    expect(pairs(listedEntries(view, weighed, { order: 'document', filter: 'added' }))).toEqual([2]);
  });

  it('is filtered by any kind a change carries', () => {
    expect(pairs(listedEntries(view, entries, { order: 'document', filter: 'edited' }))).toEqual([1, 4]);
    expect(Object.fromEntries(kindCounts(view, entries))).toEqual({ edited: 2, added: 1, moved: 1, deleted: 1 });
  });

  it.each([
    [null, 1, 1],
    [null, -1, 5],
    [1, 1, 2],
    [2, -1, 1],
    [5, 1, null],
    [3, 1, 4],
    [3, -1, 2],
  ] as const)('steps from %s by %s to %s', (from, step, to) => {
    expect(stepEntry(entries, from, step)?.pair ?? null).toBe(to);
  });

  it('says what changed in a few words', () => {
    expect(entryGist(view, 1)).toEqual({ del: '21年', ins: '22年' });
    expect(entryGist(view, 2)).toEqual({ del: '', ins: '首脳は、新しい成果を評価した。' });
  });
});
