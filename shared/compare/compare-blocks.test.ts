import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockId } from '../model/ids.ts';
import { compareBlocks } from './compare-blocks.ts';
import { canonicalText, verify } from './receipt.ts';
import { replay, replayBack } from './replay.ts';
import { block, blocks, rowsAsText } from './test-blocks.ts';
import type { ComparedBlock, Pair } from './types.ts';

const A = '首脳は、外交関係樹立以降の日本と中央アジア諸国との関係発展を高く評価した。';
const B = '首脳は、税関職員に対する研修の実施を歓迎し、世界税関機構との連携を確認した。';
const C = '首脳は、持続可能な観光開発及び地域文化への参加を含めた文化交流の協力の拡大に関心を表明した。';
const D = '首脳は、直行便就航に向けた協力の進展を歓迎した。';
const E = '日本は、医療・保健関連分野の改善を支援する意向を表明した。';

/** Milliseconds for a property on a busy machine. */
const SLOW = 30_000;

describe('compareBlocks', () => {
  it.each<[string, ComparedBlock[], ComparedBlock[], string[]]>([
    ['the same', blocks(A, B), blocks(A, B), ['0→0 unchanged', '1→1 unchanged']],
    ['added', blocks(A, B), blocks(A, C, B), ['0→0 unchanged', '→1 added', '1→2 unchanged']],
    ['deleted', blocks(A, C, B), blocks(A, B), ['0→0 unchanged', '1→ deleted', '2→1 unchanged']],
    ['edited', blocks(A, B), blocks(A, B.replace('歓迎', '評価')), ['0→0 unchanged', '1→1 edited']],
    ['moved', blocks(A, B, C, D), blocks(B, C, D, A), ['1→0 unchanged', '2→1 unchanged', '3→2 unchanged', '0→3 moved']],
    [
      'moved and edited',
      blocks(A, B, C, D),
      blocks(B, C, D, A.replace('高く', '')),
      ['1→0 unchanged', '2→1 unchanged', '3→2 unchanged', '0→3 moved edited'],
    ],
    ['split', blocks(D, A + B, C), blocks(D, A, B, C), ['0→0 unchanged', '1→1+2 split', '2→3 unchanged']],
    ['merged', blocks(D, A, B, C), blocks(D, A + B, C), ['0→0 unchanged', '1+2→1 merged', '3→2 unchanged']],
    [
      'renumbered',
      blocks(`(1) ${A}`, `(2) ${B}`),
      blocks(`(1) ${A}`, `(2) ${C}`, `(3) ${B}`),
      ['0→0 unchanged', '→1 added', '1→2 renumbered'],
    ],
    [
      'a typed number',
      blocks(A, `2. ${B}`, C),
      blocks(A, `3. ${B}`, C),
      ['0→0 unchanged', '1→1 renumbered', '2→2 unchanged'],
    ],
    ['kind', blocks(A, B), blocks(A, `# ${B}`), ['0→0 unchanged', '1→1 kind-changed']],
    ['formatted', [block(A)], [block(A, { formatting: '0-2:emphasis' })], ['0→0 formatted']],
    ['nothing before', [], blocks(A), ['→0 added']],
    ['nothing after', blocks(A), [], ['0→ deleted']],
    ['nothing at all', [], [], []],
    [
      'two languages',
      blocks(A, B),
      blocks('We welcome the progress.', 'We note the report.'),
      ['→0 added', '→1 added', '0→ deleted', '1→ deleted'],
    ],
  ])('%s', (_, old, fresh, expected) => {
    const comparison = compareBlocks(old, fresh);
    expect(rowsAsText(comparison).sort()).toEqual([...expected].sort());
    expect(comparison.receipt.ok).toBe(true);
  });

  it('a section moves with its paragraphs', () => {
    const comparison = compareBlocks(
      blocks(
        '# 総論',
        A,
        B,
        '# 各論',
        C,
        D,
        E,
        '# 雑則',
        'この宣言は、署名の日から適用する。',
        '首脳は、次回会合を楽しみにする旨表明した。',
      ),
      blocks(
        '# 各論',
        C,
        D,
        E,
        '# 雑則',
        'この宣言は、署名の日から適用する。',
        '首脳は、次回会合を楽しみにする旨表明した。',
        '# 総論',
        A,
        B,
      ),
    );
    const moved = comparison.pairs.filter(({ kinds }) => kinds.includes('moved'));
    expect(moved.map(({ old }) => old[0])).toEqual([0, 1, 2]);
    expect(new Set(moved.map(({ group }) => group))).toEqual(new Set([0]));
  });

  it('follows ids through a rewrite, unless they were merely dealt out alike', () => {
    const named = (lines: readonly string[]) => lines.map((line, k) => block(line, { id: `id${k}` as BlockId }));
    expect(rowsAsText(compareBlocks(named([A, B, C]), named([A, E, C])))).toEqual([
      '0→0 unchanged',
      '1→1 edited',
      '2→2 unchanged',
    ]);
    expect(rowsAsText(compareBlocks(named([A, B, C, D]), named([E, A, B, C])))).toContain('0→1 unchanged');
  });

  it('follows lineage', () => {
    const a = block(A + B, { id: 'a' as BlockId });
    const pieces = [block(A, { id: 'a' as BlockId }), block(B, { id: 'b' as BlockId, from: ['a' as BlockId] })];
    expect(rowsAsText(compareBlocks([a], pieces))).toEqual(['0→0+1 split']);
    expect(rowsAsText(compareBlocks(pieces, [a]))).toEqual(['0+1→0 merged']);
  });

  it('a block with the joint character in it is neither split nor merged', () => {
    const comparison = compareBlocks(blocks(`${A}\u2029${B}`), blocks(`${A}\u2029`, B));
    expect(comparison.receipt.ok).toBe(true);
  });

  it('can be cancelled', () => {
    expect(() => compareBlocks(blocks(A), blocks(B), { isCancelled: () => true })).toThrow(
      expect.objectContaining({ code: 'comparison-cancelled' }),
    );
  });

  it('crosses to another thread as plain data', () => {
    const comparison = structuredClone(compareBlocks(blocks(A), blocks(D)));
    expect(comparison.receipt.ok).toBe(true);
    expect(comparison.pairs[0]!.words.length).toBeGreaterThan(0);
  });
});

describe('receipt', () => {
  const line = fc.constantFrom(
    A,
    B,
    C,
    D,
    E,
    A + B,
    B + C,
    C.slice(0, 20),
    D.replace('歓迎', '評価'),
    '',
    '\u2029',
    '\ud83d',
    '削除',
  );
  const one = fc.record({
    text: fc.oneof(line, fc.string({ unit: 'binary', maxLength: 12 })),
    label: fc.constantFrom(null, '(1)', '(2)'),
    kind: fc.constantFrom('paragraph' as const, 'section_heading' as const),
    formatting: fc.constantFrom('', '0-1:emphasis'),
    id: fc.constantFrom(null, ...['a', 'b', 'c', 'd', 'e'].map((id) => id as BlockId)),
    from: fc.array(fc.constantFrom(...['a', 'b', 'c'].map((id) => id as BlockId)), { maxLength: 2 }),
  });
  const drafts = fc.array(
    one.map((extra) => block('', extra)),
    { maxLength: 12 },
  );

  it(
    'accounts for every character of any two drafts, and replays both ways',
    () => {
      fc.assert(
        fc.property(drafts, drafts, fc.constantFrom(true, false, 'auto' as const), (old, fresh, trustIds) => {
          const comparison = compareBlocks(old, fresh, { trustIds });
          expect(comparison.receipt.ok).toBe(true);
          expect(replay(comparison, old)?.map(({ text }) => text)).toEqual(fresh.map(({ text }) => text));
          expect(replayBack(comparison, fresh)?.map(({ text }) => text)).toEqual(old.map(({ text }) => text));
          expect(comparison.pairs.flatMap((pair) => pair.old).sort((x, y) => x - y)).toEqual(old.map((_, k) => k));
          expect(comparison.pairs.flatMap((pair) => pair.new)).toHaveLength(fresh.length);
        }),
        { numRuns: 400 },
      );
    },
    SLOW,
  );

  it(
    'says of a comparison that was tampered with exactly what a replay says',
    () => {
      const same = (rebuilt: readonly object[] | null, blocks: readonly ComparedBlock[]) =>
        rebuilt !== null &&
        JSON.stringify(rebuilt.map((one) => canonicalText([one as ComparedBlock]))) ===
          JSON.stringify(blocks.map((one) => canonicalText([one])));
      const tamper = fc.constantFrom<(pair: Pair) => Pair[]>(
        (pair) => [{ ...pair, words: pair.words.slice(1) }],
        (pair) => [{ ...pair, words: [...pair.words, { op: 'ins', text: 'x' }] }],
        (pair) => [{ ...pair, words: pair.words.map(({ text }) => ({ op: 'keep', text })) }],
        (pair) => [{ ...pair, oldLabel: '(9)' }],
        (pair) => [{ ...pair, newLabel: '(9)' }],
        (pair) => [{ ...pair, old: pair.old.slice(1) }],
        (pair) => [{ ...pair, new: [...pair.new, 99] }],
        (pair) => [{ ...pair, forms: { old: pair.forms?.new ?? [], new: pair.forms?.old ?? [] } }],
        (pair) => [pair, pair],
        () => [],
        (pair) => [pair],
      );
      fc.assert(
        fc.property(drafts, drafts, tamper, fc.nat(), (old, fresh, change, at) => {
          const { pairs: all } = compareBlocks(old, fresh);
          const k = all.length === 0 ? 0 : at % all.length;
          const pairs = all.flatMap((pair, n) => (n === k ? change(pair) : [pair]));
          const replayed = same(replay({ pairs }, old), fresh) && same(replayBack({ pairs }, fresh), old);
          expect(verify({ pairs }, old, fresh).ok).toBe(replayed);
        }),
        { numRuns: 600 },
      );
    },
    SLOW,
  );

  it('says of which pair the words were too many', () => {
    const long = (word: string) => Array.from({ length: 6_000 }, (_, k) => `${word}${k}`).join(' ');
    const same = 'The leaders welcomed the agreement of the second meeting of ministers.';
    const comparison = compareBlocks(
      blocks(same, `${same} ${long('alpha')}`).map((it, k) => ({ ...it, id: `b${k}` as BlockId })),
      blocks(same, `${same} ${long('beta')}`).map((it, k) => ({ ...it, id: `b${k}` as BlockId })),
      { language: 'en', trustIds: true },
    );
    expect(comparison.receipt.ok).toBe(true);
    expect(comparison.limits).toContainEqual({ reason: 'words', pair: 1 });
  });

  it('refuses a comparison that does not belong to the drafts', () => {
    const { pairs } = compareBlocks(blocks(A, B), blocks(A, C));
    expect(replay({ pairs }, blocks(B, A))).toBeNull();
    expect(replay({ pairs: pairs.slice(1) }, blocks(A, B))).toBeNull();
    expect(replay({ pairs: [...pairs, pairs[0]!] }, blocks(A, B))).toBeNull();
  });
});
