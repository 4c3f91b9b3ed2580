import { describe, expect, test } from 'vitest';
import { BLOCK_JOINT } from '../compare/types.ts';
import { type BlockId, seededIds } from '../model/ids.ts';
import { schema } from '../model/schema.ts';
import { createDossier } from './dossier.ts';
import { takeDraft } from './drafts.ts';
import { blockHistory, lastChange } from './history.ts';
import { block, doc, notes, withBlock } from './test-dossier.ts';

const ids = seededIds('history');
const first = doc(ids, 't:宣言', 'p:首脳は、協力を歓迎した。', 'p:対話を継続する。');
const [welcome, dialogue] = [1, 2].map((i) => first.child(i).attrs.id as BlockId) as [BlockId, BlockId];
const half = ids();
const edited = withBlock(first, 1, block(welcome, 'p:首脳は、協力を強く歓迎した。'));
const inserted = withBlock(edited, 1, block(ids(), 'p:平和を希求する。'), 0);
const split = withBlock(
  withBlock(inserted, 2, block(welcome, 'p:首脳は、')),
  3,
  block(half, 'p:協力を強く歓迎した。', [welcome]),
  0,
);
const merged = withBlock(split, 3, block(half, 'p:協力を強く歓迎した。対話を継続する。', [welcome, dialogue]), 2);
const texts = [first, edited, inserted, split];
const dossier = texts.reduce(
  (before, text, i) => takeDraft(before, text, notes(`第${i + 1}次案`), ids),
  createDossier(first, { title: '', createdAt: '' }, ids),
);

const seen = (id: BlockId) =>
  blockHistory(dossier, merged, id).map(
    ({ draft, blocks, kinds }) =>
      `${draft?.name ?? '今'} ${blocks.map(({ label, text }) => `${label}${text}`).join('|')} ${kinds.join('+')}`,
  );

describe('the history of a paragraph', () => {
  test('tells number, text and change in each draft; a split shows the family once', () => {
    expect(seen(welcome)).toEqual([
      '第1次案 (1)首脳は、協力を歓迎した。 ',
      '第2次案 (1)首脳は、協力を強く歓迎した。 edited',
      '第3次案 (2)首脳は、協力を強く歓迎した。 renumbered',
      '第4次案 (2)首脳は、|(3)協力を強く歓迎した。 split',
      '今 (2)首脳は、 unchanged',
    ]);
  });

  test('the second half of a split leads back to the whole', () => {
    expect(seen(half).slice(1)).toEqual([
      '第2次案 (1)首脳は、協力を強く歓迎した。|(2)対話を継続する。 edited',
      '第3次案 (2)首脳は、協力を強く歓迎した。|(3)対話を継続する。 renumbered',
      '第4次案 (2)首脳は、|(3)協力を強く歓迎した。|(4)対話を継続する。 split',
      '今 (2)首脳は、|(3)協力を強く歓迎した。対話を継続する。 merged',
    ]);
  });

  test('a merged paragraph leads on to where it went', () => {
    expect(seen(dialogue).at(-1)).toBe('今 (3)協力を強く歓迎した。対話を継続する。 merged');
  });

  test('begins with itself, not with what it took in later', () => {
    const together = withBlock(first, 1, block(welcome, 'p:協力を歓迎した。対話を継続する。', [welcome, dialogue]), 2);
    const one = takeDraft(createDossier(first, { title: '', createdAt: '' }, ids), first, notes('第1次案'), ids);
    const steps = blockHistory(one, together, welcome).map(({ blocks }) => blocks.map(({ text }) => text).join('|'));
    expect(steps).toEqual(['首脳は、協力を歓迎した。', '協力を歓迎した。対話を継続する。']);
  });

  test('words between neighbours are told, families joined', () => {
    const steps = blockHistory(dossier, merged, welcome);
    expect(steps[1]!.words.filter(({ op }) => op !== 'keep')).toEqual([{ op: 'ins', text: '強く' }]);
    expect(steps[3]!.words.filter(({ op }) => op !== 'keep')).toEqual([{ op: 'ins', text: BLOCK_JOINT }]);
    expect(steps[4]!.words).toEqual([]);
  });

  test('a reference whose target only got another number is no change', () => {
    const target = ids();
    const reference = ids();
    const refer = schema.node('paragraph', { id: reference }, [
      schema.text('上記'),
      schema.node('cross_reference', { target }),
      schema.text('を確認した。'),
    ]);
    const old = schema.node('doc', null, [refer, block(target, 'p:目標。')]);
    const now = withBlock(old, 1, block(ids(), 'p:挿入。'), 0);
    const steps = blockHistory(takeDraft(dossier, old, notes('案'), ids), now, reference);
    expect(steps.slice(-2).map(({ blocks, kinds }) => [blocks[0]!.text, kinds])).toEqual([
      ['上記(2)を確認した。', ['added']],
      ['上記(3)を確認した。', ['unchanged']],
    ]);
  });

  test('an unknown block has steps without content', () => {
    expect(blockHistory(dossier, merged, ids()).every(({ blocks, kinds }) => blocks.length + kinds.length === 0)).toBe(
      true,
    );
  });
});

describe('who last changed this word', () => {
  const ask = (id: BlockId, from: number, to: number) => {
    const { draft, original } = lastChange(dossier, merged, id, { from, to });
    return [draft?.name ?? '今', original];
  };
  test.each<[string, BlockId, number, number, [string, boolean]]>([
    ['there from the start', welcome, 0, 2, ['第1次案', true]],
    ['inserted in the second draft, followed through a split', half, 3, 5, ['第2次案', false]],
    ['around an insertion', half, 2, 6, ['第2次案', false]],
    ['a sentence that came by merging', half, 10, 12, ['第1次案', true]],
    ['across a joint that went', half, 9, 12, ['今', false]],
  ])('%s', (_, id, from, to, found) => {
    expect(ask(id, from, to)).toEqual(found);
  });

  test('a range that is none is misuse', () => {
    expect(() => lastChange(dossier, merged, welcome, { from: 2, to: 2 })).toThrow(RangeError);
    expect(() => lastChange(dossier, merged, welcome, { from: 0, to: 99 })).toThrow(RangeError);
    expect(() => lastChange(dossier, merged, ids(), { from: 0, to: 1 })).toThrow(RangeError);
  });
});
