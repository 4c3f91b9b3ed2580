import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { WordChange } from '../../compare/index.ts';
import type { OutputRun } from '../types.ts';
import { wholeReadings } from './whole-readings.ts';

/** `東京^とうきょう` is a word under its reading; words are parted by a space. */
function runs(sketch: string): readonly OutputRun[] {
  return sketch.split(' ').map((word): OutputRun => {
    const [text = '', reading] = word.split('^');
    return reading === undefined ? { type: 'text', text, marks: [] } : { type: 'text', text, marks: [], reading };
  });
}

/** `=kept -gone +come` as words of a comparison. */
function words(sketch: string): readonly WordChange[] {
  const ops = { '=': 'keep', '-': 'del', '+': 'ins' } as const;
  return sketch.split(' ').map((word) => ({ op: ops[word[0] as keyof typeof ops], text: word.slice(1) }));
}

const shown = (changes: readonly WordChange[]) =>
  changes.map(({ op, text }) => ({ keep: '=', del: '-', ins: '+' })[op] + text).join(' ');

describe('words under a reading', () => {
  it.each([
    ['no reading at all', '会合 は', '会議 は', '-会合 +会議 =は', '-会合 +会議 =は'],
    ['the same reading', '東京^とう で', '東京^とう に', '=東京 -で +に', '=東京 -で +に'],
    ['a reading that came', '東京 で', '東京^とう で', '=東京で', '-東京 +東京 =で'],
    ['a reading that went', '東京^とう で', '東京 で', '=東京で', '-東京 +東京 =で'],
    ['another reading', '東京^とう で', '東京^トウ で', '=東京で', '-東京 +東京 =で'],
    ['words changed below it', '東京^とう で', '東方 で', '=東 -京 +方 =で', '-東京 +東方 =で'],
  ])('%s', (_, old, fresh, given, expected) => {
    expect(shown(wholeReadings(words(given), [runs(old)], [runs(fresh)]))).toBe(expected);
  });
});

test('both texts stay what they were, and no reading is cut', () => {
  const letter = fc.constantFrom('東', '京', 'で');
  const side = fc.array(fc.tuple(letter, fc.constantFrom(undefined, 'a', 'b')), { minLength: 1, maxLength: 8 });
  const sketch = (pieces: readonly (readonly [string, string | undefined])[]): readonly OutputRun[] =>
    pieces.map(([text, reading]) =>
      reading ? { type: 'text', text, marks: [], reading } : { type: 'text', text, marks: [] },
    );
  fc.assert(
    fc.property(side, side, (a, b) => {
      const [old, fresh] = [sketch(a), sketch(b)];
      const text = (pieces: typeof a) => pieces.map(([word]) => word).join('');
      // The coarsest words that keep what begins alike.
      let same = 0;
      while (same < Math.min(a.length, b.length) && a[same]![0] === b[same]![0]) same++;
      const given: WordChange[] = [
        { op: 'keep', text: text(a.slice(0, same)) },
        { op: 'del', text: text(a.slice(same)) },
        { op: 'ins', text: text(b.slice(same)) },
      ];
      const whole = wholeReadings(given, [old], [fresh]);
      const read = (other: string) =>
        whole
          .filter(({ op }) => op !== other)
          .map((word) => word.text)
          .join('');
      expect([read('ins'), read('del')]).toEqual([text(a), text(b)]);
      const kept = whole.filter(({ op }) => op === 'keep').reduce((sum, { text: { length } }) => sum + length, 0);
      expect(kept).toBeLessThanOrEqual(same);
    }),
  );
});
