import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowAt, rowOffsets, scrollToRow } from './row-offsets.ts';

const heights = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 200 });

describe('rows of a long list', () => {
  it('every distance lies in the row that is found for it', () => {
    fc.assert(
      fc.property(heights, fc.nat(), (list, seed) => {
        const offsets = rowOffsets(list.length, (i) => list[i]!);
        const top = seed % offsets[list.length]!;
        const row = rowAt(offsets, top);
        expect(offsets[row]! <= top && top < offsets[row + 1]!).toBe(true);
      }),
    );
  });

  it('a row that is scrolled to is wholly in view where it fits', () => {
    fc.assert(
      fc.property(heights, fc.nat(), fc.nat(), (list, at, seed) => {
        const offsets = rowOffsets(list.length, (i) => list[i]!);
        const row = at % list.length;
        const height = 120;
        const scroll = scrollToRow(offsets, row, seed % offsets[list.length]!, height);
        expect(offsets[row]!).toBeGreaterThanOrEqual(scroll);
        expect(offsets[row + 1]!).toBeLessThanOrEqual(scroll + height);
      }),
    );
  });

  it('an empty list has its first row nowhere', () => {
    expect(
      rowAt(
        rowOffsets(0, () => 1),
        40,
      ),
    ).toBe(0);
  });
});
