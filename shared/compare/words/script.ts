import { CODE_UNITS, fillClass, fillSurrogates } from '../code-units.ts';

/** Classes of characters, as far as words go. */
export const SPACE = 0;
export const SIGN = 1;
/** Kanji and hiragana: only a dictionary knows where their words end. */
export const DICTIONARY = 2;
/** Katakana with ー: a run is one word (dictionaries cut トランスフォーメーション into five). */
export const KATAKANA = 3;
/** Letters of scripts that put spaces between words, with their combining marks. */
export const LETTER = 4;
export const DIGIT = 5;
/** Combining marks, variation selectors, joiners: never parted from what stands before. */
export const MARK = 6;
/** Half of a surrogate pair: emoji, rare kanji. */
export const SURROGATE = 7;

let table: Uint8Array | null = null;

/** Class of every UTF-16 code unit. Made at first use, then kept. */
export function scriptTable(): Uint8Array {
  if (table !== null) return table;
  const out = new Uint8Array(CODE_UNITS).fill(SIGN);
  // Where a character is of two classes, the later one counts.
  fillClass(out, '[\\p{L}\\p{N}]', LETTER);
  fillClass(out, '\\p{Nd}', DIGIT);
  fillClass(out, '[\\p{M}\\u200d\\ufe00-\\ufe0f]', MARK);
  const dictionary = ['Han', 'Hiragana', 'Thai', 'Lao', 'Khmer', 'Myanmar'].map((name) => `\\p{Script=${name}}`);
  fillClass(out, `[${dictionary.join('')}々〆〇]`, DICTIONARY);
  fillClass(out, '[\\p{Script=Katakana}ー]', KATAKANA);
  fillClass(out, '\\s', SPACE);
  fillSurrogates(out, SURROGATE);
  table = out;
  return out;
}
