import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBlocks } from '../compare-blocks.ts';
import { blocks, rowsAsText } from '../test-blocks.ts';

const SUBJECTS = ['国境管理', '水資源', '鉄道輸送', '公衆衛生', '観光開発', '農業灌漑', '防災教育', '文化財保護'];
const paragraph = (k: number) =>
  `首脳は、${SUBJECTS[k]!}の分野における協力の進展を歓迎し、専門家会合を${k + 3}回開催することで一致した。`;
const all = SUBJECTS.map((_, k) => paragraph(k));

describe('likeness', () => {
  it.each<[string, string[], string[], string[]]>([
    [
      'finds what was edited where it stood',
      all,
      all.map((text, k) => (k === 3 ? text.replace('進展を歓迎し', '遅れに懸念を示し') : text)),
      ['3→3 edited'],
    ],
    [
      'follows what was edited and moved',
      all,
      [...all.slice(1), all[0]!.replace('専門家会合', '閣僚会合')],
      ['0→7 moved edited'],
    ],
    [
      'takes a near-copy of a paragraph that is still there for new',
      all,
      [...all, all[2]!.replace('歓迎し', '確認し')],
      ['→8 added'],
    ],
    [
      'prefers the block in its place to a closer copy elsewhere',
      all,
      [all[0]!, '首脳は、水資源の管理について一致した。', ...all.slice(2), all[1]!.replace('歓迎し', '評価し')],
      ['1→1 edited', '→8 added'],
    ],
    [
      'sees a split whose pieces were reworded',
      [all[0]!, all[1]! + all[4]!, all[2]!],
      [all[0]!, all[1]!.replace('一致した', '合意した'), all[4]!.replace('歓迎し', '評価し'), all[2]!],
      ['1→1+2 split edited'],
    ],
    [
      'sees a split between whose pieces others landed',
      [all[0]!, all[1]! + all[4]!, all[2]!, all[3]!, all[7]!, all[5]!, all[6]!],
      [all[0]!, all[1]!, all[5]!, all[6]!, all[4]!, all[2]!, all[3]!, all[7]!],
      ['1→1+4 split', '5→2 moved', '6→3 moved'],
    ],
    [
      'sees a merge of what others left from between',
      [all[0]!, all[1]!, all[5]!, all[6]!, all[4]!, all[2]!, all[3]!, all[7]!],
      [all[0]!, all[1]! + all[4]!, all[2]!, all[3]!, all[7]!, all[5]!, all[6]!],
      ['1+4→1 merged', '2→5 moved', '3→6 moved'],
    ],
    [
      'takes what a neighbour lost for its piece, not for another block that moved',
      [
        all[0]!,
        all[1]! + all[4]!,
        all[2]!,
        all[3]!,
        all[5]!,
        all[6]!,
        all[4]!.replace('進展を歓迎し', '遅れに懸念を示し'),
      ],
      [all[0]!, all[1]!.replace('歓迎し', '評価し'), all[4]!, all[2]!, all[3]!, all[5]!, all[6]!],
      ['1→1+2 split edited', '6→ deleted'],
    ],
    [
      'sees a merge of three',
      [all[7]!, all[0]!, all[1]!, all[2]!, all[5]!],
      [all[7]!, all[0]! + all[1]! + all[2]!, all[5]!],
      ['1+2+3→1 merged'],
    ],
    [
      'keeps Latin and Cyrillic endings apart from stems',
      ['Стороны приветствовали расширение сотрудничества в области туризма.'],
      ['Стороны приветствуют расширенное сотрудничество в области туризма.'],
      ['0→0 edited'],
    ],
  ])('%s', (_, old, fresh, expected) => {
    const rows = rowsAsText(compareBlocks(blocks(...old), blocks(...fresh)));
    expect(rows.filter((row) => !row.endsWith('unchanged'))).toEqual(expected);
  });

  describe('a block too long to be read to its end', () => {
    const long = (word: string) => Array.from({ length: 9_000 }, (_, k) => `${word}${k}`).join(' ');
    it.each<[string, string[], string[], boolean]>([
      ['limits nothing where its beginning found its partner', [long('alpha')], [`${long('alpha')} omega`], false],
      ['limits the comparison where it found none', [long('alpha')], [`${long('beta')} ${long('alpha')}`], true],
      [
        'limits it where a neighbour might be a piece of it',
        [long('alpha')],
        [long('alpha').slice(0, -99), 'omega'],
        true,
      ],
    ])('%s', (_, old, fresh, limited) => {
      expect(compareBlocks(blocks(...old), blocks(...fresh)).limited).toBe(limited);
    });
    it('is named', () => {
      const comparison = compareBlocks(blocks('short', long('alpha')), blocks(`${long('alpha')} omega`, 'other'));
      expect(comparison.limits).toContainEqual({ reason: 'long-blocks', old: [1], new: [0] });
    });
  });

  it.each<[string, string[], string[]]>([
    ['identical paragraphs', new Array(3_000).fill(all[0]), new Array(2_000).fill(all[0])],
    [
      'two texts in turn',
      Array.from({ length: 3_000 }, (_, k) => all[k % 2]!),
      Array.from({ length: 3_000 }, (_, k) => all[k % 3 === 0 ? 0 : 1]!),
    ],
    ['empty paragraphs', new Array(500).fill(''), new Array(700).fill('')],
  ])('keeps its account of %s', (_, old, fresh) => {
    expect(compareBlocks(blocks(...old), blocks(...fresh)).receipt.ok).toBe(true);
  });

  it('a shuffled text loses nothing: every paragraph is found again', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        const { summary } = compareBlocks(blocks(...all), blocks(...shuffled));
        expect((summary.unchanged ?? 0) + (summary.moved ?? 0)).toBe(all.length);
      }),
      { numRuns: 100 },
    );
  });
});
