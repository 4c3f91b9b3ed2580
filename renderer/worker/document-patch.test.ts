import fc from 'fast-check';
import { Fragment, type Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { seededIds } from '../../shared/model/ids.ts';
import { schema } from '../../shared/model/schema.ts';
import { applyPatch, makePatch, packDocument, unpackDocument } from './document-patch.ts';
import { unpack } from './packed.ts';

const ids = seededIds('patch');
const block = (text: string) => schema.node('paragraph', { id: ids() }, text === '' ? [] : [schema.text(text)]);
const document_ = (blocks: readonly Node[]) => schema.topNodeType.create(null, Fragment.from(blocks));

describe('a patch between two documents', () => {
  it('makes the one of the other, over any run of edits', async () => {
    const edit = fc.record({ at: fc.nat(), remove: fc.nat({ max: 3 }), add: fc.array(fc.string(), { maxLength: 3 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string(), { minLength: 1 }), fc.array(edit), async (texts, edits) => {
        let near = document_(texts.map(block));
        let far = applyPatch(null, await makePatch(null, near));
        expect(far.eq(near)).toBe(true);
        for (const { at, remove, add } of edits) {
          const blocks = [...near.children];
          blocks.splice(at % blocks.length, remove, ...add.map(block));
          if (blocks.length === 0) continue;
          const next = document_(blocks);
          far = applyPatch(far, JSON.parse(JSON.stringify(await makePatch(near, next))));
          near = next;
          expect(far.eq(near)).toBe(true);
        }
      }),
    );
  });

  it('makes nothing new where nothing changed', async () => {
    const near = document_(['一', '二'].map(block));
    const far = applyPatch(null, await makePatch(null, near));
    expect(applyPatch(far, structuredClone(await makePatch(near, near)))).toBe(far);
    const renamed = near.type.create({ ...near.attrs, language: 'en' }, near.content);
    expect(applyPatch(far, await makePatch(near, renamed)).attrs.language).toBe('en');
  });

  it('carries one block for one edited block, and the others keep their identity', async () => {
    const near = document_(['一', '二', '三'].map(block));
    const far = applyPatch(null, await makePatch(null, near));
    const next = document_([near.child(0), block('二の二'), near.child(2)]);
    const patch = await makePatch(near, next);
    expect([patch.head, unpack(patch.blocks).length, patch.tail]).toEqual([1, 1, 1]);
    expect(applyPatch(far, patch).child(2)).toBe(far.child(2));
  });
});

it('a document is the same on the other side', async () => {
  const near = document_(Array.from({ length: 500 }, (_, i) => block(`第${i}`)));
  const far = await unpackDocument(structuredClone(packDocument(near)));
  expect(far.eq(near)).toBe(true);
  expect(far.attrs).toEqual(near.attrs);
});
