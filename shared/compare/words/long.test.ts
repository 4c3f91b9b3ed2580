import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from './diff-words.ts';

const SUBJECTS = ['国境管理', '水資源', '鉄道輸送', '公衆衛生', '観光開発', '農業灌漑', '防災教育', '文化財保護'];
const sentence = (k: number) =>
  `首脳は、${SUBJECTS[k % 8]!}及び${SUBJECTS[(k * 5 + 3) % 8]!}の分野で第${k}回の専門家会合を歓迎した。`;

/** One paragraph of `count` sentences, each passed through `change`. */
function paragraph(count: number, change: (sentence: string, k: number) => string = (one) => one): string {
  return Array.from({ length: count }, (_, k) => change(sentence(k), k)).join('');
}

function keptShare(before: string, after: string): { kept: number; limited: boolean } {
  const { changes, limited } = diffWords(before, after);
  const kept = changes.reduce((sum, { op, text }) => sum + (op === 'keep' ? text.length : 0), 0);
  return { kept: (2 * kept) / (before.length + after.length), limited };
}

describe('very long paragraphs', () => {
  it.each<[string, (sentence: string, k: number) => string, number]>([
    ['a word in every sentence', (one, k) => one.replace('歓迎', k % 2 === 0 ? '評価' : '支持'), 0.93],
    ['every third sentence gone', (one, k) => (k % 3 === 0 ? '' : one), 0.79],
    ['every fifth sentence new', (one, k) => (k % 5 === 0 ? `各国は、案件${k * 7}を検討する。` : one), 0.8],
  ])('%s', (_, change, least) => {
    const { kept, limited } = keptShare(paragraph(4_000), paragraph(4_000, change));
    expect(kept).toBeGreaterThan(least);
    expect(limited).toBe(false);
  });

  it('spells both texts, whatever was changed', () => {
    const kinds = fc.array(fc.constantFrom('same', 'gone', 'changed', 'twice'), { minLength: 200, maxLength: 200 });
    fc.assert(
      fc.property(kinds, (deeds) => {
        const before = paragraph(200);
        const after = paragraph(200, (one, k) => {
          if (deeds[k] === 'gone') return '';
          if (deeds[k] === 'twice') return one + one;
          return deeds[k] === 'changed' ? one.replace('専門家', '閣僚') : one;
        });
        const { changes } = diffWords(before, after);
        const spelt = (op: 'ins' | 'del') => changes.flatMap((one) => (one.op === op ? [] : [one.text])).join('');
        expect(spelt('ins')).toBe(before);
        expect(spelt('del')).toBe(after);
      }),
      { numRuns: 10 },
    );
  });
});
