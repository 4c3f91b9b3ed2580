import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, test } from 'vitest';
import type { BlockId } from '../model/ids.ts';
import { schema } from '../model/schema.ts';
import { applyEdits, editsOf } from './apply.ts';
import { carryBoard, placeOfDropped } from './board.ts';
import { proposeCarryOver } from './propose.ts';
import { answers, declaration, OPENINGS } from './test-carry-over.ts';
import { NO_MARKS, trackProposals } from './track.ts';

const source = declaration('ja', [
  OPENINGS.ja,
  '首脳は、過去21年にわたる協力を評価した。',
  '首脳は、来年の会議を歓迎した。',
  '首脳は、協力で一致した。',
]);
const { proposals } = proposeCarryOver(source, answers('ja'));
const years = proposals.find(({ kind }) => kind === 'elapsed')!;
const idOf = (i: number) => source.child(i).attrs.id as BlockId;

function withText(index: number, text: string): Node {
  const blocks = source.children.map((block, i) =>
    i === index ? block.type.create(block.attrs, text === '' ? [] : schema.text(text)) : block,
  );
  return source.type.create(source.attrs, blocks);
}

const without = (index: number) =>
  source.type.create(
    source.attrs,
    source.children.filter((_, i) => i !== index),
  );

const stateOf = (working: Node, refused: readonly string[] = []) => {
  const [found] = trackProposals([years], source, working, { ...NO_MARKS, refused });
  const block = working.children.find((child) => child.attrs.id === years.block);
  return [found!.status, block?.textContent.slice(found!.from, found!.to) ?? ''];
};

describe('what became of a proposal is read off the text', () => {
  test.each<[string, Node, string, string]>([
    ['untouched', source, 'open', '21年'],
    ['accepted', withText(1, '首脳は、過去23年にわたる協力を評価した。'), 'accepted', '23年'],
    ['rewritten', withText(1, '首脳は、過去四半世紀にわたる協力を評価した。'), 'changed', '四半世紀'],
    ['words before it', withText(1, '首脳は、会合の冒頭、過去21年にわたる協力を評価した。'), 'open', '21年'],
    ['words beside it', withText(1, '首脳は、過去約21年にわたる協力を評価した。'), 'open', '21年'],
    [
      'accepted and more',
      withText(1, '首脳は、これまで、過去23年にわたる幅広い協力を高く評価した。'),
      'accepted',
      '23年',
    ],
    ['dropped', without(1), 'gone', ''],
  ])('%s', (_, working, status, words) => {
    expect(stateOf(working)).toEqual([status, words]);
  });

  test('refused while the words stand, and no longer once they read otherwise', () => {
    expect(stateOf(source, [years.id])[0]).toBe('refused');
    expect(stateOf(withText(1, '首脳は、過去23年にわたる協力を評価した。'), [years.id])[0]).toBe('accepted');
  });
});

test('accepted from other answers, it is open again, with the new words to write', () => {
  const later = proposeCarryOver(source, answers('ja', { date: { year: 2030, month: 9, day: 10 } })).proposals;
  const working = withText(1, '首脳は、過去23年にわたる協力を評価した。');
  const of = (accepted: Readonly<Record<string, string>>) =>
    trackProposals(later, source, working, { refused: [], accepted }).find(({ proposal }) => proposal.id === years.id)!;
  expect(of({ [years.id]: '23年' })).toMatchObject({ status: 'open', reading: '23年' });
  expect(of({})).toMatchObject({ status: 'changed' });
  const tr = new Transform(working);
  applyEdits(tr, editsOf([of({ [years.id]: '23年' })]));
  expect(tr.doc.child(1).textContent).toContain('過去26年にわたる');
});

test('an edit takes over the marks of the words that it replaces', () => {
  const strong = schema.marks.emphasis.create();
  const doc = source.type.create(source.attrs, [
    source
      .child(1)
      .type.create(source.child(1).attrs, [schema.text('過去'), schema.text('21年', [strong]), schema.text('に')]),
  ]);
  const tr = new Transform(doc);
  applyEdits(tr, [{ block: idOf(1), from: 2, to: 5, text: '23年' }]);
  expect(tr.doc.child(0).child(1)).toMatchObject({ text: '23年', marks: [strong] });
});

test('edits that overlap are written once', () => {
  const tr = new Transform(source);
  const at = { block: idOf(3), from: 0, to: 4 };
  expect(
    applyEdits(tr, [
      { ...at, text: 'A' },
      { ...at, text: 'B' },
    ]),
  ).toBe(1);
});

describe('the board', () => {
  const tracked = (working: Node) => trackProposals(proposals, source, working, NO_MARKS);
  const board = (working: Node, decisions = {}) => carryBoard(source, working, decisions, tracked(working));

  test('everything is undecided at first; headings and titles are not asked', () => {
    expect(board(source).counts).toEqual({ keep: 0, update: 0, drop: 0, new: 0, undecided: 4 });
    expect(board(source).rows.map(({ open }) => open > 0)).toEqual([true, true, true, false]);
  });

  test('a dropped paragraph stands where it stood, and is dropped whatever was said', () => {
    const { rows, counts } = board(without(2), { [idOf(2)]: 'keep' });
    expect(rows.map(({ oldLabel, newLabel, decision }) => [oldLabel, newLabel, decision])).toEqual([
      [null, null, null],
      ['(1)', '(1)', null],
      ['(2)', null, 'drop'],
      ['(3)', '(2)', null],
    ]);
    expect(counts.drop).toBe(1);
  });

  test('a drop that was undone is undecided again', () => {
    expect(board(source, { [idOf(2)]: 'drop' }).rows[2]).toMatchObject({ decision: null });
  });

  test('a paragraph that the source has not is new', () => {
    const more = source.type.create(source.attrs, [
      ...source.children,
      schema.nodes.paragraph.create({ id: '0000000000000001' }, schema.text('新たな項。')),
    ]);
    expect(board(more).rows.at(-1)).toMatchObject({ decision: 'new', oldLabel: null });
  });

  test('what was dropped goes back behind its living forerunner', () => {
    expect(placeOfDropped(source, without(2), idOf(2))).toBe(2);
    expect(placeOfDropped(source, without(0), idOf(0))).toBe(0);
    expect(() => placeOfDropped(source, source, '0000000000000001' as BlockId)).toThrow(RangeError);
  });
});

test('a question has nothing to write', () => {
  const questions = trackProposals(proposals, source, source, NO_MARKS).filter(
    ({ proposal }) => proposal.after === null,
  );
  expect(questions.length).toBeGreaterThan(0);
  expect(editsOf(questions)).toEqual([]);
});
