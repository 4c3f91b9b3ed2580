import { describe, expect, it } from 'vitest';
import { sketchComparison } from '../../shared/output/comparison/comparison-sketch.ts';
import { comparedText } from '../compare/view-model.ts';
import { idOf, tagged } from '../editor/testing/tagged.ts';
import { changeFrom, comparedSteps, plainSteps, stepOf } from './steps.ts';

describe('a text as steps', () => {
  const { doc } = tagged('T:宣言 / h1:総論 / h2:協力 / p:一。 / p: / p:二。 / h1:結び / p:三。');
  const steps = plainSteps(comparedText(doc));

  it('leaves out what is empty, and knows the headings above', () => {
    expect(steps.map(({ label, runs, path }) => [label, runs.map((run) => run.text).join(''), path.length])).toEqual([
      [null, '宣言', 0],
      [expect.anything(), '総論', 0],
      [expect.anything(), '協力', 1],
      ['(1)', '一。', 2],
      ['(3)', '二。', 2],
      [expect.anything(), '結び', 0],
      ['(4)', '三。', 1],
    ]);
  });

  it('a block without a step of its own is found at the one before', () => {
    const order = Array.from({ length: 8 }, (_, i) => idOf(i));
    expect(stepOf(steps, order, idOf(5))).toBe(4);
    expect(stepOf(steps, order, idOf(4))).toBe(3);
    expect(stepOf(steps, order, null)).toBe(0);
  });
});

describe('a comparison as steps', () => {
  const steps = comparedSteps(
    sketchComparison([
      ['unchanged', '(1)', '(1)', 'a'],
      ['deleted', '(2)', '', '{-古い。-}'],
      ['edited', '(3)', '(2)', '過去{-21-}{+22+}年'],
      ['renumbered', '(4)', '(3)', 'b'],
    ]),
  );

  it('shows deleted paragraphs where they stood, and former numbers', () => {
    expect(steps.map(({ label, formerLabel, change }) => [label, formerLabel, change])).toEqual([
      ['(1)', null, null],
      ['(2)', null, 'deleted'],
      ['(2)', '(3)', 'edited'],
      ['(3)', '(4)', null],
    ]);
    expect(steps[2]?.runs.map((run) => run.op)).toEqual(['keep', 'del', 'ins', 'keep']);
  });

  it.each([
    [0, 1, 1],
    [1, 1, 2],
    [2, 1, null],
    [3, -1, 2],
    [1, -1, null],
  ] as const)('from %i in direction %i the next change is %s', (at, direction, found) => {
    expect(changeFrom(steps, at, direction)).toBe(found);
  });
});
