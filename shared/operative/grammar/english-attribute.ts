// Participles and base forms that belong to a noun ("the progress achieved last year"): they govern no sentence.
import { BE, CONJUNCTIONS, HAVE, isAdverb, MODALS, PREPOSITIONS, PRONOUNS, RELATIVES } from './english-words.ts';
import type { Word } from './words.ts';

/** Words of time that follow a participle without a preposition: "the progress achieved last year". */
const TIMES = new Set([
  'last',
  'this',
  'next',
  'earlier',
  'previously',
  'today',
  'yesterday',
  'so',
  'thus',
  'to',
  'jointly',
]);
const TIME_NOUNS = new Set([
  'year',
  'month',
  'week',
  'time',
  'summer',
  'autumn',
  'winter',
  'spring',
  'decade',
  'century',
]);

/**
 * "The progress achieved last year was welcomed", "the leaders' support for the plan was reaffirmed": no verb of the sentence,
 * for nothing stands behind it that it could govern, and further on, in the same clause, an auxiliary does.
 */
export function isAttribute(words: readonly Word[], at: number): boolean {
  const { lower } = words[at]!;
  const before = previousWord(words, at)!;
  if (PRONOUNS.has(before.lower)) return false;
  let k = at + 1;
  while (words[k] !== undefined && isAdverb(words[k]!.lower)) k++;
  // "proposed and discussed in May were adopted"
  while (words[k]?.lower === 'and' && words[k + 1] !== undefined && /(?:ed|en|de|ld|wn)$/u.test(words[k + 1]!.lower))
    k += 2;
  const behind = words[k];
  if (behind === undefined || behind.isSign) return false;
  if (isAuxiliary(behind)) return true;
  const time = TIMES.has(behind.lower) && (behind.lower !== 'this' || TIME_NOUNS.has(words[k + 1]?.lower ?? ''));
  if (!time && !PREPOSITIONS.has(behind.lower)) return false;
  if (behind.lower === 'to' && words[k + 1]?.lower !== 'date') return lower !== 'agreed' && auxiliaryBehind(words, k);
  return auxiliaryBehind(words, k);
}

function isAuxiliary({ lower, text }: Word): boolean {
  if (text === 'May') return false;
  return (
    (BE.has(lower) && lower !== 'be' && lower !== 'been' && lower !== 'being') || HAVE.has(lower) || lower in MODALS
  );
}

/** Whether an auxiliary follows in the same clause, with no subject of its own just before it. */
function auxiliaryBehind(words: readonly Word[], from: number): boolean {
  for (let k = from; k < words.length; k++) {
    const word = words[k]!;
    if (word.isSign || RELATIVES.has(word.lower) || word.lower === 'that') return false;
    if (!isAuxiliary(word) || word.lower === 'having') continue;
    const before = previousWord(words, k);
    return before !== null && !before.isSign && !PRONOUNS.has(before.lower) && !CONJUNCTIONS.has(before.lower);
  }
  return false;
}

/** "the forum held in the capital": a participle before a preposition, behind a noun that is no pronoun or title. */
export function isReduced(words: readonly Word[], at: number, next: Word): boolean {
  const { lower } = words[at]!;
  if (!PREPOSITIONS.has(next.lower) || next.lower === 'to' || next.lower === 'upon' || next.lower === 'on')
    return false;
  const before = previousWord(words, at)!;
  if (PRONOUNS.has(before.lower)) return false;
  if (/^(?:called|looked|appealed|paid|agreed|committed|took|concurred|expressed|launched|shared)$/u.test(lower))
    return false;
  return true;
}

export function previousWord(words: readonly Word[], at: number): Word | null {
  for (let k = at - 1; k >= 0; k--) {
    const word = words[k]!;
    if (word.isSign) return k > 0 ? word : null;
    if (!isAdverb(word.lower)) return word;
  }
  return null;
}
