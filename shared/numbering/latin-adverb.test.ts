import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLatinAdverb, printLatinAdverb } from './latin-adverb.ts';

describe('Latin adverbs', () => {
  it.each([
    [2, 'bis'],
    [3, 'ter'],
    [4, 'quater'],
    [5, 'quinquies'],
    [9, 'nonies'],
    [10, 'decies'],
    [13, 'terdecies'],
    [19, 'novodecies'],
    [22, 'duovicies'],
    [40, 'quadragies'],
    [99, 'novononagies'],
    [100, 'centies'],
    [102, 'centies-bis'],
    [1000, 'milies'],
    [2003, 'bis-milies-ter'],
  ])('%i is %s', (n, word) => {
    expect(printLatinAdverb(n)).toBe(word);
    expect(parseLatinAdverb(word)).toBe(n);
  });

  it('read back without limit', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 2 ** 40 })), (n) => {
        expect(parseLatinAdverb(printLatinAdverb(n))).toBe(n);
      }),
    );
  });

  it.each(['', 'bisbis', 'ter-centies', 'centies-centies', 'milies-milies-milies-'])('%s is none', (word) => {
    expect(parseLatinAdverb(word)).toBeNull();
  });
});
