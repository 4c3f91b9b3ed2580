import type { Numeral } from './numeral.ts';

/**
 * How often a letter repeats at most: a … z, aa, bb … zz, aaa. This is how UN texts and Word go on after z
 * (ECMA-376, ST_NumberFormat); Word starts again after 30 rounds.
 */
const ROUNDS = 30;

function letters(alphabet: string): Numeral {
  const size = alphabet.length;
  return {
    from: 1,
    to: size * ROUNDS,
    print: (n) => alphabet[(n - 1) % size]!.repeat(Math.ceil(n / size)),
    parse: (text) => {
      const at = text.length === 0 || text.length > ROUNDS ? -1 : alphabet.indexOf(text[0]!);
      return at < 0 ? null : at + 1 + (text.length - 1) * size;
    },
  };
}

/** One pass through a list of letters; after the last there is no agreed form. */
function letterList(alphabet: string): Numeral {
  return {
    from: 1,
    to: alphabet.length,
    print: (n) => alphabet[n - 1]!,
    parse: (text) => (text.length === 1 && alphabet.includes(text) ? alphabet.indexOf(text) + 1 : null),
  };
}

export const lowerLatin = letters('abcdefghijklmnopqrstuvwxyz');
export const upperLatin = letters('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

// Lists in Russian skip ё, й, ъ and ь; so does Word's russianLower (ECMA-376, ST_NumberFormat).
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщыэюя';
export const lowerRussian = letters(RUSSIAN);
export const upperRussian = letters(RUSSIAN.toUpperCase());

/** ア to ン in the order of the syllabary (公用文). */
export const aiueo = letterList(
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
);
/** イ to ス in the order of the old poem (statutes). */
export const iroha = letterList(
  'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス',
);
