import { describe, expect, it } from 'vitest';
import { compareBlocks } from '../compare-blocks.ts';
import { blocks, rowsAsText } from '../test-blocks.ts';
import { undoDoubtful } from './doubt.ts';
import { emptyMatching, FREE, link } from './matching.ts';

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

describe('two laws that share their formulas', () => {
  const duties = (offices: readonly string[], matters: readonly string[]) =>
    offices.flatMap((office, k) => [`${office}は、次に掲げる事務をつかさどる。`, `${matters[k]!}に関すること。`]);
  const DATE = 'この政令は、公布の日から施行する。';
  const ministry = [
    ...duties(
      ['総務課', '人事課', '会計課', '文書課'],
      [
        '外国の元首その他の賓客の接遇、儀典上の特権及び信任状の接受',
        '職員の任免、給与、懲戒、服務その他の人事並びに教養及び訓練',
        '経費及び収入の予算、決算及び会計並びに会計の監査',
        '公印の保管並びに公文書類の接受、発送、編集及び保存',
      ],
    ),
    DATE,
  ];
  const agency = [
    ...duties(
      ['気象課', '海洋課', '火山課', '地震課'],
      [
        '台風、集中豪雨及び竜巻の観測並びに予報の発表',
        '潮流、海水温及び海氷の予測に用いる数値模型の開発',
        '噴火警戒レベルの判定、降灰の見通しと登山者への周知',
        '余震の発生確率、断層の活動履歴と津波到達時刻の推定',
      ],
    ),
    DATE,
  ];
  const linked = (old: readonly string[], fresh: readonly string[]) =>
    rowsAsText(compareBlocks(blocks(...old), blocks(...fresh))).filter((row) => !/added|deleted/.test(row));

  it('share no more than what they say word for word', () =>
    expect(linked(ministry, agency)).toEqual(['8→8 unchanged']));

  it('keep a paragraph that one took over from the other', () => {
    const taken = '国際連合の専門機関が主催する会議への代表団の派遣に関し、関係機関との連絡調整を行うこと。';
    expect(linked([...ministry, taken], [...agency, taken.replace('関係機関', '関係省庁')])).toEqual([
      '8→8 unchanged',
      '9→9 edited',
    ]);
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

describe('a link far from its place that keeps hardly a word', () => {
  it.each<[string, number, boolean, boolean]>([
    ['stays where it was looked at again and is certain', 30, true, true],
    ['is undone where nobody is certain', 30, false, false],
    ['is undone in texts too short to tell whether they are kin', 3, true, false],
  ])('%s', (_, others, isSure, isKept) => {
    const staying = Array.from({ length: others }, (_, k) => `第${k}の事項について、首脳は意見を交換した。`);
    const old = blocks('中・東欧課に、地域調整官一人を置く。', ...staying);
    const fresh = blocks(...staying, '北極の海氷は減少している。');
    const matching = emptyMatching(old.length, fresh.length);
    for (let k = 0; k < others; k++) link(matching, k + 1, k + 1, k, k);
    link(matching, 0, 0, others, others);
    const sure = new Uint8Array(old.length).fill(isSure ? 1 : 0);
    undoDoubtful(matching, old, fresh, sure, (i) => (i === 0 ? { likeness: 0.3, lead: 0.1 } : null));
    expect(matching.newOf[0]).toBe(isKept ? others : FREE);
  });
});
