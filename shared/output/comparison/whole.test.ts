import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBlocks } from '../../compare/index.ts';
import type { ComparedBlock } from '../../compare/types.ts';
import type { ComparedText, ComparisonView } from './compared-text.ts';
import { countChanges } from './counts.ts';
import { type Side, sidePieces } from './pieces.ts';
import { comparisonRows } from './rows.ts';

const words = ['首脳は、', '協力を', '歓迎した。', '3兆円', 'DX', '一致した。', '進展を', '\n'];
const anyText = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
const anyBlock = fc.record({ text: anyText, heading: fc.integer({ min: 0, max: 9 }).map((n) => n === 0) });

function blocks(list: readonly { readonly text: string; readonly heading: boolean }[]): ComparedBlock[] {
  let n = 0;
  return list.map(({ text, heading }) => ({
    id: null,
    from: [],
    kind: heading ? 'section_heading' : 'paragraph',
    level: 0,
    label: heading ? null : `(${++n})`,
    text,
    formatting: '',
  }));
}

function view(old: readonly ComparedBlock[], fresh: readonly ComparedBlock[]): ComparisonView {
  const side = (list: readonly ComparedBlock[]): ComparedText => ({ blocks: list, references: list.map(() => []) });
  return { comparison: compareBlocks(old, fresh), old: side(old), new: side(fresh) };
}

// Some blocks of the old text reused in any order, so that moves, edits and deletions all occur.
const anyView = fc
  .tuple(fc.array(anyBlock, { maxLength: 14 }), fc.array(fc.oneof(fc.nat(13), anyBlock), { maxLength: 14 }))
  .map(([old, picks]) => {
    const fresh = picks.flatMap((pick) => (typeof pick === 'number' ? (old[pick] ?? []) : pick));
    return view(blocks(old), blocks(fresh));
  });

describe('a comparison as a whole', () => {
  it('shows every pair exactly once, and every change by its own row', () => {
    fc.assert(
      fc.property(anyView, fc.boolean(), (whole, fold) => {
        const seen: number[] = [];
        let changes = 0;
        for (const row of comparisonRows(whole, { fold, unfolded: new Set() })) {
          if (row.type === 'pair') {
            seen.push(row.pair);
            if (row.change !== null) expect(row.change).toBe(changes++);
          } else if (row.type === 'fold') for (let pair = row.first; pair <= row.last; pair++) seen.push(pair);
        }
        expect(seen).toEqual(whole.comparison.pairs.map((_, i) => i));
        expect(changes).toBe(countChanges(whole.comparison).changes);
      }),
    );
  });

  it('names the other end of every move once', () => {
    fc.assert(
      fc.property(anyView, (whole) => {
        const left = comparisonRows(whole).flatMap((row) => (row.type === 'departure' ? row.pairs : []));
        const moved = whole.comparison.pairs.flatMap((pair, i) => (pair.kinds.includes('moved') ? [i] : []));
        expect([...left].sort((a, b) => a - b)).toEqual(moved);
      }),
    );
  });

  it('gives each block of both sides its own text, to the last character', () => {
    fc.assert(
      fc.property(anyView, fc.constantFrom<Side>('old', 'new'), (whole, side) => {
        const shown = new Map<number, string>();
        for (const [i] of whole.comparison.pairs.entries()) {
          for (const piece of sidePieces(whole, i, side)) {
            expect(shown.has(piece.block)).toBe(false);
            shown.set(piece.block, piece.runs.map((run) => run.text).join(''));
          }
        }
        expect(whole[side].blocks.map((_, i) => shown.get(i))).toEqual(whole[side].blocks.map((block) => block.text));
      }),
    );
  });
});
