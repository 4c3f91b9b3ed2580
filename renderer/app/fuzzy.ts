/** A match of a few typed letters in a name; higher is better. */
const START_OF_WORD = 8;
const RUN = 5;
const LETTER = 1;
const WHOLE = 40;

const fold = (text: string) => text.normalize('NFKC').toLowerCase();

/**
 * How well a name answers what was typed: every typed letter occurs in order; letters at the starts of words and runs of
 * letters weigh more, a name that holds the whole query most. Null where it does not match.
 */
export function fuzzyScore(typed: string, name: string): number | null {
  const query = fold(typed).replace(/\s+/gu, '');
  const text = fold(name);
  if (query === '') return 0;
  const whole = text.replace(/\s+/gu, '').indexOf(query);
  if (whole >= 0) return WHOLE + RUN * query.length - Math.min(whole, WHOLE / 2);
  let score = 0;
  let from = 0;
  let last = -2;
  for (const letter of query) {
    const at = text.indexOf(letter, from);
    if (at < 0) return null;
    score += LETTER;
    if (at === last + 1) score += RUN;
    if (at === 0 || /[\s.:：・（(]/u.test(text[at - 1]!)) score += START_OF_WORD;
    last = at;
    from = at + letter.length;
  }
  return score - Math.min(text.length, WHOLE) / WHOLE;
}
