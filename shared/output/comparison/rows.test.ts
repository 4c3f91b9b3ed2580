import { describe, expect, it } from 'vitest';
import type { ComparisonView } from './compared-text.ts';
import { type PairSketch, sketchComparison } from './comparison-sketch.ts';
import { type ComparisonRow, comparisonRows, FOLD_ALL, type RowSettings } from './rows.ts';

function say(row: ComparisonRow, view: ComparisonView): string {
  if (row.type === 'pair') {
    const pair = view.comparison.pairs[row.pair]!;
    return `${row.change === null ? '·' : row.change} ${pair.kinds.join('+')} ${pair.oldLabel ?? '–'}>${pair.newLabel ?? '–'}`;
  }
  const range = (side: 'old' | 'new') => (row[side] ? `${row[side].first}..${row[side].last}` : '–');
  if (row.type === 'departure') return `leaves ${range('old')} to ${range('new')}`;
  return `${row.reason} ${row.count}${row.numbered ? '' : ' blocks'} ${range('old')}>${range('new')}`;
}

const rows = (view: ComparisonView, settings: RowSettings = FOLD_ALL) =>
  comparisonRows(view, settings).map((row) => say(row, view));

describe('rows of a comparison', () => {
  it('folds unchanged runs and names their ends', () => {
    const view = sketchComparison([
      ['unchanged', '(1)', '(1)', 'a'],
      ['edited', '(2)', '(2)', 'a{-b-}{+c+}'],
      ['unchanged', '(3)', '(3)', 'a'],
      ['unchanged', '(4)', '(4)', 'a'],
    ]);
    expect(rows(view)).toEqual(['unchanged 1 (1)..(1)>(1)..(1)', '0 edited (2)>(2)', 'unchanged 2 (3)..(4)>(3)..(4)']);
  });

  it('keeps paragraphs that only count on in a fold of their own, and takes unnumbered blocks along', () => {
    const view = sketchComparison([
      ['added', '', '(1)', '{+x+}'],
      ['renumbered', '(1)', '(2)', 'a'],
      ['unchanged', '·', '·', 'n'],
      ['renumbered', '(2)', '(3)', 'a'],
      ['unchanged', '(4)', '(4)', 'a'],
    ]);
    expect(rows(view)).toEqual(['0 added –>(1)', 'renumbered 2 (1)..(2)>(2)..(3)', 'unchanged 1 (4)..(4)>(4)..(4)']);
  });

  it('counts blocks where a run carries no number', () => {
    expect(
      rows(
        sketchComparison([
          ['unchanged', '·', '·', 'a'],
          ['unchanged', '·', '·', 'b'],
        ]),
      ),
    ).toEqual(['unchanged 2 blocks –>–']);
  });

  it.each([
    [3, ['moved 3 (4)..(6)>(2)..(4)'], undefined],
    [2, ['0 moved+renumbered (4)>(2)', '1 moved+renumbered (5)>(3)'], undefined],
    [3, ['0 moved+renumbered (4)>(2)', '1 moved+renumbered (5)>(3)', '2 moved+renumbered (6)>(4)'], 1],
  ])('folds %i paragraphs that only moved, where it is asked to', (moved, expected, unfolded) => {
    const travel = Array.from(
      { length: moved },
      (_, i): PairSketch => ['moved renumbered', `@2.${i + 1} (${4 + i})`, `(${2 + i})`, `d${i}`],
    );
    const view = sketchComparison([
      ['unchanged', '(1)', '(1)', 'a'],
      ...travel,
      ['renumbered', '@1 (2)', `(${2 + moved})`, 'b'],
      ['edited renumbered', '@2 (3)', `(${3 + moved})`, 'c{+d+}'],
    ]);
    const settings = { fold: true, foldMoved: true, unfolded: new Set(unfolded === undefined ? [] : [unfolded]) };
    const all = rows(view, settings);
    expect(all.slice(1, 1 + expected.length)).toEqual(expected);
    // The change behind the fold keeps its place among the changes.
    expect(all).toContainEqual(expect.stringContaining(`${moved} edited+renumbered`));
  });

  it('shows where moved paragraphs left, neighbours that travel together as one', () => {
    const view = sketchComparison([
      ['unchanged', '(1)', '(1)', 'a'],
      ['moved renumbered', '@2.1 (4)', '(2)', 'd'],
      ['moved renumbered', '@2.2 (5)', '(3)', 'e'],
      ['renumbered', '@1 (2)', '(4)', 'b'],
      ['renumbered', '@2 (3)', '(5)', 'c'],
      ['deleted', '@3 (6)', '', '{-f-}'],
    ]);
    expect(rows(view)).toEqual([
      'unchanged 1 (1)..(1)>(1)..(1)',
      '0 moved+renumbered (4)>(2)',
      '1 moved+renumbered (5)>(3)',
      'renumbered 2 (2)..(3)>(4)..(5)',
      'leaves (4)..(5) to (2)..(3)',
      '2 deleted (6)>–',
    ]);
  });

  it('shows a departure from the very top', () => {
    const view = sketchComparison([
      ['renumbered', '@1 (2)', '(1)', 'b'],
      ['moved renumbered', '@0 (1)', '(2)', 'a'],
    ]);
    expect(rows(view)[0]).toBe('leaves (1)..(1) to (2)..(2)');
  });

  it('keeps a heading as context only where something below it changed', () => {
    const view = sketchComparison([
      ['unchanged', '§', '§', 'quiet'],
      ['unchanged', '(1)', '(1)', 'a'],
      ['unchanged', '§', '§', 'busy'],
      ['unchanged', '(2)', '(2)', 'a'],
      ['edited', '(3)', '(3)', '{-a-}{+b+}'],
    ]);
    expect(rows(view)).toEqual([
      'unchanged 1 (1)..(1)>(1)..(1)',
      '· unchanged –>–',
      'unchanged 1 (2)..(2)>(2)..(2)',
      '0 edited (3)>(3)',
    ]);
  });

  it('unfolds one run, or all', () => {
    const view = sketchComparison([
      ['unchanged', '(1)', '(1)', 'a'],
      ['unchanged', '(2)', '(2)', 'a'],
      ['edited', '(3)', '(3)', '{-a-}{+b+}'],
      ['unchanged', '(4)', '(4)', 'a'],
    ]);
    expect(rows(view, { fold: true, unfolded: new Set([0]) })).toEqual([
      '· unchanged (1)>(1)',
      '· unchanged (2)>(2)',
      '0 edited (3)>(3)',
      'unchanged 1 (4)..(4)>(4)..(4)',
    ]);
    expect(rows(view, { fold: false, unfolded: new Set() })).toHaveLength(4);
  });

  it('has no rows for two empty texts', () => {
    expect(rows(sketchComparison([]))).toEqual([]);
  });
});
