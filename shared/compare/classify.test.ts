import { describe, expect, it } from 'vitest';
import { compareBlocks } from './compare-blocks.ts';
import { blocks, rowsAsText } from './test-blocks.ts';

const A = '首脳は、外交関係樹立以降の日本と中央アジア諸国との関係発展を高く評価した。';
const B = '首脳は、税関職員に対する研修の実施を歓迎し、世界税関機構との連携を確認した。';
const C = '首脳は、持続可能な観光開発及び地域文化への参加を含めた文化交流の協力の拡大に関心を表明した。';
const D = '首脳は、直行便就航に向けた協力の進展を歓迎した。';

describe('a number that changed', () => {
  it.each<[string, string[], string[], string]>([
    ['in its place', [`(1) ${A}`, `(2) ${B}`], [`(2) ${A}`, `(3) ${B}`], '0→0 renumbered'],
    ['and words', [`(1) ${A}`, `(2) ${B}`], [`(2) ${A.replace('高く', '')}`, `(3) ${B}`], '0→0 edited renumbered'],
    [
      'on a moved paragraph',
      [`(1) ${A}`, `(2) ${B}`, `(3) ${C}`, `(4) ${D}`],
      [`(1) ${B}`, `(2) ${C}`, `(3) ${D}`, `(4) ${A}`],
      '0→3 moved renumbered',
    ],
    [
      'on a moved and edited paragraph',
      [`(1) ${A}`, `(2) ${B}`, `(3) ${C}`, `(4) ${D}`],
      [`(1) ${B}`, `(2) ${C}`, `(3) ${D}`, `(4) ${A.replace('高く', '')}`],
      '0→3 moved edited renumbered',
    ],
    ['not, on a moved paragraph without one', ['(1) 序', A, B, C, D], ['(1) 序', B, C, D, A], '1→4 moved'],
  ])('%s', (_, old, fresh, expected) => {
    expect(rowsAsText(compareBlocks(blocks(...old), blocks(...fresh)))).toContain(expected);
  });
});
