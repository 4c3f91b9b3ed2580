import { describe, expect, it } from 'vitest';
import { compareBlocks } from './compare-blocks.ts';
import { comparisonJson } from './report/json.ts';
import { blocks } from './test-blocks.ts';
import { changeWeights } from './weight.ts';

const old = blocks(
  '(1) 首脳は、関係発展を高く評価した。',
  '(2) 首脳は、研修の実施を歓迎した。',
  '(3) 首脳は、文化交流の拡大に関心を表明した。',
);
const fresh = blocks(
  '(1) 首脳は、関係発展を評価した。',
  '(2) 首脳は、研修の実施を歓迎した。',
  '(3) 首脳は、文化交流と観光開発の一層の拡大に強い関心を表明した。',
);
const comparison = compareBlocks(old, fresh);

describe('weight', () => {
  it('is the text that came or went, 0 where nothing did', () => {
    const [small, none, large] = changeWeights(comparison);
    expect(none).toBe(0);
    expect(small).toBeGreaterThan(0);
    expect(large).toBeGreaterThan(small!);
  });
});

describe('the printed form', () => {
  it('is plain data with the kinds as a list', () => {
    const json = JSON.parse(JSON.stringify(comparisonJson(comparison)));
    expect(json.pairs[1]).toEqual({
      kind: ['unchanged'],
      old: [1],
      new: [1],
      oldLabel: '(2)',
      newLabel: '(2)',
      words: [{ op: 'keep', text: '首脳は、研修の実施を歓迎した。' }],
    });
    expect(Object.keys(json).sort()).toEqual(['limited', 'pairs', 'receipt', 'summary']);
    expect(json.receipt).toMatchObject({ ok: true, oldHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(json.summary).toEqual({ edited: 2, unchanged: 1 });
  });
});
