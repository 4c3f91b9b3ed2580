import { CODE_UNITS, fillClass, fillSurrogates } from '../code-units.ts';

/** How a character counts in matching. */
const SPACE = 0;
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

/** Made at first use, then kept. */
export function foldTable(): FoldTable {
  if (table !== null) return table;
  const folded = new Uint16Array(CODE_UNITS);
  for (let code = 0; code < CODE_UNITS; code++) folded[code] = code;
  for (const [from, to] of FOLDED_RANGES) {
    for (let code = from; code <= to; code++) {
      const plain = String.fromCharCode(code).normalize('NFKC').toLowerCase();
      folded[code] = plain.length > 0 ? plain.charCodeAt(0) : code;
    }
  }
  const plainKind = kinds();
  const kind = new Uint8Array(CODE_UNITS);
  for (let code = 0; code < CODE_UNITS; code++) kind[code] = plainKind[folded[code]!]!;
  table = { folded, kind };
  return table;
}

function kinds(): Uint8Array {
  const out = new Uint8Array(CODE_UNITS);
  const fill = (from: number, to: number, kind: number) => out.fill(kind, from, to + 1);
  fillClass(out, '[\\p{L}\\p{N}\\p{M}]', LETTER);
  fill(0x2e80, 0xd7ff, IDEOGRAPH);
  // CJK marks and punctuation say nothing; 々〆〇 and the sound mark ー do.
  fill(0x3000, 0x303f, SPACE);
  fill(0x3005, 0x3007, IDEOGRAPH);
  // A katakana word says something as a whole, its letters nothing.
  fill(0x30a1, 0x30fe, LETTER);
  fill(0x30fb, 0x30fb, SPACE);
  // Rare kanji and emoji are two surrogates each, which serves matching well enough.
  fillSurrogates(out, IDEOGRAPH);
  fill(0xf900, 0xfaff, IDEOGRAPH);
  return out;
}
