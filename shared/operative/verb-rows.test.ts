import { describe, expect, test } from 'vitest';
import { compareDocuments } from '../compare/index.ts';
import { seededIds } from '../model/ids.ts';
import type { BlockKind } from '../model/kinds.ts';
import { schema } from '../model/schema.ts';
import type { TextLanguage } from '../model/settings.ts';
import { makeBoard } from './board.ts';
import { verbsJson } from './json.ts';
import { verbRows } from './verb-rows.ts';

type Line = readonly [kind: BlockKind, text: string];

function documentOf(language: TextLanguage, lines: readonly Line[], seed = 'verbs') {
  const ids = seededIds(seed);
  const blocks = lines.map(([kind, text]) =>
    schema.nodes[kind]!.create({ id: ids() }, text === '' ? [] : [schema.text(text)]),
  );
  return schema.topNodeType.create({ language }, blocks);
}

describe('rows', () => {
  const doc = documentOf('ja', [
    ['chapeau', '両国は、議論した。'],
    ['part_heading', '総則'],
    ['paragraph', '両国は、成果を歓迎した。議長は、協力で一致した。'],
    ['continuation', 'この点に関し、両国は、進展を確認した。'],
    ['paragraph', ''],
    ['sub_paragraph', '研修の実施'],
  ]);

  test('one for each numbered block, governed by its first verb', () =>
    expect(verbRows(doc).map(({ label, subject, main }) => [label, subject, main?.verb?.surface])).toEqual([
      ['(1)', '両国', '歓迎した'],
      ['(2)', null, undefined],
      ['(a)', null, undefined],
    ]));

  test('a continuation belongs to its paragraph', () =>
    expect(verbRows(doc)[0]?.statements.map(({ verb }) => verb?.surface)).toEqual([
      '歓迎した',
      '一致した',
      '確認した',
    ]));

  test('printed as plain data', () => {
    const [first] = JSON.parse(JSON.stringify(verbsJson(verbRows(doc))));
    expect(first).toMatchObject({ label: '(1)', subject: '両国', verb: '歓迎した', strength: 3, lemma: '歓迎する' });
    expect(first.sentences).toHaveLength(3);
  });

  test('a list led by its chapeau takes the actor from there', () => {
    const list = documentOf('en', [
      ['chapeau', 'The General Assembly,'],
      ['paragraph', 'Recalling its resolution 60/1,'],
      ['paragraph', 'Decides to remain seized of the matter.'],
    ]);
    expect(verbRows(list).map(({ subject, main }) => [subject, main?.verb?.lemma])).toEqual([
      ['The General Assembly', 'recall'],
      ['The General Assembly', 'decide'],
    ]);
  });

  test('a text in another script than its language is not guessed at', () => {
    const foreign = documentOf('ja', [['paragraph', 'The leaders welcomed the plan.']]);
    expect(verbRows(foreign)[0]).toMatchObject({ main: null, subject: null, statements: [] });
  });

  test('an endless paragraph is passed over', () => {
    const endless = documentOf('ja', [['paragraph', '両国は、成果を歓迎した。'.repeat(20_000)]]);
    expect(verbRows(endless)[0]?.statements).toEqual([]);
  });

  test('untouched blocks are not read again', () => {
    const [before, after] = [verbRows(doc), verbRows(doc.copy(doc.content))];
    expect(after[0]!.main).toBe(before[0]!.main);
  });
});

describe('the board of two declarations', () => {
  const old = documentOf('ja', [
    ['part_heading', '経済'],
    ['paragraph', '両国は、貿易の拡大で一致した。'],
    ['paragraph', '両国は、研修の実施を歓迎した。'],
    ['part_heading', '防災'],
    ['paragraph', '両国は、訓練の共同実施を確認した。'],
  ]);
  const now = schema.topNodeType.create({ language: 'ja' }, [
    old.child(0),
    old.child(1).type.create(old.child(1).attrs, schema.text('両国は、貿易の拡大に留意した。')),
    old.child(2),
    ...documentOf(
      'ja',
      [
        ['part_heading', '文化'],
        ['paragraph', '文化財の返還に関する専門家の会合は、隔年で開催される。'],
      ],
      'new',
    ).children,
  ]);
  const board = makeBoard(old, now, compareDocuments(old, now));

  test('theme by theme, what was carried over, updated, dropped and new', () => {
    const seen = board.themes.map(({ oldHeading, newHeading, rows }) => [
      newHeading ?? oldHeading,
      rows.map(({ state, old: before, new: after }) => `${state} ${before?.verb ?? '-'} ${after?.verb ?? '-'}`),
    ]);
    expect(new Map(seen as [string, string[]][])).toEqual(
      new Map([
        ['◆ 経済', ['updated 一致した 留意した', 'carried 歓迎した 歓迎した']],
        ['◆ 防災', ['dropped 確認した -']],
        ['◆ 文化', ['new - 開催される']],
      ]),
    );
    expect(board.counts).toEqual({ carried: 1, updated: 1, dropped: 1, new: 1 });
  });

  test('with strength beside each other, and what weighs', () => {
    const row = board.themes.flatMap(({ rows }) => rows).find(({ state }) => state === 'updated');
    expect([row?.old?.rung, row?.new?.rung]).toEqual([6, 1]);
    expect(row?.weights.map(({ kind }) => kind)).toEqual(['verb']);
  });
});
