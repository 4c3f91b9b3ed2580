const ONES = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const TEENS = [
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
];
const TENS = ['twent', 'thirt', 'fort', 'fift', 'sixt', 'sevent', 'eight', 'ninet'];
const CARDINALS = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];

/** English words reach this far; above it texts write digits. */
const LARGEST_WORD = 99;

function ordinalWord(n: number): string {
  if (n < 10) return ONES[n]!;
  if (n < 20) return TEENS[n - 10]!;
  const stem = TENS[Math.floor(n / 10) - 2]!;
  return n % 10 === 0 ? `${stem}ieth` : `${stem}y-${ONES[n % 10]!}`;
}

function cardinalWord(n: number): string {
  if (n < 20) return CARDINALS[n]!;
  const tens = `${TENS[Math.floor(n / 10) - 2]!}y`;
  return n % 10 === 0 ? tens : `${tens}-${CARDINALS[n % 10]!}`;
}

const range = Array.from({ length: LARGEST_WORD }, (_, i) => i + 1);
const ORDINALS = new Map(range.map((n) => [ordinalWord(n), n]));
const COUNTS = new Map(range.map((n) => [cardinalWord(n), n]));

const longestFirst = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).join('|');
/** For building patterns. */
export const ORDINAL_WORDS = longestFirst(ORDINALS.keys());
export const CARDINAL_WORDS = longestFirst(COUNTS.keys());

/** "twenty-first" → 21, in any case of letters; null for other words. */
export function readOrdinalWord(word: string): number | null {
  return ORDINALS.get(word.toLowerCase()) ?? null;
}

/** "thirty-three" → 33. */
export function readCardinalWord(word: string): number | null {
  return COUNTS.get(word.toLowerCase()) ?? null;
}

/** 21 → "twenty-first"; null outside 1 to `LARGEST_WORD`. */
export function printOrdinalWord(n: number): string | null {
  return Number.isInteger(n) && n >= 1 && n <= LARGEST_WORD ? ordinalWord(n) : null;
}

export function printCardinalWord(n: number): string | null {
  return Number.isInteger(n) && n >= 1 && n <= LARGEST_WORD ? cardinalWord(n) : null;
}

/** st, nd, rd or th. */
export function ordinalSuffix(n: number): string {
  if (n % 100 >= 11 && n % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th';
}

/** Gives a word the capitals of another: first, First, FIRST. */
export function withCapitalsOf(model: string, word: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(model) ? word[0]!.toUpperCase() + word.slice(1) : word;
}
