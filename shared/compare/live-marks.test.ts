import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockId } from '../model/ids.ts';
import { followMarks, startMarks } from './live-marks.ts';
import { block } from './test-blocks.ts';
import type { ComparedBlock } from './types.ts';

const name = (id: string) => id as BlockId;
const text = (id: string, line = `(1) ${id} の本文である。`): ComparedBlock => block(line, { id: name(id) });
const base = ['a', 'b', 'c', 'd'].map((id) => text(id));

const idsOf = (blocks: readonly ComparedBlock[]) => JSON.stringify(blocks.map(({ id, from }) => [id, from]));

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

  it('know a split and a merge from a block of its own after any edit', () => {
    const split = { ...text('n'), from: [name('b')] };
    const merged = { ...text('c'), from: [name('c'), name('d')] };
    const blocks = [base[0]!, base[1]!, split, merged];
    const start = startMarks(base, blocks);
    for (const at of [0, 1, 2, 3]) {
      const typed = blocks.with(at, { ...blocks[at]!, text: `${blocks[at]!.text}試` });
      expect(followMarks(start, typed).marks).toEqual(startMarks(base, typed).marks);
    }
  });

  it('are the same step by step as from the start', () => {
    const draft = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => text(id));
    const step = fc.record({
      sort: fc.constantFrom('type', 'renumber', 'enter', 'merge', 'remove', 'move'),
      at: fc.nat(20),
      to: fc.nat(20),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let blocks = draft;
        let marks = startMarks(draft, draft);
        let asked = true;
        steps.forEach(({ sort, at, to }, k) => {
          const i = at % Math.max(1, blocks.length);
          const before = blocks;
          const [one, two] = [blocks[i], blocks[i + 1]];
          if (one === undefined) return;
          const typed = { ...one, text: `${one.text}そして${k}` };
          const piece = { ...one, id: name(`n${k}`), from: [one.id!], text: one.text.slice(6) };
          const whole = two && { ...one, from: [...one.from, two.id!], text: one.text + two.text };
          if (sort === 'type') blocks = blocks.with(i, typed);
          if (sort === 'renumber') blocks = blocks.map((block, n) => ({ ...block, label: `(${n + k})` }));
          if (sort === 'enter') blocks = blocks.toSpliced(i, 1, { ...one, text: one.text.slice(0, 6) }, piece);
          if (sort === 'merge' && whole) blocks = blocks.toSpliced(i, 2, whole);
          if (sort === 'remove') blocks = blocks.toSpliced(i, 1);
          if (sort === 'move') blocks = blocks.toSpliced(i, 1).toSpliced(to % blocks.length, 0, one);
          marks = followMarks(marks, blocks);
          const fresh = startMarks(draft, blocks);
          // What the words say of lineage is asked again only when blocks come or go.
          if (idsOf(blocks) !== idsOf(before)) asked = true;
          else if (sort === 'type') asked = false;
          if (!asked) return;
          expect(marks.marks).toEqual(fresh.marks);
          expect(marks.deleted).toEqual(fresh.deleted);
        });
      }),
    );
  });
});
