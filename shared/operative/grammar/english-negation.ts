import { DETERMINERS } from './english-words.ts';
import type { Word } from './words.ts';

/** Words of denial between auxiliary and verb. */
export const NOT: ReadonlySet<string> = new Set(['not', 'never', 'no', 'cannot', 'neither', 'nor']);
/** Subjects that deny: "None of the leaders agreed", "Neither side", "No agreement was reached". */
const NOBODY: ReadonlySet<string> = new Set(['no', 'none', 'neither', 'nobody', 'nothing']);
/** "failed to agree", "were unable to agree": the act is what follows, and it did not happen. */
const DENIERS: ReadonlySet<string> = new Set(['fail', 'refuse', 'decline', 'be unable']);
/** "no later than" counts, it denies nothing. */
const MEASURES: ReadonlySet<string> = new Set(['later', 'more', 'less', 'fewer', 'earlier', 'longer', 'doubt']);
const IRREGULAR_STEMS: Readonly<Record<string, string>> = { wo: 'will', ca: 'can', sha: 'shall' };
const SHORT_NOT = /^(\p{L}+)n['’]t$/u;

/**
 * The words of a sentence with its denials in one shape: "didn't" is did + not, "no longer" is never, and "not only" denies
 * nothing.
 */
export function plainNegations(words: readonly Word[]): readonly Word[] {
  if (!words.some(({ lower }) => lower === 'no' || lower === 'not' || SHORT_NOT.test(lower))) return words;
  const plain: Word[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const next = words[at + 1];
    const short = SHORT_NOT.exec(word.lower)?.[1];
    if (short !== undefined) {
      const cut = word.to - 3;
      const stem = IRREGULAR_STEMS[short] ?? short;
      plain.push({ ...word, text: word.text.slice(0, -3), lower: stem, to: cut }, { ...word, lower: 'not', from: cut });
    } else if (word.lower === 'no' && next?.lower === 'longer') {
      plain.push({ ...word, lower: 'never', to: next.to });
      at++;
    } else if (word.lower === 'not' && (next?.lower === 'only' || next?.lower === 'just')) {
      plain.push({ ...word, lower: 'also', to: next.to });
      at++;
    } else plain.push(word);
  }
  return plain;
}

/** Whether the subject is nobody, or the verb stands behind a word of denial ("never agreed"): then from which word on. */
export function deniedFrom(
  words: readonly Word[],
  verb: number,
  subject: { readonly from: number } | null,
  isAdverb: (word: string) => boolean,
): number | null {
  let at = verb - 1;
  while (at >= 0 && !words[at]!.isSign && isAdverb(words[at]!.lower) && !NOT.has(words[at]!.lower)) at--;
  if (at >= 0 && !words[at]!.isSign && NOT.has(words[at]!.lower)) return at;
  if (subject === null) return null;
  return NOBODY.has(words[subject.from]!.lower) || words[subject.from - 1]?.lower === 'not' ? verb : null;
}

/** "reached no agreement", "took no decision": whether what follows the verb at `at` denies it. */
export function isDeniedBehind(words: readonly Word[], at: number): boolean {
  return words[at]?.lower === 'no' && !MEASURES.has(words[at + 1]?.lower ?? '');
}

/** Whether the verb only says that the act behind it did not happen. */
export function isDenier(lemma: string, words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return DENIERS.has(lemma) && words[at]?.lower === 'to' && next !== undefined && !DETERMINERS.has(next.lower);
}
