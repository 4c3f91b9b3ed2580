import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from './diff-words.ts';

/** 旧 as [-deleted-]{+inserted+} text. */
function show(before: string, after: string, terms: readonly string[] = []): string {
  return diffWords(before, after, { terms })
    .changes.map(({ op, text }) => (op === 'keep' ? text : op === 'del' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}

/** Milliseconds for a property on a busy machine. */
const SLOW = 30_000;

describe('diffWords', () => {
  it.each([
    ['首脳は、進展を歓迎した。', '首脳は、進展を高く評価した。', '首脳は、進展を[-歓迎-]{+高く評価+}した。'],
    [
      'グリーン・トランスフォーメーションを推進',
      'デジタル・トランスフォーメーションを推進',
      '[-グリーン・トランスフォーメーション-]{+デジタル・トランスフォーメーション+}を推進',
    ],
    ['2025年12月に開催', '2026年11月に開催', '[-2025年12月-]{+2026年11月+}に開催'],
    ['3か国で会合を開催する。', '5か国で会合を開催する。', '[-3か国-]{+5か国+}で会合を開催する。'],
    ['3か国が参加', '3か所が参加', '[-3か国-]{+3か所+}が参加'],
    ['計120億ドルを拠出', '計20億ドルを拠出', '計[-120億ドル-]{+20億ドル+}を拠出'],
    ['約1,000人が参加', '約2,000人が参加', '約[-1,000人-]{+2,000人+}が参加'],
    [
      '2025年までに3か国で開催する。',
      '2026年までに5か国で開催する。',
      '[-2025年-]{+2026年+}までに[-3か国-]{+5か国+}で開催する。',
    ],
    ['第1回会合', '第2回会合', '[-第1回-]{+第2回+}会合'],
    ['第三条の二の規定', '第三条の三の規定', '第三条の[-二-]{+三+}の規定'],
    ['第七十一条各号', '第七十条各号', '第[-七十一-]{+七十+}条各号'],
    ['国際経済課', '経済安全保障課', '[-国際-]経済{+安全保障+}課'],
    ['We welcome the progress.', 'We note the progress.', 'We [-welcome-]{+note+} the progress.'],
    ['Стороны приветствуют прогресс.', 'Стороны отмечают прогресс.', 'Стороны [-приветствуют-]{+отмечают+} прогресс.'],
    ['', '新設', '{+新設+}'],
    ['削る', '', '[-削る-]'],
    ['同じ', '同じ', '同じ'],
  ])('%s → %s', (before, after, expected) => expect(show(before, after)).toBe(expected));

  it('keeps a defined term whole', () => {
    expect(show('東京イニシアティブの下で', '東京行動計画の下で', ['東京イニシアティブ', '東京行動計画'])).toBe(
      '[-東京イニシアティブ-]{+東京行動計画+}の下で',
    );
  });

  it('says so where two long texts share too little for the bounds', () => {
    const long = (seed: number) => Array.from({ length: 40_000 }, (_, k) => `w${(k * seed) % 9973}`).join(' ');
    const before = long(7919);
    const after = long(6007);
    const { changes, limited } = diffWords(before, after, { language: 'en' });
    expect(limited).toBe(true);
    expect(
      changes
        .filter(({ op }) => op !== 'ins')
        .map(({ text }) => text)
        .join(''),
    ).toBe(before);
  });

  const pieces = fc.constantFrom(
    '首脳',
    'は',
    '、',
    'トランス',
    'ー',
    '・',
    '「',
    '」',
    '人',
    '20',
    '年',
    '第',
    '三条',
    'word',
    ' ',
    "'",
    'e\u0301',
    '👨‍👩‍👧',
    '𠮷',
    '\n',
    '\u2029',
    '\ufffc',
    'が',
    'Стороны',
    '\ud800',
    '\u0301',
  );
  const texts = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));

  it(
    'is lossless and never parts a character',
    () => {
      fc.assert(
        fc.property(texts, texts, fc.array(texts, { maxLength: 3 }), (before, after, terms) => {
          const { changes } = diffWords(before, after, { terms });
          expect(
            changes
              .filter(({ op }) => op !== 'ins')
              .map(({ text }) => text)
              .join(''),
          ).toBe(before);
          expect(
            changes
              .filter(({ op }) => op !== 'del')
              .map(({ text }) => text)
              .join(''),
          ).toBe(after);
          for (const side of ['ins', 'del'] as const) {
            const runs = changes.filter(({ op }) => op !== side);
            for (let k = 1; k < runs.length; k++) {
              const seam = runs[k - 1]!.text.slice(-1) + runs[k]!.text.charAt(0);
              expect(seam).not.toMatch(/^[\ud800-\udbff][\udc00-\udfff]$/);
              expect(seam).not.toMatch(/^.\p{M}$/u);
              expect(seam).not.toMatch(/^[0-9]{2}$/);
              expect(seam).not.toMatch(/^[ァ-ヶ][ァ-ヶー]$/u);
            }
          }
        }),
        { numRuns: 800 },
      );
    },
    SLOW,
  );
});
