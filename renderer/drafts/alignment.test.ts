import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChangeKind, Comparison } from '../../shared/compare/types.ts';
import { checkIds } from '../../shared/model/document.ts';
import { type BlockId, type ContentHash, seededIds } from '../../shared/model/ids.ts';
import { schema } from '../../shared/model/schema.ts';
import {
  type Alignment,
  adoptIdentities,
  linkBlock,
  lostBlocks,
  matchKinds,
  proposeAlignment,
  unlinkBlock,
} from './alignment.ts';

function text(count: number, seed: string) {
  const ids = seededIds(seed);
  return schema.node(
    'doc',
    null,
    Array.from({ length: count }, (_, i) => schema.node('paragraph', { id: ids() }, schema.text(`${seed} ${i}`))),
  );
}

const idAt = (doc: ReturnType<typeof text>, i: number) => doc.child(i).attrs.id as BlockId;
const links = (...all: number[][]): Alignment => ({ links: all, byHand: new Set() });

describe('alignment of an incoming text', () => {
  it('starts from the comparison', () => {
    const hash = '0'.repeat(64) as ContentHash;
    const pair = (kind: ChangeKind, old: number[], fresh: number[]) => ({
      kinds: [kind],
      old,
      new: fresh,
      oldLabel: null,
      newLabel: null,
      words: [],
    });
    const comparison: Comparison = {
      pairs: [
        pair('split', [0], [0, 1]),
        pair('added', [], [2]),
        pair('merged', [1, 2], [3]),
        pair('deleted', [3], []),
      ],
      summary: {},
      limited: false,
      limits: [],
      receipt: { ok: true, oldHash: hash, newHash: hash },
    };
    const alignment = proposeAlignment(comparison, 4);
    expect(alignment.links).toEqual([[0], [0], [], [1, 2]]);
    expect(matchKinds(alignment)).toEqual(['split', 'split', 'fresh', 'merged']);
    expect(lostBlocks(alignment, 4)).toEqual([3]);
  });

  it('is corrected by hand without touching other links', () => {
    const first = links([0], [1]);
    const swapped = linkBlock(linkBlock(first, 0, 1), 1, 0);
    expect(swapped.links).toEqual([[1], [0]]);
    expect(unlinkBlock(swapped, 1).links).toEqual([[1], []]);
    expect([...swapped.byHand]).toEqual([0, 1]);
    expect(first.links).toEqual([[0], [1]]);
    expect(() => linkBlock(first, 2, 0)).toThrow(RangeError);
  });

  it('hands ids on, and records splits and merges as lineage', () => {
    const previous = text(3, 'previous');
    const incoming = text(4, 'incoming');
    const doc = adoptIdentities(incoming, previous, links([0], [0], [1, 2], []), seededIds('fresh'));
    expect(idAt(doc, 0)).toBe(idAt(previous, 0));
    expect(doc.child(1).attrs.from).toEqual([idAt(previous, 0)]);
    expect(idAt(doc, 2)).toBe(idAt(previous, 1));
    expect(doc.child(2).attrs.from).toEqual([idAt(previous, 2)]);
    expect(idAt(doc, 3)).toBe(idAt(incoming, 3));
    expect(doc.textContent).toBe(incoming.textContent);
  });

  it('lets references follow their blocks', () => {
    const previous = text(1, 'previous');
    const bare = text(2, 'incoming');
    const withReference = schema.node(
      'paragraph',
      { id: idAt(bare, 1) },
      schema.node('cross_reference', { target: idAt(bare, 0) }),
    );
    const incoming = schema.node('doc', null, [bare.child(0), withReference]);
    const doc = adoptIdentities(incoming, previous, links([0], []), seededIds('fresh'));
    expect(doc.child(1).child(0).attrs.target).toBe(idAt(previous, 0));
  });

  it('never gives one id twice, whatever the links', () => {
    const anyLinks = fc.array(fc.uniqueArray(fc.nat(4), { maxLength: 3 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(anyLinks, fc.boolean(), (all, sameIds) => {
        const previous = text(5, 'a');
        const incoming = text(all.length, sameIds ? 'a' : 'b');
        const sorted = all.map((link) => [...link].sort((x, y) => x - y));
        const doc = adoptIdentities(incoming, previous, links(...sorted), seededIds('a'));
        expect(checkIds(doc).ok).toBe(true);
        expect(doc.textContent).toBe(incoming.textContent);
      }),
    );
  });
});
