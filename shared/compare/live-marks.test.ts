import { describe, expect, it } from 'vitest';
import type { BlockId } from '../model/ids.ts';
import { followMarks, startMarks } from './live-marks.ts';
import { block } from './test-blocks.ts';
import type { ComparedBlock } from './types.ts';

const name = (id: string) => id as BlockId;
const text = (id: string, line = `(1) ${id} の本文である。`): ComparedBlock => block(line, { id: name(id) });
const base = ['a', 'b', 'c', 'd'].map((id) => text(id));

describe('live marks', () => {
  it.each<[string, ComparedBlock[], Record<string, string[]>, string[]]>([
    ['nothing changed', base, {}, []],
    ['a word', [base[0]!, text('b', '(1) 直した。'), base[2]!, base[3]!], { b: ['edited'] }, []],
    ['a new block', [base[0]!, text('n'), base[1]!, base[2]!, base[3]!], { n: ['added'] }, []],
    ['a block gone', [base[0]!, base[2]!, base[3]!], {}, ['b after a']],
    ['a block moved', [base[1]!, base[2]!, base[3]!, base[0]!], { a: ['moved'] }, []],
    ['another number', [base[0]!, text('b', '(2) b の本文である。'), base[2]!, base[3]!], { b: ['renumbered'] }, []],
  ])('%s', (_, blocks, expected, gone) => {
    for (const marks of [startMarks(base, blocks), followMarks(startMarks(base, base), blocks)]) {
      expect(Object.fromEntries(marks.marks)).toEqual(expected);
      expect(marks.deleted.map(({ id, after }) => `${id} after ${after}`)).toEqual(gone);
    }
  });

  it('tells what to draw again', () => {
    const first = startMarks(base, base);
    const edited = followMarks(first, [base[0]!, text('b', '(1) 直した。'), base[2]!, base[3]!]);
    expect(edited.touched).toEqual(['b']);
    expect(followMarks(edited, edited.blocks).touched).toEqual([]);
    expect(followMarks(edited, base).touched).toEqual(['b']);
  });
});
