import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DraftId, seededIds } from '../model/ids.ts';
import { schema } from '../model/schema.ts';
import { createDossier, withExtra, withWorking } from './dossier.ts';
import { draftDocument, editDraftNotes, findDraft, importDraft, isSealed, nextDraftName, takeDraft } from './drafts.ts';
import { blockHash, documentHash } from './store.ts';
import { anyDocument, anyDossier, block, doc, notes, withBlock } from './test-dossier.ts';

const ids = seededIds('drafts');
const first = doc(ids, 't:宣言', 'p:歓迎した。', 'p:継続する。');
const fresh = createDossier(first, { title: '宣言', createdAt: '2026-11-23' }, ids);
const one = takeDraft(fresh, first, notes('第1次案'), ids);

describe('a draft', () => {
  test('gives back the text it was taken from, and its seal is the hash of that text', () => {
    fc.assert(
      fc.property(anyDocument, (text) => {
        const dossier = takeDraft(fresh, text, notes('案'), ids);
        const draft = dossier.drafts[0]!;
        // A second dossier with the rows copied has no memory of the text and must build it from the store.
        const copy = { ...dossier, drafts: [{ ...draft, blocks: draft.blocks.map((row) => ({ ...row })) }] };
        expect(documentHash(draftDocument(copy, draft.id))).toBe(draft.seal);
        expect(draftDocument(dossier, draft.id).eq(text)).toBe(true);
        expect(documentHash(text)).toBe(draft.seal);
      }),
      { numRuns: 50 },
    );
  });

  test('never changes by what comes after it', () => {
    fc.assert(
      fc.property(anyDossier, anyDocument, (dossier, text) => {
        const before = dossier.drafts.map((draft) => [
          JSON.stringify(draft),
          documentHash(draftDocument(dossier, draft.id)),
        ]);
        const later = withWorking(takeDraft(dossier, text, notes('次'), ids), first);
        const after = later.drafts.slice(0, -1);
        expect(after.map((draft) => [JSON.stringify(draft), documentHash(draftDocument(later, draft.id))])).toEqual(
          before,
        );
      }),
      { numRuns: 30 },
    );
  });

  test('the store holds what drafts need and nothing else', () => {
    fc.assert(
      fc.property(anyDossier, ({ drafts, store }) => {
        const needed = new Set(drafts.flatMap((draft) => draft.blocks.map((row) => row.hash)));
        expect(new Set(store.keys())).toEqual(needed);
      }),
      { numRuns: 30 },
    );
  });

  test('notes can be corrected, the seal stays', () => {
    const draft = one.drafts[0]!;
    const corrected = editDraftNotes(one, draft.id, { name: '議長案', note: '回章' });
    expect(corrected.drafts[0]).toMatchObject({ name: '議長案', note: '回章', author: draft.author, seal: draft.seal });
    expect(isSealed(corrected, draft.id)).toBe(true);
    const moved = { ...one, drafts: [{ ...draft, blocks: draft.blocks.toReversed() }] };
    expect(isSealed(moved, draft.id)).toBe(false);
  });

  test('contents are stored once, and an unchanged paragraph not again', () => {
    const second = withBlock(first, 1, block(first.child(1).attrs.id, 'p:強く歓迎した。'));
    expect(takeDraft(one, second, notes('第2次案'), ids).store.size).toBe(4);
    expect(takeDraft(one, first, notes('第2次案'), ids).store).toBe(one.store);
  });

  test('imported texts leave the working text alone', () => {
    const other = doc(ids, 'p:別の文。');
    const dossier = importDraft(one, other, notes('先方案'), ids);
    expect([dossier.working, dossier.basedOn]).toEqual([first, one.basedOn]);
    expect(draftDocument(dossier, dossier.drafts[1]!.id)).toEqual(other);
  });

  test.each<[string, () => unknown]>([
    ['no such draft', () => findDraft(one, 'x' as DraftId)],
    ['no name', () => takeDraft(one, first, notes(' '), ids)],
    [
      'a block without id',
      () => takeDraft(one, schema.node('doc', null, [schema.node('paragraph')]), notes('案'), ids),
    ],
    ['one id twice', () => withBlockTwice()],
  ])('misuse: %s', (_, misuse) => {
    expect(misuse).toThrow(RangeError);
  });
});

function withBlockTwice() {
  return createDossier(withBlock(first, 1, first.child(2), 0), { title: '', createdAt: '' });
}

describe('the name offered', () => {
  test.each([
    [[], '第1次案', 'Draft 1'],
    [['第1次案'], '第2次案', 'Draft 2'],
    [['議長案', '第3次案'], '第4次案', 'Draft 3'],
  ])('after %j', (names, ja, en) => {
    const dossier = names.reduce((before, name) => takeDraft(before, first, notes(name), ids), fresh);
    expect([nextDraftName(dossier, 'ja'), nextDraftName(dossier, 'en')]).toEqual([ja, en]);
  });
});

describe('hashes', () => {
  test('do not depend on the id or on how texts were joined', () => {
    const [a, b] = [ids(), ids()];
    const whole = schema.node('paragraph', { id: a }, schema.text('歓迎した。'));
    const pieces = schema.nodeFromJSON({
      type: 'paragraph',
      attrs: { id: b },
      content: [
        { type: 'text', text: '歓迎' },
        { type: 'text', text: 'した。' },
      ],
    });
    expect(blockHash(whole)).toBe(blockHash(pieces));
  });

  test('know every attribute, mark and character', () => {
    const mark = schema.mark('emphasis', { style: 'dots' });
    const variants = [
      schema.node('paragraph', null, schema.text('歓迎')),
      schema.node('paragraph', null, schema.text('歓迎', [mark])),
      schema.node('paragraph', { pin: [12, 2, 0] }, schema.text('歓迎')),
      schema.node('paragraph', { series: 'preambular' }, schema.text('歓迎')),
      schema.node('chapeau', null, schema.text('歓迎')),
      schema.node('paragraph', null, schema.text('歓 迎')),
      schema.node('paragraph', null, [schema.text('歓'), schema.node('hard_break'), schema.text('迎')]),
    ];
    expect(new Set(variants.map(blockHash)).size).toBe(variants.length);
  });
});

test('extras are set and removed by key', () => {
  const set = withExtra(fresh, 'presets', [1]);
  expect(set.extras).toEqual({ presets: [1] });
  expect(withExtra(set, 'presets', undefined).extras).toEqual({});
});
