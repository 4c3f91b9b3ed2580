import { describe, expect, it } from 'vitest';
import { seededIds } from '../../../shared/model/ids.ts';
import { schema } from '../../../shared/model/schema.ts';
import { createEditorState } from '../state.ts';
import { drawnPieces, LONG_BLOCK, PIECE, piecesPlugin } from './pieces.ts';

function stateOf(...lengths: number[]) {
  const ids = seededIds('pieces');
  const blocks = lengths.map((length) =>
    schema.nodes.paragraph!.create({ id: ids() }, length > 0 ? schema.text('あ'.repeat(length)) : null),
  );
  return createEditorState(schema.topNodeType.create(null, blocks), ids, [piecesPlugin()]);
}

const spans = (state: ReturnType<typeof stateOf>) => drawnPieces(state).map(({ from, to }) => [from, to]);
/** The longest stretch of a block's text that no border of a piece divides. */
function longestRun(state: ReturnType<typeof stateOf>): number {
  const borders = [1, ...drawnPieces(state).flatMap(({ from, to }) => [from, to]), state.doc.child(0).nodeSize - 1];
  return Math.max(...borders.sort((a, b) => a - b).map((border, i, all) => border - (all[i - 1] ?? border)));
}

describe('pieces of long blocks', () => {
  it('usual blocks have none', () => {
    expect(spans(stateOf(120, LONG_BLOCK, 0))).toEqual([]);
  });

  it('a long block is covered from its start to its end', () => {
    const state = stateOf(3, LONG_BLOCK + 1);
    const all = spans(state);
    expect(all[0]![0]).toBe(6);
    expect(all.at(-1)![1]).toBe(6 + LONG_BLOCK + 1);
    expect(all.every(([from], i) => i === 0 || from === all[i - 1]![1])).toBe(true);
  });

  it('typing shifts the pieces behind it and cuts none anew', () => {
    const before = stateOf(LONG_BLOCK * 2);
    const after = before.apply(before.tr.insertText('x', 5));
    expect(spans(after).length).toBe(spans(before).length);
    expect(spans(after)[1]).toEqual([2 + PIECE, 2 + PIECE * 2]);
  });

  it('a block that grows long is cut; much text in one place is cut again', () => {
    const short = stateOf(LONG_BLOCK - 5);
    const grown = short.apply(short.tr.insertText('い'.repeat(10), 1));
    expect(spans(grown).length).toBeGreaterThan(1);
    const pasted = grown.apply(grown.tr.insertText('う'.repeat(50_000), 1 + PIECE));
    expect(longestRun(pasted)).toBeLessThan(2 * PIECE);
  });

  it('text that is typed at the border of two pieces does not add up to a long run', () => {
    let state = stateOf(LONG_BLOCK * 2);
    for (let i = 0; i < 12; i++) state = state.apply(state.tr.insertText('え'.repeat(500), 1 + PIECE));
    expect(longestRun(state)).toBeLessThan(2 * PIECE);
  });

  it('a long block that is deleted takes its pieces along', () => {
    const state = stateOf(LONG_BLOCK * 2, 10);
    expect(spans(state.apply(state.tr.delete(0, LONG_BLOCK * 2 + 2)))).toEqual([]);
  });
});
