import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockId } from '../../../shared/model/ids.ts';
import { layOutSheets, SHEET_BLOCKS, SHEET_LIMIT, type Sheets } from './sheets.ts';

const id = (name: number) => `b${name}` as BlockId;
const blocks = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => id(from + i));
const many = blocks(0, 5 * SHEET_BLOCKS);

/** Sizes of the sheets in the order in which they stand. */
function sizes({ of }: Sheets): number[] {
  const counts = new Map<number, number>();
  for (const sheet of of) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  return [...counts.values()];
}

/** How many of the blocks that were there before lie on another sheet now. */
function changed(before: Sheets, after: Sheets): number {
  return [...after.byId].filter(([block, sheet]) => (before.byId.get(block) ?? sheet) !== sheet).length;
}

describe('sheets', () => {
  it('a text that is opened is cut into even ones; an empty one has none', () => {
    expect(sizes(layOutSheets(many))).toEqual([32, 32, 32, 32, 32]);
    expect(layOutSheets([]).of).toEqual([]);
  });

  it('a new block joins the one before it, and no other moves', () => {
    const before = layOutSheets(many);
    const after = layOutSheets([...many.slice(0, 40), id(900), ...many.slice(40)], before);
    expect(after.of[40]).toBe(after.of[39]);
    expect(changed(before, after)).toBe(0);
  });

  it('a new first block lies before the others, which stay', () => {
    const before = layOutSheets(many);
    expect(changed(before, layOutSheets([id(900), ...many], before))).toBe(0);
  });

  it('a removed block takes nothing along; an emptied sheet goes', () => {
    const before = layOutSheets(many);
    expect(changed(before, layOutSheets([...many.slice(0, 3), ...many.slice(4)], before))).toBe(0);
    const less = layOutSheets([...many.slice(0, 32), ...many.slice(64)], before);
    expect(sizes(less)).toEqual([32, 32, 32, 32]);
    expect(changed(before, less)).toBe(0);
  });

  it('one block that is moved changes sheets alone', () => {
    const before = layOutSheets(many);
    const moved = [...many.slice(0, 10), id(100), ...many.slice(10, 100), ...many.slice(101)];
    expect(changed(before, layOutSheets(moved, before))).toBe(1);
  });

  it('a sheet that grows too long is divided', () => {
    const before = layOutSheets(many);
    const grown = layOutSheets([...many.slice(0, 5), ...blocks(900, 940), ...many.slice(5)], before);
    expect(sizes(grown)).toEqual([32, 32, 8, 32, 32, 32, 32]);
  });

  it('a block without an id lies with the one before it', () => {
    expect(layOutSheets([id(1), null, id(2)]).of).toEqual([1, 1, 1]);
  });

  it('every sheet is in one piece and within its limit, whatever was done to the text', () => {
    const order = fc.shuffledSubarray(blocks(0, 300));
    fc.assert(
      fc.property(fc.array(order, { minLength: 1, maxLength: 4 }), (texts) => {
        let sheets = layOutSheets(many);
        for (const text of texts) {
          sheets = layOutSheets(text, sheets);
          const runs = sheets.of.filter((sheet, i) => sheet !== sheets.of[i - 1]);
          expect(new Set(runs).size).toBe(runs.length);
          expect(Math.max(0, ...sizes(sheets))).toBeLessThanOrEqual(SHEET_LIMIT);
          expect(sheets.of.length).toBe(text.length);
          expect(Math.max(0, ...sheets.of)).toBeLessThan(sheets.next);
        }
      }),
      { numRuns: 60 },
    );
  });
});
