import type { Numeral } from './numeral.ts';
import { romanSigns } from './signs.ts';

const STEPS: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
// Above this the letters have no agreed form.
const LARGEST = 3999;

function print(n: number): string {
  let rest = n;
  let out = '';
  for (const [value, letters] of STEPS) {
    while (rest >= value) {
      out += letters;
      rest -= value;
    }
  }
  return out;
}

function parse(text: string): number | null {
  if (!/^[MDCLXVI]{1,15}$/.test(text)) return null;
  let n = 0;
  let at = 0;
  for (const [value, letters] of STEPS) {
    while (text.startsWith(letters, at)) {
      n += value;
      at += letters.length;
    }
  }
  return at === text.length ? n : null;
}

/** I, II, III … */
export const upperRoman: Numeral = { from: 1, to: LARGEST, print, parse };

/** i, ii, iii … */
export const lowerRoman: Numeral = {
  from: 1,
  to: LARGEST,
  print: (n) => print(n).toLowerCase(),
  parse: (text) => (text === text.toLowerCase() ? parse(text.toUpperCase()) : null),
};

/** Ⅰ to Ⅻ as the single characters of Japanese texts; above, letters: there is no character for thirteen. */
export const signRoman: Numeral = {
  from: 1,
  to: LARGEST,
  print: (n) => (n <= romanSigns.to ? romanSigns.print(n) : print(n)),
  parse: (text) => romanSigns.parse(text) ?? parse(text),
};
