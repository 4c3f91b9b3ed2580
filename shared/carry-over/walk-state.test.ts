import { expect, test } from 'vitest';
import { parseIsoDate } from '../dates/index.ts';
import { decodeDossier, encodeDossier, withExtra } from '../dossier/index.ts';
import { type BlockId, seededIds } from '../model/ids.ts';
import { beginFromWorking, beginInDossier, beginNextDossier } from './begin.ts';
import { declaration, OPENINGS } from './test-carry-over.ts';
import { type WalkState, walkOf, withWalk } from './walk-state.ts';

const rule = '次回以降の開催国はノルウェーを起点とする英語アルファベット順とする。';
const source = declaration('ja', [OPENINGS.ja, rule]);
const notes = { name: '前回の宣言', kind: 'working', author: '', date: '2025-06-03T12:00:00Z', note: '' } as const;
const details = { title: '次', participants: ['FI'], createdAt: '2026-01-01T00:00:00Z' };
const begun = beginNextDossier(source, notes, details, seededIds('begin'));

test('the source is the first draft, adopted, and the working text has its ids', () => {
  expect(begun.drafts).toHaveLength(1);
  expect(begun.drafts[0]).toMatchObject({ name: '前回の宣言', kind: 'adopted' });
  expect(begun.drafts[0]!.blocks.map(({ id }) => id)).toEqual(begun.working.children.map((block) => block.attrs.id));
  expect(begun.basedOn).toBe(begun.drafts[0]!.id);
});

test('the host that the source names is answered already', () => {
  expect(walkOf(begun)?.answers).toMatchObject({ host: 'ノルウェー', place: null, date: null });
});

test('in the same dossier, from a draft and from the working text', () => {
  const id = begun.drafts[0]!.id;
  const without = withWalk(begun, null);
  expect(walkOf(without)).toBeNull();
  expect(walkOf(beginInDossier(without, id))?.source).toBe(id);
  const sealed = beginFromWorking(without, source, notes, seededIds('again'));
  expect(sealed.drafts).toHaveLength(2);
  expect(walkOf(sealed)?.source).toBe(sealed.drafts[1]!.id);
});

test('answers and decisions are in the file', () => {
  const walk: WalkState = {
    source: begun.drafts[0]!.id,
    answers: {
      place: 'オスロ',
      date: parseIsoDate('2027-09-10'),
      host: 'ノルウェー',
      sourceDate: null,
      order: 'kana',
      participants: [{ index: 1, name: 'エバ・ストーム', office: '首相', confirmed: true }],
    },
    refused: ['a.elapsed.1'],
    accepted: { 'b.date.0': '2027年9月10日' },
    decisions: { [source.child(1).attrs.id as BlockId]: 'update' },
  };
  const encoded = encodeDossier(withWalk(begun, walk));
  if (!encoded.ok) throw new RangeError(encoded.code);
  const read = decodeDossier(encoded.value);
  expect(read.ok && walkOf(read.value)).toEqual(walk);
});

test.each([
  ['nothing', undefined],
  ['a word', 'carry'],
  ['no source', { answers: {} }],
  ['a source that is no draft', { source: '0000000000000000' }],
])('%s is no walk', (_, stored) => {
  expect(walkOf(withExtra(begun, 'carryOver', stored))).toBeNull();
});

test('parts that do not fit are left out', () => {
  const stored = {
    source: begun.drafts[0]!.id,
    answers: { place: 7, date: '2027-13-01', order: 'dice', participants: [{ index: -1 }, { index: 0, name: 3 }] },
    refused: [1, 'x'],
    accepted: { a: 1, b: 'words' },
    decisions: { nobody: 'keep', [source.child(0).attrs.id as string]: 'burn' },
  };
  expect(walkOf(withExtra(begun, 'carryOver', stored))).toMatchObject({
    answers: { place: null, date: null, order: null, participants: [{ index: 0, name: '', confirmed: false }] },
    refused: ['x'],
    accepted: { b: 'words' },
    decisions: {},
  });
});
