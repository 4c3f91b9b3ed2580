import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowHeights } from './row-heights.ts';

describe('heights of rows', () => {
  it('agree with plain sums after any measurements', () => {
    const heights = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 60 });
    const measures = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 900 })), { maxLength: 20 });
    fc.assert(
      fc.property(heights, measures, fc.nat(40_000), (initial, changes, distance) => {
        const plain = [...initial];
        const rows = new RowHeights(plain.length, (row) => initial[row]!);
        for (const [at, height] of changes) {
          const row = at % plain.length;
          expect(rows.measure(row, height)).toBe(plain[row] !== height);
          plain[row] = height;
        }
        const sum = (end: number) => plain.slice(0, end).reduce((a, b) => a + b, 0);
        for (let row = 0; row <= plain.length; row++) expect(rows.offset(row)).toBe(sum(row));
        let expected = plain.findIndex((_, row) => sum(row + 1) > distance);
        if (expected < 0) expected = plain.length - 1;
        expect(rows.rowAt(distance)).toBe(expected);
      }),
    );
  });

  it('refuses a row that does not exist', () => {
    expect(() => new RowHeights(2, () => 10).measure(2, 5)).toThrow(RangeError);
  });

  it('holds no rows', () => {
    const none = new RowHeights(0, () => 10);
    expect([none.offset(0), none.rowAt(5)]).toEqual([0, 0]);
  });
});
