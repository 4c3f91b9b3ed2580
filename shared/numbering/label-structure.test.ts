import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { schema } from '../model/schema.ts';
import { labelDocument } from './label-document.ts';
import { sameLabelStructure } from './label-structure.ts';
import { sketchDocument } from './test-document.ts';

const base = sketchDocument('T ◆ p a p alt p');
const withBlock = (i: number, change: (block: Node) => Node) =>
  base.type.create(
    base.attrs,
    base.children.map((block, k) => (k === i ? change(block) : block)),
  );
const withAttrs = (attrs: Record<string, unknown>) => (block: Node) =>
  block.type.create({ ...block.attrs, ...attrs }, block.content);

describe('sameLabelStructure', () => {
  it.each<[string, Node, boolean]>([
    ['the same document', base, true],
    ['other text', withBlock(2, (block) => block.copy(block.content.addToEnd(schema.text('x')))), true],
    ['other lineage', withBlock(2, withAttrs({ from: [base.child(4).attrs.id] })), true],
    ['another level', withBlock(3, withAttrs({ level: 2 })), false],
    ['another series', withBlock(4, withAttrs({ series: 'preambular' })), false],
    ['a kept number', withBlock(4, withAttrs({ pin: [9, 1, 0] })), false],
    ['another kind', withBlock(4, (block) => schema.node('continuation', { id: block.attrs.id })), false],
    ['a block less', base.type.create(base.attrs, base.children.slice(1)), false],
    [
      'other settings',
      base.type.create({ ...base.attrs, numbering: { ...base.attrs.numbering } }, base.content),
      false,
    ],
  ])('%s: %s', (_, now, same) => {
    expect(sameLabelStructure(base, now)).toBe(same);
  });

  it('never says yes where labels differ', () => {
    const sign = fc.constantFrom('◆', 'p', 'a', 'alt', 'c');
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1, maxLength: 8 }), fc.nat(7), sign, (list, at, other) => {
        const old = sketchDocument(list);
        const now = sketchDocument(list.map((entry, i) => (i === at ? other : entry)));
        const settled = old.type.create(old.attrs, now.content);
        if (sameLabelStructure(old, settled)) expect(labelDocument(settled).labels).toEqual(labelDocument(old).labels);
      }),
    );
  });
});
