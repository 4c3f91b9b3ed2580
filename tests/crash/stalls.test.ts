import { describe, expect, it } from 'vitest';
import { withheld } from './stalls.ts';

describe('the time that the machine withheld', () => {
  it.each([
    ['nothing', [], 0],
    ['a stall inside', [[120, 180]], 60],
    [
      'two that overlap count once',
      [
        [120, 180],
        [150, 190],
      ],
      70,
    ],
    [
      'one within another',
      [
        [110, 190],
        [120, 140],
      ],
      80,
    ],
    [
      'only what lies in the time',
      [
        [0, 150],
        [190, 400],
      ],
      60,
    ],
    ['all of it', [[0, 500]], 100],
    ['what any timer is late by is nothing', [[120, 130]], 0],
  ] as const)('%s', (_, stalls, ms) => {
    expect(
      withheld(
        stalls.map(([from, to]) => ({ from, to })),
        100,
        200,
      ),
    ).toBe(ms);
  });
});
