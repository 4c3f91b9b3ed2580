import { describe, expect, it } from 'vitest';
import { type ComparedBlock, compareBlocks } from '../../shared/compare/index.ts';
import { pairAt, pairsToShare, takeShare, textsAt } from './sharing.ts';

const blocks = (...texts: readonly string[]): ComparedBlock[] =>
  texts.map((text) => ({ id: null, from: [], kind: 'paragraph', level: 0, label: null, text, formatting: '' }));

const A = '首脳は、外交関係樹立以降の日本と中央アジア諸国との関係発展を高く評価した。';
const B = '首脳は、税関職員に対する研修の実施を歓迎し、世界税関機構との連携を確認した。';
const C = '首脳は、直行便就航に向けた協力の進展を歓迎した。';
const D = '日本は、医療・保健関連分野の改善を支援する意向を表明した。';

describe('pairs that two threads share', () => {
  it('are those with words to compare; splits and merges among them', () => {
    const old = blocks(A, B + C, D, 'すべての国に感謝の意を表した。');
    const fresh = blocks(A, B, C, D.replace('支援する', '後押しする'), '次回の会合は未定である。');
    const toShare = pairsToShare(compareBlocks(old, fresh), old, fresh);
    const places = [...toShare.starts.keys()];
    expect(places.map((place) => pairAt(toShare, place).map((side) => [...side]))).toEqual([
      [[1], [1, 2]],
      [[2], [3]],
    ]);
    expect(textsAt(toShare, 0, old, fresh)).toEqual([B + C, `${B}\u2029${C}`]);
  });

  it('are taken once each, by whoever asks', () => {
    const old = blocks(...Array.from({ length: 100 }, (_, k) => `${A}${k}`));
    const fresh = blocks(...Array.from({ length: 100 }, (_, k) => `${A.replace('高く', '')}${k}`));
    const toShare = pairsToShare(compareBlocks(old, fresh, { trustIds: false }), old, fresh);
    const posted = structuredClone(toShare);
    const taken: number[] = [];
    for (let turn = 0; ; turn++) {
      const share = takeShare(turn % 2 === 0 ? toShare : posted);
      if (share === null) break;
      for (let place = share[0]; place < share[1]; place++) taken.push(place);
    }
    expect(taken).toEqual([...toShare.starts.keys()]);
    expect(taken.length).toBeGreaterThan(50);
  });
});
