import { describe, expect, it } from 'vitest';
import { comparedBlocks } from '../../shared/compare/index.ts';
import { seededIds } from '../../shared/model/ids.ts';
import { schema } from '../../shared/model/schema.ts';
import { alignmentRows } from './alignment-rows.ts';

function text(seed: string, words: string) {
  const ids = seededIds(seed);
  const block = (word: string) => schema.node('paragraph', { id: ids() }, schema.text(word));
  return comparedBlocks(schema.node('doc', null, words.split(' ').map(block)));
}

const tags = (old: string, fresh: string, links: readonly (readonly number[])[]) =>
  alignmentRows(text('new', fresh), text('old', old), { links, byHand: new Set([0]) }).map(
    (row) => `${row.block.label} ${row.tag}${row.byHand ? ' by hand' : ''}`,
  );

describe('lines of an alignment', () => {
  it('say what became of each incoming block', () => {
    expect(tags('a b c', 'a B x', [[0], [1], []])).toEqual(['(1) same by hand', '(2) edited', '(3) fresh']);
  });

  it('tell the one block that moved from those it passed', () => {
    expect(tags('a b c d', 'd a b c', [[3], [0], [1], [2]])).toEqual([
      '(1) moved by hand',
      '(2) same',
      '(3) same',
      '(4) same',
    ]);
  });

  it('name splits and merges', () => {
    expect(tags('ab c d', 'a b cd', [[0], [0], [1, 2]])).toEqual(['(1) split by hand', '(2) split', '(3) merged']);
  });
});
