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
  const out = new Uint8Array(0x10000).fill(SIGN);
  const space = /\s/u;
  const mark = /\p{M}|\u200d|[\ufe00-\ufe0f]/u;
  const digit = /\p{Nd}/u;
  const letter = /[\p{L}\p{N}]/u;
  const katakana = /[\p{Script=Katakana}ー]/u;
  const dictionary =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}々〆〇]/u;
  for (let code = 0; code < 0x10000; code++) {
    const char = String.fromCharCode(code);
    if (code >= 0xd800 && code <= 0xdfff) out[code] = SURROGATE;
    else if (space.test(char)) out[code] = SPACE;
    else if (katakana.test(char) && code !== 0x30fb) out[code] = KATAKANA;
    else if (dictionary.test(char)) out[code] = DICTIONARY;
    else if (mark.test(char)) out[code] = MARK;
    else if (digit.test(char)) out[code] = DIGIT;
    else if (letter.test(char)) out[code] = LETTER;
  }
  table = out;
  return out;
}
