import { describe, expect, it } from 'vitest';
import { compareBlocks } from '../compare-blocks.ts';
import { blocks, rowsAsText } from '../test-blocks.ts';

const CLAUSES = [
  '首脳は、国境管理の分野における協力の進展を歓迎し、',
  '水資源の公平かつ合理的な利用の重要性を強調し、',
  '鉄道輸送の回廊の整備に関する専門家会合を開催し、',
  '公衆衛生の向上に向けた医師の研修を拡充し、',
  '観光開発のための直行便の就航を支援し、',
  '防災教育の教材を共同で作成することで一致した。',
];
const ITEMS = [
  'The leaders welcomed progress in border management. ',
  'They stressed the fair use of transboundary water. ',
  'Experts shall meet yearly on railway corridors. ',
  'Training of physicians shall be expanded. ',
  'Direct flights for tourism shall be supported. ',
  'Textbooks on earthquakes shall be written jointly.',
];
const DUTIES = ['文書', '人事', '会計', '統計', '広報', '監査', '通訳', '警備', '儀典', '査証', '暗号', '営繕'].map(
  (duty, k) => `${duty}の事務を担当する者${k + 3}名を置き、`,
);
const OTHERS = [
  '外交関係の樹立から三十年を祝った。',
  '文化財の保存修復に携わる若手を招へいする。',
  '次回会合はビシュケクで行われる。',
  '青少年の交流と語学教育を続ける。',
];

describe('the pieces of one block', () => {
  it.each<[string, string[], string[]]>([
    ['three, one of them brief', [CLAUSES.join('')], [CLAUSES.slice(0, 4).join(''), '観光開発のための', CLAUSES[5]!]],
    ['a chapeau and its items', [CLAUSES.join('')], CLAUSES],
    ['twelve', [DUTIES.join('')], DUTIES],
    ['items in another order', [ITEMS.join('')], [0, 4, 2, 5, 1, 3].map((k) => ITEMS[k]!.trim())],
    ['the clauses that were joined', CLAUSES, [CLAUSES.join('')]],
    [
      'two with blocks in their places between',
      [CLAUSES.slice(0, 3).join(''), ...OTHERS.slice(1)],
      [CLAUSES.slice(0, 2).join(''), ...OTHERS.slice(1, 3), CLAUSES[2]!, OTHERS[3]!],
    ],
  ])('are found: %s', (_, old, fresh) => {
    const rows = rowsAsText(compareBlocks(blocks(OTHERS[0]!, ...old), blocks(OTHERS[0]!, ...fresh)));
    expect(rows.filter((row) => /added|deleted/.test(row))).toEqual([]);
  });

  it('are not what merely stands between', () => {
    const comparison = compareBlocks(
      blocks(OTHERS[0]!, CLAUSES.join('')),
      blocks(OTHERS[0]!, CLAUSES.slice(0, 3).join(''), OTHERS[1]!, CLAUSES.slice(3).join('')),
    );
    expect(rowsAsText(comparison)).toEqual(['0→0 unchanged', '1→1+3 split', '→2 added']);
    expect(comparison.receipt.ok).toBe(true);
  });
});

describe('a copy beside its model', () => {
  const MODEL = '首脳は、鉄道輸送の回廊の整備に関する専門家会合を毎年開催することで一致した。';
  it.each<[string, string[], string[], string[]]>([
    [
      'is not the lost paragraph in whose place it stands',
      [OTHERS[0]!, '首脳は、観光開発の分野で民間企業の会合を支援した。', MODEL],
      [OTHERS[0]!, MODEL.replace('鉄道輸送', '道路輸送').replace('毎年', '隔年'), MODEL],
      ['0→0 unchanged', '→1 added', '1→ deleted', '2→2 unchanged'],
    ],
    [
      'is not the model that got a clause more',
      [OTHERS[0]!, MODEL, OTHERS[2]!],
      [
        OTHERS[0]!,
        MODEL.replace('鉄道輸送', '道路輸送').replace('専門家', '閣僚').replace('毎年', '隔年'),
        MODEL.replace('毎年開催', '国際機関及び関係団体並びに民間企業の参加を得て、各国の首都で輪番により毎年開催'),
        OTHERS[2]!,
      ],
      ['0→0 unchanged', '→1 added', '1→2 edited', '2→3 unchanged'],
    ],
  ])('%s', (_, old, fresh, expected) => {
    expect(rowsAsText(compareBlocks(blocks(...old), blocks(...fresh))).sort()).toEqual([...expected].sort());
  });
});
