/**
 * "How many times" in Latin, as inserted paragraphs are numbered: bis, ter, quater, quinquies … The words below a hundred
 * follow the joined forms of the European Union's interinstitutional style guide (unvicies, duovicies); hundreds are
 * classical. Above a hundred nobody has an agreed word, so the pieces are joined by hyphens: centies-bis (102),
 * bis-milies-ter (2,003). That stays unlimited and reads back.
 */
const ONES = ['', 'semel', 'bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'nonies'];
const TEENS = [
  'decies',
  'undecies',
  'duodecies',
  'terdecies',
  'quaterdecies',
  'quindecies',
  'sexdecies',
  'septdecies',
  'octodecies',
  'novodecies',
];
const TENS = [
  '',
  '',
  'vicies',
  'tricies',
  'quadragies',
  'quinquagies',
  'sexagies',
  'septuagies',
  'octogies',
  'nonagies',
];
const ONES_BEFORE_TENS = ['', 'un', 'duo', 'ter', 'quater', 'quin', 'sex', 'sept', 'octo', 'novo'];
const HUNDREDS = [
  '',
  'centies',
  'ducenties',
  'trecenties',
  'quadringenties',
  'quingenties',
  'sescenties',
  'septingenties',
  'octingenties',
  'nongenties',
];
const THOUSAND = 'milies';

function belowHundred(n: number): string {
  if (n < 10) return ONES[n]!;
  if (n < 20) return TEENS[n - 10]!;
  return ONES_BEFORE_TENS[n % 10]! + TENS[Math.floor(n / 10)]!;
}

const WORDS_BELOW_HUNDRED = new Map(Array.from({ length: 99 }, (_, i) => [belowHundred(i + 1), i + 1]));

/** The adverb for a whole number from 1 up; 1 is "semel", 2 "bis". Throws a RangeError for anything else. */
export function printLatinAdverb(n: number): string {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`No Latin adverb for ${n}`);
  const pieces: string[] = [];
  const thousands = Math.floor(n / 1000);
  if (thousands > 0) pieces.push(...(thousands > 1 ? [printLatinAdverb(thousands)] : []), THOUSAND);
  const hundreds = Math.floor((n % 1000) / 100);
  if (hundreds > 0) pieces.push(HUNDREDS[hundreds]!);
  if (n % 100 > 0) pieces.push(belowHundred(n % 100));
  return pieces.join('-');
}

/** The number an adverb stands for, or null: the exact inverse of `printLatinAdverb`. */
export function parseLatinAdverb(text: string): number | null {
  const n = read(text.split('-'));
  return n !== null && Number.isSafeInteger(n) && n > 0 && printLatinAdverb(n) === text ? n : null;
}

// The last "milies" divides: what stands before it counts thousands, what follows is below a thousand.
function read(pieces: readonly string[]): number | null {
  const at = pieces.lastIndexOf(THOUSAND);
  if (at >= 0) {
    const thousands = at === 0 ? 1 : read(pieces.slice(0, at));
    const rest = at === pieces.length - 1 ? 0 : read(pieces.slice(at + 1));
    return thousands === null || rest === null ? null : thousands * 1000 + rest;
  }
  let sum = 0;
  for (const piece of pieces) {
    const hundreds = HUNDREDS.indexOf(piece);
    const value = hundreds > 0 ? hundreds * 100 : WORDS_BELOW_HUNDRED.get(piece);
    if (value === undefined) return null;
    sum += value;
  }
  return sum;
}
