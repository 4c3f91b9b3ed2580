import type { Ladder, Modality, Rung, Span, Verb } from '../types.ts';
import type { FoundVerb } from './english-clause.ts';
import { englishForms, guessLemma } from './english-forms.ts';
import { deniedFrom, isDeniedBehind, isDenier, NOT } from './english-negation.ts';
import {
  ADVERBS,
  BE,
  CONJUNCTIONS,
  DETERMINERS,
  DO,
  HAVE,
  isAdverb,
  MODALS,
  PREPOSITIONS,
  RELATIVES,
} from './english-words.ts';
import type { Word } from './words.ts';

interface Act {
  readonly verb: Omit<Verb, 'surface'>;
  readonly beside: readonly Omit<Verb, 'surface'>[];
  readonly object: Span | null;
}

/** Words that may stand inside a verb of several words: "express their deep appreciation", "note with great concern". */
const INNER = new Set([
  ...DETERMINERS,
  'deep',
  'great',
  'strong',
  'sincere',
  'grave',
  'serious',
  'full',
  'high',
  'utmost',
  'profound',
  'firm',
  'heartfelt',
  'continued',
]);
/** Reads a verb phrase: auxiliaries, the verb, what belongs to it, and what it is about. */
export function readAct(words: readonly Word[], found: FoundVerb, ladder: Ladder): Act {
  const phrase = readPhrase(words, found.at, found.subject, ladder);
  return {
    verb: phrase.verb,
    beside: besideVerbs(words, phrase.end, ladder),
    // "welcomed by the leaders": who does it is not what it is about.
    object: phrase.passive && words[phrase.end]?.lower === 'by' ? null : objectSpan(words, phrase.end),
  };
}

/** How far "failed to refuse to …" is followed. */
const MAX_DENIERS = 3;

function readPhrase(words: readonly Word[], start: number, subject: FoundVerb['subject'], ladder: Ladder) {
  let at = start;
  let modality: Modality | null = null;
  let negated = false;
  let being = false;
  for (; at < words.length - 1; at++) {
    const { lower, isSign } = words[at]!;
    const auxiliary = lower in MODALS || BE.has(lower) || HAVE.has(lower) || DO.has(lower);
    if (isSign) break;
    if (NOT.has(lower)) negated = true;
    if (lower in MODALS) modality = MODALS[lower]!;
    if (BE.has(lower)) being = true;
    else if (auxiliary) being = false;
    if (!auxiliary && !NOT.has(lower) && !isAdverb(lower)) break;
    // "have the right", "did much": a full verb, not an auxiliary.
    const next = words[at + 1]!;
    if (auxiliary && !(lower in MODALS) && !BE.has(lower) && (DETERMINERS.has(next.lower) || next.isSign)) break;
  }
  const denied = deniedFrom(words, start, subject, isAdverb);
  if (denied !== null) negated = !negated;
  let { lemma, end, stance } = readVerb(words, at, being, start, ladder);
  for (let k = 0; k < MAX_DENIERS && isDenier(lemma, words, end); k++) {
    negated = !negated;
    ({ lemma, end, stance } = readVerb(words, end + 1, false, start, ladder));
  }
  const known = rungOf(words, lemma, stance ? words[end - 1]! : null, subject, ladder);
  const inner = words.slice(at, end).some(({ lower }) => lower === 'no');
  // "noted no progress" notes something; "reached no agreement" does not reach it.
  if (inner || (isDeniedBehind(words, end) && (known === null || known > 2))) negated = !negated;
  const span = { from: words[denied ?? start]!.from, to: words[end - 1]!.to };
  return {
    verb: { lemma, rung: negated ? null : known, modality, negated, ...span },
    isKnown: known !== null,
    passive: stance,
    end,
  };
}

function readVerb(words: readonly Word[], at: number, being: boolean, start: number, ladder: Ladder) {
  const main = words[at]!;
  const opening =
    start === at && words.slice(0, start).every((word) => isAdverb(word.lower) || /^\d/u.test(word.lower));
  const stance = being || (opening && !englishForms(ladder).has(main.lower) && !/(?:ing|s)$/u.test(main.lower));
  const base = verbOf(main, stance, opening, ladder);
  return { ...wholeVerb(words, at, base, ladder), stance };
}

/** @param passive the participle of a passive: "Concern was expressed" stands where "express concern" does */
function rungOf(
  words: readonly Word[],
  lemma: string,
  passive: Word | null,
  subject: FoundVerb['subject'],
  ladder: Ladder,
): Rung | null {
  if (passive === null) return ladder.rungOf('en', lemma);
  const active = activeOf(passive, ladder);
  const noun = subject && words[subject.to - 1]!.lower;
  return ladder.rungOf('en', lemma, ...(noun ? [`${active} ${noun}`] : []), active);
}

/** The dictionary form of the first word: "is committed" is an attitude where the ladder knows it so, else a passive. */
function verbOf(main: Word, stance: boolean, opening: boolean, ladder: Ladder): string {
  const forms = englishForms(ladder).get(main.lower) ?? [];
  const plain = forms.find((form) => form.tense !== 'ing' || !stance)?.lemma;
  if (stance || opening) {
    const attitude = `be ${main.lower}`;
    if (ladder.knows('en', attitude) && !/(?:ing|s)$/u.test(main.lower)) return attitude;
    if (stance) return `be ${main.lower}`;
  }
  return plain ?? guessLemma(main.lower);
}

// "It was agreed that": the passive of a verb of the ladder stands where the verb does.
function activeOf(main: Word, ladder: Ladder): string {
  return englishForms(ladder).get(main.lower)?.[0]?.lemma ?? guessLemma(main.lower);
}

/** The longest verb of the ladder that begins with `base` here, words like "their deep" passed over. */
function wholeVerb(words: readonly Word[], at: number, base: string, ladder: Ladder) {
  const plain = { lemma: base, end: at + 1 };
  let best = plain;
  for (const { rest, lemma } of longVerbs(ladder).get(base) ?? []) {
    const end = follow(words, at + 1, rest);
    if (end !== null && rest.length > best.lemma.split(' ').length - 1) best = { lemma, end };
  }
  return best;
}

function follow(words: readonly Word[], from: number, rest: readonly string[]): number | null {
  let at = from;
  for (const part of rest) {
    for (let skipped = 0; skipped < 3 && words[at] !== undefined && words[at]!.lower !== part; skipped++) {
      if (!INNER.has(words[at]!.lower) && !isAdverb(words[at]!.lower)) return null;
      at++;
    }
    if (words[at]?.lower !== part) return null;
    at++;
  }
  return at;
}

interface LongVerb {
  readonly lemma: string;
  readonly rest: readonly string[];
}

const longVerbsOf = new WeakMap<Ladder, ReadonlyMap<string, readonly LongVerb[]>>();

/** Verbs of several words by their first ("be …" by both). */
function longVerbs(ladder: Ladder): ReadonlyMap<string, readonly LongVerb[]> {
  const ready = longVerbsOf.get(ladder);
  if (ready) return ready;
  const byFirst = new Map<string, LongVerb[]>();
  for (const lemma of ladder.lemmas('en')) {
    const [first = '', ...rest] = lemma.split(' ');
    if (rest.length === 0 || first === 'be') continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { lemma, rest }]);
  }
  longVerbsOf.set(ladder, byFirst);
  return byFirst;
}

/** "noted the report and agreed to …": finite verbs of the ladder behind "and" or a comma. */
function besideVerbs(words: readonly Word[], from: number, ladder: Ladder): Act['beside'] {
  const forms = englishForms(ladder);
  const verbs: Omit<Verb, 'surface'>[] = [];
  for (let at = from + 1; at < words.length; at++) {
    const word = words[at]!;
    const tenses = (forms.get(word.lower) ?? []).map((form) => form.tense);
    if (!tenses.includes('past') && !tenses.includes('third')) continue;
    let before = at - 1;
    while (before > from && isAdverb(words[before]!.lower)) before--;
    const joint = words[before]!;
    const next = words[at + 1];
    if (next === undefined || next.isSign || CONJUNCTIONS.has(next.lower)) continue;
    if (!CONJUNCTIONS.has(joint.lower) && joint.text !== ',') continue;
    // "the agreed and adopted text": an adjective has its noun behind it, a verb its object with a determiner or "that".
    const object =
      DETERMINERS.has(next.lower) || PREPOSITIONS.has(next.lower) || next.lower === 'that' || isAdverb(next.lower);
    if (!object && !/^\p{Lu}/u.test(next.text)) continue;
    const { verb, isKnown } = readPhrase(words, at, null, ladder);
    if (isKnown) verbs.push(verb);
  }
  return verbs;
}

/** Up to the first preposition or clause behind the verb; of a noun phrase the last word, the head, with its own adjective. */
function objectSpan(words: readonly Word[], from: number): Span | null {
  let at = from;
  while (words[at] !== undefined && (isAdverb(words[at]!.lower) || words[at]!.lower === 'with')) {
    at++;
    if (words[at - 1]!.lower === 'with')
      while (
        words[at] !== undefined &&
        !DETERMINERS.has(words[at]!.lower) &&
        words[at]!.lower !== 'that' &&
        !words[at]!.isSign
      )
        at++;
  }
  const first = words[at];
  if (first === undefined || first.isSign) return null;
  if (first.lower === 'that') return { from: first.from, to: first.to };
  if (first.lower === 'to' && words[at + 1] !== undefined && !DETERMINERS.has(words[at + 1]!.lower)) {
    return { from: first.from, to: words[at + 1]!.to };
  }
  if (PREPOSITIONS.has(first.lower)) at++;
  let end = at;
  while (words[end] !== undefined && !stopsHead(words[end]!, end > at)) end++;
  if (end === at) return null;
  while (at < end - 1 && (DETERMINERS.has(words[at]!.lower) || ADVERBS.has(words[at]!.lower))) at++;
  return { from: words[Math.max(at, end - 3)]!.from, to: words[end - 1]!.to };
}

function stopsHead(word: Word, begun: boolean): boolean {
  return (
    word.isSign ||
    PREPOSITIONS.has(word.lower) ||
    RELATIVES.has(word.lower) ||
    CONJUNCTIONS.has(word.lower) ||
    (begun && (word.lower === 'that' || BE.has(word.lower) || /ed$/u.test(word.lower)))
  );
}
