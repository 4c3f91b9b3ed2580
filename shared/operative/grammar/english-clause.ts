import type { Ladder } from '../types.ts';
import { isAttribute, isReduced, previousWord } from './english-attribute.ts';
import { type EnglishForm, englishForms, isPlainPast } from './english-forms.ts';
import {
  ADVERBS,
  BE,
  CONJUNCTIONS,
  DETERMINERS,
  DO,
  HAVE,
  isAdverb,
  MODALS,
  NOMINAL,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
} from './english-words.ts';
import { QUOTED } from './mask.ts';
import type { Word } from './words.ts';

/** Where the verb phrase begins and what stands before it; positions in the list of words. */
export interface FoundVerb {
  /** The first word of the verb phrase: an auxiliary or the verb itself. */
  readonly at: number;
  readonly subject: { readonly from: number; readonly to: number } | null;
  /** 'opening': a paragraph that opens with its verb, as resolutions do. */
  readonly position: 'opening' | 'clause';
}

/** Adjectives and participles that open preambular paragraphs without "being". */
const STANCE =
  /^(?:concerned|alarmed|convinced|determined|committed|resolved|mindful|aware|conscious|encouraged|guided|pleased|grateful|ready|disturbed|inspired|desirous|cognizant|dismayed|appalled|gratified|distressed)$/u;

/** The governing verb of a sentence: first as a clause with a subject, then as a paragraph that opens with its verb. */
export function findVerb(words: readonly Word[], ladder: Ladder): FoundVerb | null {
  const forms = englishForms(ladder);
  const opening = openingVerb(words, forms);
  if (opening?.sure) return opening.found;
  return clauseVerb(words, forms, false) ?? opening?.found ?? clauseVerb(words, forms, true);
}

/** Past the number of a paragraph and adverbs at the head of it ("Also strongly urges", "Deeply concerned"). */
function openingVerb(words: readonly Word[], forms: ReadonlyMap<string, readonly EnglishForm[]>) {
  let at = 0;
  while (words[at] !== undefined && (isAdverb(words[at]!.lower) || /^\d+$/u.test(words[at]!.lower))) at++;
  const word = words[at];
  if (word === undefined || word.isSign) return null;
  const found: FoundVerb = { at, subject: null, position: 'opening' };
  const next = words[at + 1];
  // "Does not support the proposal;"
  if (DO.has(word.lower) && next?.lower === 'not') return { found, sure: true };
  const known = forms.get(word.lower) ?? [];
  const governs = next !== undefined && !next.isSign && !BE.has(next.lower) && !(next.lower in MODALS);
  if (known.some((form) => form.tense === 'third') && governs) return { found, sure: true };
  if (STANCE.test(word.lower) && governs) return { found, sure: false };
  if (/^[a-z]{2,}ing$/u.test(word.lower) && next !== undefined) return { found, sure: false };
  if (word.lower === 'having' && next !== undefined) return { found, sure: false };
  const opensList = next !== undefined && (DETERMINERS.has(next.lower) || next.lower === 'that' || next.lower === 'to');
  // A verb no list knows: "Operationalizes the fund"; a plural noun is not followed by a determiner.
  if (/[a-z]{3,}s$/u.test(word.lower) && opensList && at === 0 && !PRONOUNS.has(word.lower))
    return { found, sure: true };
  if (known.some((form) => form.tense === 'base') && opensList) return { found, sure: false };
  return null;
}

/** @param loose takes "contributed to" too, which may be a participle ("countries related to"): where nothing else is found */
function clauseVerb(
  words: readonly Word[],
  forms: ReadonlyMap<string, readonly EnglishForm[]>,
  loose: boolean,
): FoundVerb | null {
  let relative = false;
  for (let at = 1; at < words.length; at++) {
    const word = words[at]!;
    if (word.isSign) {
      relative = false;
      continue;
    }
    if (opensRelative(words, at)) {
      relative = true;
      continue;
    }
    if (!isFiniteVerb(words, at, forms, loose)) continue;
    if (relative) {
      // The verb of the relative clause itself; the next one is the main clause's again.
      relative = false;
      continue;
    }
    const subject = subjectBefore(words, at);
    if (subject !== null) return { at, subject, position: 'clause' };
  }
  return null;
}

function isFiniteVerb(
  words: readonly Word[],
  at: number,
  forms: ReadonlyMap<string, readonly EnglishForm[]>,
  loose: boolean,
): boolean {
  const { lower, text } = words[at]!;
  const before = previousWord(words, at);
  if (before === null || isAdverb(lower)) return false;
  // "having considered", "may have agreed": the auxiliary before it was looked at already.
  if (BE.has(before.lower) || HAVE.has(before.lower) || (before.lower in MODALS && before.text !== 'May')) return false;
  // "5 May 2021"
  if (lower in MODALS)
    return !NOMINAL.has(before.lower) && !(text === 'May' && /^\d/u.test(words[at + 1]?.text ?? '0'));
  if (lower === 'be' || lower === 'been' || lower === 'being' || lower === 'having') return false;
  if (BE.has(lower) || HAVE.has(lower) || DO.has(lower)) return !PREPOSITIONS.has(before.lower);
  if (NOMINAL.has(before.lower) || CONJUNCTIONS.has(before.lower)) return false;
  const next = words[at + 1];
  const known = forms.get(lower) ?? [];
  const tenses = known.map((form) => form.tense);
  if (tenses.includes('past')) {
    if (next === undefined || known.some((form) => isPlainPast(lower, form.lemma))) return true;
    return !isAttribute(words, at) && !isReduced(words, at, next);
  }
  if (tenses.includes('third')) return next !== undefined && opensObject(next) && !PRONOUNS.has(before.lower);
  if (tenses.includes('base'))
    return isPluralSubject(before) && next !== undefined && opensObject(next) && !isAttribute(words, at);
  if (/[a-z]{2,}ed$/u.test(lower)) {
    if (isAttribute(words, at)) return false;
    return next !== undefined && opensObject(next) && (loose || !PREPOSITIONS.has(next.lower));
  }
  // Plain present of a verb no list knows: only a pronoun makes it sure.
  return PRONOUNS.has(before.lower) && next !== undefined && opensObject(next) && /^[a-z]{3,}$/u.test(lower);
}

// "since the last summit" is no clause; "since it contributes" stands behind a comma or opens the sentence.
function opensRelative(words: readonly Word[], at: number): boolean {
  const { lower } = words[at]!;
  if (lower === 'since') return words[at - 1]!.isSign;
  return RELATIVES.has(lower) || lower === 'that';
}

function opensObject(next: Word): boolean {
  if (next.isSign) return false;
  const { lower, text } = next;
  return (
    DETERMINERS.has(lower) ||
    PREPOSITIONS.has(lower) ||
    lower === 'that' ||
    isAdverb(lower) ||
    /^[\p{Lu}\p{N}]/u.test(text) ||
    text.startsWith(QUOTED) ||
    /^[\p{Ll}-]{3,}$/u.test(lower)
  );
}

function isPluralSubject(word: Word): boolean {
  return PRONOUNS.has(word.lower) ? word.lower === 'we' || word.lower === 'they' : /[^s]s$/u.test(word.lower);
}

/** The noun phrase before the verb: back to the clause's border, past what is put in between commas, along enumerations. */
function subjectBefore(words: readonly Word[], verb: number): FoundVerb['subject'] {
  let to = verb;
  if (words[to - 1]?.lower === 'neither' && to > 1) to--;
  while (
    to > 0 &&
    !words[to - 1]!.isSign &&
    ADVERBS.has(words[to - 1]!.lower) &&
    !DETERMINERS.has(words[to - 1]!.lower)
  )
    to--;
  while (to > 0 && !words[to - 1]!.isSign && isAdverb(words[to - 1]!.lower) && !DETERMINERS.has(words[to - 1]!.lower))
    to--;
  let from = segmentStart(words, to);
  // "The leaders, recalling the statement, agreed": what stands between commas is passed over.
  while (from > 0 && (from === to || opensAside(words[from]!))) {
    to = from - 1;
    from = segmentStart(words, to);
  }
  if (from >= to) return null;
  const joins = words.slice(from, to).some((word) => CONJUNCTIONS.has(word.lower));
  while (joins && from > 1 && words[from - 1]!.text === ',') {
    const earlier = segmentStart(words, from - 1);
    if (!isMember(words.slice(earlier, from - 1))) break;
    from = earlier;
  }
  while (
    from < to &&
    (CONJUNCTIONS.has(words[from]!.lower) || isAdverb(words[from]!.lower)) &&
    !DETERMINERS.has(words[from]!.lower)
  )
    from++;
  if (from >= to || PREPOSITIONS.has(words[from]!.lower) || RELATIVES.has(words[from]!.lower))
    return lateSubject(words, from, to);
  return { from, to };
}

/** "In this context the leaders welcomed": the subject begins at the last determiner or pronoun of the segment. */
function lateSubject(words: readonly Word[], from: number, to: number): FoundVerb['subject'] {
  for (let k = to - 1; k > from + 1; k--) {
    const { lower } = words[k]!;
    if (PRONOUNS.has(lower)) return { from: k, to };
    if (DETERMINERS.has(lower) && !PREPOSITIONS.has(words[k - 1]!.lower)) return { from: k, to };
  }
  return null;
}

function segmentStart(words: readonly Word[], to: number): number {
  let from = to;
  while (from > 0 && !words[from - 1]!.isSign) from--;
  return from;
}

function opensAside(word: Word): boolean {
  return /ing$/u.test(word.lower) || RELATIVES.has(word.lower) || word.lower === 'as' || word.lower === 'together';
}

/** A member of "Japan, the Republic of Norway and Iceland": no verb's object and no adverbial. */
function isMember(words: readonly Word[]): boolean {
  const first = words[0];
  if (first === undefined || words.length > 8) return false;
  return (DETERMINERS.has(first.lower) && !PREPOSITIONS.has(first.lower)) || /^\p{Lu}/u.test(first.text)
    ? !PREPOSITIONS.has(first.lower) && !isAdverb(first.lower)
    : false;
}
