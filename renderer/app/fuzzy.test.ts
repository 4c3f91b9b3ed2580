import { describe, expect, it } from 'vitest';
import { fuzzyScore } from './fuzzy.ts';

const best = (typed: string, names: readonly string[]) =>
  names
    .flatMap((name) => {
      const score = fuzzyScore(typed, name);
      return score === null ? [] : [{ name, score }];
    })
    .sort((a, b) => b.score - a.score)[0]?.name;

describe('what was typed finds', () => {
  it.each([
    ['save', 'Save'],
    ['sa', 'Save As…'],
    ['fr', 'Find and Replace'],
    ['番号', '番号の設定…'],
    ['ＳＡＶＥ', 'Save'],
    ['xyz', undefined],
  ])('%s: %s', (typed, found) => {
    const others = found === 'Save As…' ? ['Zoom In', 'Paste'] : ['Zoom In', 'Save As…', 'Unsaved'];
    const names = found === undefined ? others : [found, ...others];
    expect(best(typed, names)).toBe(found);
  });
});
