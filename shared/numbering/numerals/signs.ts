import type { Numeral } from './numeral.ts';

/** A numeral whose numbers are single characters; it ends where Unicode's characters end. */
function signs(...ranges: readonly (readonly [first: string, last: string])[]): Numeral {
  const characters: string[] = [];
  for (const [first, last] of ranges) {
    for (let code = first.codePointAt(0)!; code <= last.codePointAt(0)!; code++) {
      characters.push(String.fromCodePoint(code));
    }
  }
  const numbers = new Map(characters.map((character, i) => [character, i + 1]));
  return {
    from: 1,
    to: characters.length,
    print: (n) => characters[n - 1]!,
    parse: (text) => numbers.get(text) ?? null,
  };
}

/** ① to ㊿: Unicode has them in three pieces. */
export const circled = signs(['①', '⑳'], ['㉑', '㉟'], ['㊱', '㊿']);
/** ⑴ to ⒇. */
export const parenthesised = signs(['⑴', '⒇']);
/** Ⅰ to Ⅻ as single characters. */
export const romanSigns = signs(['Ⅰ', 'Ⅻ']);
