import { describe, expect, it } from 'vitest';
import { compareBlocks } from '../compare-blocks.ts';
import { blocks, rowsAsText } from '../test-blocks.ts';

const BORDERS = '首脳は、国境管理の分野における協力の進展を歓迎し、専門家会合を毎年開催することで一致した。';
const WATER = '首脳は、水資源の公平かつ合理的な利用の重要性を強調した。';
const RAIL = '鉄道輸送の回廊の整備に向け、関係機関の間で覚書が署名された。';
const HEALTH = '公衆衛生の向上のため、医師及び看護師の研修を三年間行う。';

describe('blocks that only their neighbours can tell', () => {
  it.each<[string, string[], string[], string[]]>([
    [
      'equal headings travel with their sections, though what stands below was edited',
      ['# 実施', BORDERS, WATER, '# 実施', RAIL, HEALTH],
      ['# 実施', RAIL.replace('署名', '準備'), HEALTH, '# 実施', BORDERS.replace('毎年', '隔年'), WATER],
      ['3→0', '0→3'],
    ],
    [
      'equal paragraphs travel with theirs',
      [BORDERS, '以上を確認した。', WATER, RAIL, '以上を確認した。', HEALTH],
      [
        RAIL.replace('署名', '準備'),
        '以上を確認した。',
        HEALTH.replace('三年間', '五年間'),
        BORDERS.replace('毎年', '隔年'),
        '以上を確認した。',
        WATER,
      ],
      ['4→1', '1→4'],
    ],
    [
      'a section has another name',
      ['# 地域の安定に向けた取組の方向性', BORDERS, WATER, '# 保健', HEALTH],
      ['# 保健', HEALTH, '# 近隣外交及び越境犯罪への対処', BORDERS, WATER],
      ['0→2'],
    ],
  ])('%s', (_, old, fresh, expected) => {
    const links = rowsAsText(compareBlocks(blocks(...old), blocks(...fresh))).map((row) => row.split(' ')[0]);
    expect(links).toEqual(expect.arrayContaining(expected));
  });

  it('a heading that came above another paragraph is new', () =>
    expect(
      rowsAsText(compareBlocks(blocks('# 保健', WATER, BORDERS, RAIL), blocks(WATER, BORDERS, '# 鉄道', RAIL))),
    ).toEqual(['0→ deleted', '1→0 unchanged', '2→1 unchanged', '→2 added', '3→3 unchanged']));
});
