/** How well a name answers what was typed; the tiers stand so far apart that no bonus reaches the next one. */
const EXACT = 1_000;
const BEGINS = 600;
const BEGINS_WORD = 400;
const WITHIN = 200;
/** Within the last tier, letters one by one: at the start of a word, in a row, anywhere. */
const START_OF_WORD = 8;
const RUN = 5;
const LETTER = 1;
/** Long names lose a little against short ones. */
const LENGTH_WEIGHT = 0.1;
const MOST_LENGTH = 100;

const SEPARATORS = /[\s…：:／/・、。（）()「」“”"’'＋+−\-.]/u;
const ALL_SEPARATORS = new RegExp(SEPARATORS, 'gu');

/** Width and case do not matter. */
export const foldName = (text: string) => text.normalize('NFKC').toLowerCase();

const bare = (text: string) => text.replace(ALL_SEPARATORS, '');

/**
 * Every typed letter has to occur in order. A name that is, begins with, has a word that begins with, or holds what was
 * typed comes before one that has its letters scattered. Null where it does not match. Both are `foldName`d.
 */
export function fuzzyScore(typed: string, name: string): number | null {
  const query = bare(typed);
  const whole = bare(name);
  if (query === '') return 0;
  const less = Math.min(whole.length, MOST_LENGTH) * LENGTH_WEIGHT;
  if (whole === query) return EXACT - less;
  if (whole.startsWith(query)) return BEGINS - less;
  if (startsOfWords(name).some((at) => bare(name.slice(at)).startsWith(query))) return BEGINS_WORD - less;
  if (whole.includes(query)) return WITHIN - less;
  const score = scattered(query, name);
  return score === null ? null : Math.min(score, WITHIN / 2) - less;
}

function startsOfWords(name: string): readonly number[] {
  return Array.from(name, (_, at) => at).filter((at) => at === 0 || SEPARATORS.test(name[at - 1]!));
}

/** Japanese has no spaces: letters scattered over a name are a guess there, and too short a guess is none. */
function scattered(query: string, name: string): number | null {
  let score = 0;
  let from = 0;
  let last = -2;
  for (const letter of query) {
    const at = name.indexOf(letter, from);
    if (at < 0) return null;
    score += LETTER;
    if (at === last + 1) score += RUN;
    if (at === 0 || SEPARATORS.test(name[at - 1]!)) score += START_OF_WORD;
    last = at;
    from = at + letter.length;
  }
  return score;
}
