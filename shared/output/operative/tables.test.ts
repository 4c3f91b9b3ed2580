import { describe, expect, test } from 'vitest';
import { compareDocuments } from '../../compare/index.ts';
import { seededIds } from '../../model/ids.ts';
import type { BlockKind } from '../../model/kinds.ts';
import { schema } from '../../model/schema.ts';
import { makeBoard, verbRows } from '../../operative/index.ts';
import { outputTree } from '../tree.ts';
import { DEFAULT_OUTPUT_OPTIONS } from '../types.ts';
import { boardTable } from './board-table.ts';
import { SHEET_FORMATS, sheetFormat, sheetFormatOfName } from './sheet.ts';
import { verbTable } from './verb-table.ts';

function documentOf(...lines: readonly (readonly [BlockKind, string])[]) {
  const ids = seededIds('tables');
  const blocks = lines.map(([kind, text]) => schema.nodes[kind]!.create({ id: ids() }, schema.text(text)));
  return schema.topNodeType.create({ language: 'ja' }, blocks);
}

const old = documentOf(
  ['part_heading', '経済'],
  ['paragraph', '両国は、貿易の拡大で一致した。'],
  ['paragraph', '議長は、"=1+1"という提案を推進した。両国は、これを歓迎した。'],
);
const now = documentOf(
  ['part_heading', '経済'],
  ['paragraph', '両国は、貿易の拡大に留意した。'],
  ['paragraph', '議長は、"=1+1"という提案を推進した。両国は、これを歓迎した。'],
);
const verbs = verbTable(verbRows(old), { locale: 'ja', sentences: false });
const board = boardTable(makeBoard(old, now, compareDocuments(old, now)), {
  locale: 'en',
  oldName: 'First <b>',
  newName: 'Second',
});
const written = async (id: 'csv' | 'html', table = board) =>
  new TextDecoder().decode(await sheetFormat(id).write(table, outputTree(now), DEFAULT_OUTPUT_OPTIONS));

describe('the table of verbs', () => {
  const lines = (table: typeof verbs) =>
    table.rows.map((row) => row.map(([line]) => (line?.type === 'note' ? line.text : '')));

  test('a row for each paragraph', () =>
    expect(lines(verbs)).toEqual([
      ['(1)', '両国', '一致した', '貿易の拡大', '6 約束'],
      ['(2)', '議長', '推進した', '提案', '段階外'],
    ]));

  test('or for each sentence', () => {
    const sentences = lines(verbTable(verbRows(old), { locale: 'ja', sentences: true }));
    expect(sentences.map(([label, , verb]) => `${label} ${verb}`)).toEqual([
      '(1) 一致した',
      '(2) 推進した',
      '(2) 歓迎した',
    ]);
  });
});

describe('the board', () => {
  test('as CSV: a theme is a line of its own', async () => {
    const [head, theme, first] = (await written('csv')).replace('\ufeff', '').split('\r\n');
    expect(head).toBe('State,Old no.,Old verb,Old strength,New no.,New verb,New strength,Weighty changes');
    expect(theme).toBe('◆ 経済');
    expect(first).toBe('Updated,(1),一致した,6,(1),留意した,1,Verb: 一致した → 留意した');
  });

  test('as HTML: a theme goes across, names are escaped', async () => {
    const html = await written('html');
    expect(html).toContain('<th scope="rowgroup" colspan="8"><p>◆ 経済</p></th>');
    expect(html).toContain('First &lt;b&gt;');
  });

  test('as Word', async () => {
    const bytes = await sheetFormat('docx').write(board, outputTree(now), DEFAULT_OUTPUT_OPTIONS);
    expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
  });

  test.each(SHEET_FORMATS)('$extension is found by its name', ({ id, extension }) =>
    expect(sheetFormatOfName(`x${extension.toUpperCase()}`)?.id).toBe(id),
  );
});
