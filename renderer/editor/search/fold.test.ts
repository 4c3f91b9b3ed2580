import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FOLD_ALL, type FoldOptions, findFolded, fold, foldPlainly } from './fold.ts';

function find(source: string, needle: string, options: FoldOptions = FOLD_ALL): string[] {
  const hits = findFolded(fold(source, options), fold(needle, options).text);
  return hits.map(({ from, to }) => source.slice(from, to));
}

describe('find', () => {
  it.each([
    ['100㌔メートル', 'キロ', ['㌔']],
    ['100㌔メートル', 'キ', []],
    ['ｴﾈﾙｷﾞｰとエネルギーとえねるぎー', 'エネルギー', ['ｴﾈﾙｷﾞｰ', 'エネルギー', 'えねるぎー']],
    ['ＣＡ＋ＪＡＤ、CA+JAD、ca+jad', 'ca+jad', ['ＣＡ＋ＪＡＤ', 'CA+JAD', 'ca+jad']],
    ['（50）と(50)', '(50)', ['（50）', '(50)']],
    ['ヴとゔ', 'ヴ', ['ヴ', 'ゔ']],
    ['ああああ', 'ああ', ['ああ', 'ああ']],
    ['がか', 'か', ['か']],
    ['𠮟る𠮟', '𠮟', ['𠮟', '𠮟']],
    ['İstanbul', 'stan', ['stan']],
    ['ナイ\u0306й', 'й', ['й']],
    ['', 'あ', []],
    ['あ', '', []],
  ] as const)('%s: %s', (source, needle, expected) => {
    expect(find(source, needle)).toEqual(expected);
  });

  it('holds to what is asked for: width, kana and case each by itself', () => {
    const exact = { width: false, kana: false, case: false };
    expect(find('アあｱ', 'ア', exact)).toEqual(['ア']);
    expect(find('アあｱ', 'ア', { ...exact, width: true })).toEqual(['ア', 'ｱ']);
    expect(find('アあｱ', 'ア', { ...exact, kana: true })).toEqual(['ア', 'あ']);
    expect(find('Aaａ', 'a', { ...exact, case: true })).toEqual(['A', 'a']);
  });
});

describe('fold', () => {
  it('leads every place back to a whole piece of the source, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (source) => {
        const folded = fold(source, FOLD_ALL);
        expect(folded.starts.length).toBe(folded.text.length);
        for (let i = 0; i < folded.text.length; i++) {
          expect(folded.ends[i]).toBeGreaterThan(folded.starts[i]!);
          if (i > 0) expect(folded.starts[i]).toBeGreaterThanOrEqual(folded.starts[i - 1]!);
        }
      }),
    );
  });

  it('folds the whole plainly as it folds cluster by cluster, or does not promise it', () => {
    const unit = fc.oneof(
      fc
        .integer({ min: 0, max: 0x10ffff })
        .filter((code) => code < 0xd800 || code > 0xdfff)
        .map((code) => String.fromCodePoint(code)),
      fc.constantFrom('が', 'ｶ', 'ﾞ', '\u3099', 'Σ', '가', 'ᄀ', 'ᅡ', 'ﾡ', 'İ', 'é', '\u0301', '㌔', 'ヴ', 'ア'),
    );
    const flags = fc.record({ width: fc.boolean(), kana: fc.boolean(), case: fc.boolean() });
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), flags, (source, options) => {
        const plain = foldPlainly(source, options);
        if (plain !== null) expect(plain).toBe(fold(source, options).text);
      }),
      { numRuns: 3_000 },
    );
  });

  it('finds every word where it stands', () => {
    const text = fc.string({ unit: fc.constantFrom('ア', 'ｱ', 'あ', 'ガ', 'ｶﾞ', '㌔', 'A', 'ａ', '。') });
    fc.assert(
      fc.property(text, text, text, (before, word, after) => {
        fc.pre(word !== '');
        const hits = findFolded(fold(before + word + after, FOLD_ALL), fold(word, FOLD_ALL).text);
        const covered = hits.some(({ from, to }) => from <= before.length && to >= before.length) || hits.length > 0;
        expect(covered).toBe(true);
      }),
    );
  });
});
