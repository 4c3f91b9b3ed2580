/** How a character counts in matching. */
export const SPACE = 0;
/** Kanji, hiragana, hangul: words without spaces, so every character is a unit. */
export const IDEOGRAPH = 1;
/** Letters and digits of alphabetic scripts, and katakana: a run of them is a unit. */
export const LETTER = 2;

/** Folded code unit (case, width) and its class, for every UTF-16 code unit. Folding serves matching only, never text. */
export interface FoldTable {
  readonly folded: Uint16Array;
  readonly kind: Uint8Array;
}

let table: FoldTable | null = null;

// Ranges whose case or width is folded: Latin, Greek, Cyrillic, Georgian …, Latin Extended Additional, half and full widths.
const FOLDED_RANGES = [
  [0x41, 0x58f],
  [0x10a0, 0x10ff],
  [0x1e00, 0x1fff],
  [0xff01, 0xffee],
] as const;

/** Made at first use (about 5 ms), then kept. */
export function foldTable(): FoldTable {
  if (table !== null) return table;
  const folded = new Uint16Array(0x10000);
  const kind = new Uint8Array(0x10000);
  for (let code = 0; code < 0x10000; code++) folded[code] = code;
  for (const [from, to] of FOLDED_RANGES) {
    for (let code = from; code <= to; code++) {
      const plain = String.fromCharCode(code).normalize('NFKC').toLowerCase();
      folded[code] = plain.length > 0 ? plain.charCodeAt(0) : code;
    }
  }
  const letter = /[\p{L}\p{N}\p{M}]/u;
  for (let code = 0; code < 0x10000; code++) kind[code] = classify(folded[code]!, letter);
  table = { folded, kind };
  return table;
}

function classify(code: number, letter: RegExp): number {
  if (code >= 0x2e80 && code <= 0xd7ff) {
    // CJK marks and punctuation say nothing; 々〆〇 and the sound mark ー do.
    if (code >= 0x3000 && code <= 0x303f) return code >= 0x3005 && code <= 0x3007 ? IDEOGRAPH : SPACE;
    if (code === 0x30fb) return SPACE;
    // A katakana word says something as a whole, its letters nothing.
    return code >= 0x30a1 && code <= 0x30fe ? LETTER : IDEOGRAPH;
  }
  // Surrogates: rare kanji and emoji, two units each, which serves matching well enough.
  if (code >= 0xd800 && code <= 0xdfff) return IDEOGRAPH;
  if (code >= 0xf900 && code <= 0xfaff) return IDEOGRAPH;
  return letter.test(String.fromCharCode(code)) ? LETTER : SPACE;
}
