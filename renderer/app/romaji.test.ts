import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldRomaji, romanize } from './romaji.ts';

describe('kana in Latin letters', () => {
  it.each([
    ['ほぞん', 'hozon', 'hozon'],
    ['しゅつりょく', 'shutsuryoku', 'syuturyoku'],
    ['たいしょう', 'taishou', 'taisyou'],
    ['ひょうじ', 'hyouji', 'hyouzi'],
    ['ちかん', 'chikan', 'tikan'],
    ['ふくせい', 'fukusei', 'hukusei'],
    ['いっちだん', 'itchidan', 'ittidan'],
    ['せってい', 'settei', 'settei'],
    ['たんい', "tan'i", "tan'i"],
    ['つづき', 'tsuzuki', 'tuzuki'],
    ['ファイル', 'fairu', 'fairu'],
    ['コピー', 'kopii', 'kopii'],
  ])('%s is %s, or %s', (kana, hepburn, kunrei) => {
    expect([romanize(kana, 'hepburn'), romanize(kana, 'kunrei')]).toEqual([hepburn, kunrei]);
  });
});

describe('spellings of one sound are one', () => {
  it.each([
    ['たいしょう', ['taishou', 'taisho', 'taisyou', 'taishō', 'taisyô', 'たいしょう', 'タイショウ', 'たいsyo']],
    ['ほぞん', ['hozon', 'hozonn', 'ＨＯＺＯＮ', 'ほぞn']],
    ['しんぶん', ['shimbun', 'shinbun', 'sinbun']],
    ['じょうほう', ['jouhou', 'johou', 'zyouhou', 'jyouhou', 'joho']],
  ])('%s', (kana, spellings) => {
    for (const spelling of spellings) expect(foldRomaji(spelling)).toBe(foldRomaji(kana));
  });

  it.each([
    ['sh', 'しゅつりょく'],
    ['ch', 'ちかん'],
    ['j', 'じどうほぞん'],
    ['f', 'ふくせい'],
    ['ts', 'つぎ'],
  ])('%s is the beginning of %s', (begun, kana) => {
    expect(foldRomaji(kana).startsWith(foldRomaji(begun))).toBe(true);
  });

  it('any row of kana, in whatever spelling', () => {
    const sounds = [
      ...'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをんがぎぐげござじずぜぞだでどばびぶべぼぱぴぷぺぽ',
    ];
    const yoon = ['きゃ', 'しゅ', 'ちょ', 'じゃ', 'りょ', 'ひょ', 'っと', 'っか', 'っち'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sounds, ...yoon), { minLength: 1, maxLength: 12 }), (parts) => {
        const kana = parts.join('');
        for (const way of ['hepburn', 'kunrei'] as const)
          expect(foldRomaji(romanize(kana, way))).toBe(foldRomaji(kana));
      }),
    );
  });
});
