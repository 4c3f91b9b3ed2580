import { describe, expect, it } from 'vitest';
import { compareBlocks } from '../compare-blocks.ts';
import { blocks, rowsAsText } from '../test-blocks.ts';

const DECLARATION = [
  '# 地域協力',
  '首脳は、国境管理の分野における協力の進展を歓迎し、専門家会合を毎年開催することで一致した。',
  '首脳は、直行便の就航に向けた関係当局間の対話を歓迎した。',
  '首脳は、水資源の公平かつ合理的な利用の重要性を強調した。',
];
const LEASE = [
  '# 賃貸借',
  '賃借人は、毎月末日までに翌月分の賃料を賃貸人の指定する口座に振り込むものとする。',
  '敷金は、明渡しの後、未払の債務を控除した残額を返還する。',
  '賃借人は、書面による承諾なく建物を改造してはならない。',
];
const SHOP = [
  'The shop opens at nine and closes at six on weekdays.',
  'Returned goods are accepted within thirty days of purchase.',
  'Children under twelve must be accompanied by an adult.',
];
const OBSERVATORY = [
  'A comet crossed the field of the northern telescope last night.',
  'Its tail, faint and blue, stretched over several degrees.',
  'Spectra of the nucleus will be published by the institute.',
];

describe('texts on different matters', () => {
  it.each<[string, string[], string[]]>([
    ['Japanese', DECLARATION, LEASE],
    ['English', SHOP, OBSERVATORY],
    ['two languages', DECLARATION, SHOP],
  ])('share nothing: %s', (_, old, fresh) => {
    const { summary } = compareBlocks(blocks(...old), blocks(...fresh));
    expect(summary).toEqual({ deleted: old.length, added: fresh.length });
  });
});

describe('what is still one block', () => {
  it.each<[string, string[], string[], string]>([
    [
      'a paragraph rewritten by more than half, between its neighbours',
      DECLARATION,
      DECLARATION.with(2, '首脳は、航空路線の開設を目指す民間企業の努力を支持し、直行便の早期実現を期待した。'),
      '2→2 edited',
    ],
    ['a sentence that became a heading', DECLARATION, DECLARATION.with(3, `# ${DECLARATION[3]!}`), '3→3 kind-changed'],
    ['a heading that was replaced', DECLARATION, DECLARATION.with(0, '# 近隣外交'), '0→0 edited'],
  ])('%s', (_, old, fresh, expected) => {
    expect(rowsAsText(compareBlocks(blocks(...old), blocks(...fresh)))).toContain(expected);
  });

  it('is not a heading and a sentence that share a word', () => {
    const fresh = DECLARATION.with(0, '首脳は、地域の安定に関する新たな枠組みについて議論した。');
    expect(rowsAsText(compareBlocks(blocks(...DECLARATION), blocks(...fresh)))).toEqual(
      expect.arrayContaining(['0→ deleted', '→0 added']),
    );
  });
});
