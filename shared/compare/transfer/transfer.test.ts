import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockId } from '../../model/ids.ts';
import { block } from '../test-blocks.ts';
import { diffWords } from '../words/diff-words.ts';
import { packBlocks, unpackBlocks } from './blocks.ts';
import { packStrings, unpackStrings } from './strings.ts';
import { packWords, unpackWords } from './words.ts';

const text = fc.string({ unit: 'binary', maxLength: 20 });

describe('what is posted between two threads comes back as it was', () => {
  it('texts, among them none and empty ones', () =>
    fc.assert(
      fc.property(fc.array(fc.option(text)), (list) => {
        expect(unpackStrings(packStrings(list))).toEqual(list);
      }),
    ));

  it('blocks', () => {
    const id = fc.constantFrom(...['a', 'b', 'c'].map((one) => one.repeat(16) as BlockId));
    const one = fc.record({
      text,
      id: fc.option(id),
      from: fc.array(id, { maxLength: 3 }),
      kind: fc.constantFrom('title' as const, 'paragraph' as const, 'sub_paragraph' as const),
      level: fc.nat(8),
      label: fc.option(text),
      formatting: fc.constantFrom('', '0-1:emphasis{"style":"bold"}'),
    });
    fc.assert(
      fc.property(fc.array(one), (list) => {
        const blocks = list.map((extra) => block('', extra));
        expect(unpackBlocks(structuredClone(packBlocks(blocks)))).toEqual(blocks);
      }),
    );
  });

  it('words', () => {
    const line = fc.array(fc.constantFrom('首脳は', '協力', 'を', '歓迎', '。', 'the ', 'progress '), { maxLength: 8 });
    const pair = fc.tuple(line, line).map(([a, b]) => [a.join(''), b.join('')] as const);
    fc.assert(
      fc.property(fc.array(fc.tuple(pair, fc.boolean())), (list) => {
        const pairs = list.map(([texts]) => texts);
        const diffs = list.map(([[a, b], limited]) => ({ ...diffWords(a, b), limited }));
        expect(unpackWords(structuredClone(packWords(diffs)), pairs)).toEqual(diffs);
      }),
    );
  });
});
