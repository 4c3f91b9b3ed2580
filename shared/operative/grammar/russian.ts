import type { Ladder, Span, Subject, Verb } from '../types.ts';
import { letteredGrammar, NO_READING, type Reading } from './lettered.ts';
import { finiteVerb, openingGerund, subjectBefore } from './russian-clause.ts';
import { isInfinitive, plainNegations } from './russian-negation.ts';
import { formOf, isAdverbial, readPhrase } from './russian-phrase.ts';
import { ADJECTIVES, isRussianAdverb, PREPOSITIONS } from './russian-words.ts';
import { textBetween, type Word } from './words.ts';

/**
 * Russian: the finite verb of the main clause (приветствовали, отмечает, договорились), the verbal adverb that opens a
 * preambular paragraph (ссылаясь), the short adjective of an attitude (готовы). What follows который, что, где up to the next
 * comma governs nothing.
 */
export const readRussian = letteredGrammar(plainNegations, readSentence);

function readSentence(text: string, masked: string, words: readonly Word[], ladder: Ladder): Reading {
  const at = finiteVerb(words, ladder) ?? openingGerund(words, ladder);
  if (at === null) return NO_READING;
  const surface = ({ from, to }: Span) => text.slice(from, to);
  const main = readPhrase(words, at, ladder);
  const range = subjectBefore(words, main.start);
  const subject: Subject | null = range && {
    text: textBetween(text, masked, range.from, range.to),
    ...range,
  };
  const beside = besideVerbs(words, main.end, ladder).map((verb): Verb => ({ surface: surface(verb), ...verb }));
  // Behind a passive with its subject stands who did it, or where.
  const head = main.isPassive && subject !== null ? clauseBehind(words, main.end) : objectSpan(words, main.end);
  return {
    subject,
    verb: { surface: surface(main.verb), ...main.verb },
    beside,
    object: head && textBetween(text, masked, head.from, head.to),
  };
}

function besideVerbs(words: readonly Word[], from: number, ladder: Ladder): readonly Omit<Verb, 'surface'>[] {
  const verbs: Omit<Verb, 'surface'>[] = [];
  for (let at = from; at < words.length; at++) {
    const form = words[at]!.isSign ? null : formOf(words[at]!, ladder);
    if (form === null || form.tense === 'gerund') continue;
    let before = at - 1;
    while (before > from && isAdverbial(words, before)) before--;
    const joint = words[before]!;
    if (joint.lower !== 'и' && joint.lower !== 'а' && joint.text !== ',') continue;
    const { verb, isKnown } = readPhrase(words, at, ladder);
    if (isKnown) verbs.push(verb);
  }
  return verbs;
}

/** The first noun phrase behind the verb: its words up to a preposition, a sign, or past the first noun in another case. */
function objectSpan(words: readonly Word[], from: number): Span | null {
  let at = from;
  while (words[at] !== undefined && isRussianAdverb(words[at]!.lower)) at++;
  const first = words[at];
  if (first === undefined) return null;
  if (first.isSign) {
    const next = words[at + 1];
    return next !== undefined && (next.lower === 'что' || next.lower === 'чтобы')
      ? { from: next.from, to: next.to }
      : null;
  }
  if (PREPOSITIONS.has(first.lower)) at++;
  let end = at;
  while (words[end] !== undefined && !words[end]!.isSign && ADJECTIVES.test(words[end]!.lower)) end++;
  const head = words[end];
  if (head === undefined || head.isSign || PREPOSITIONS.has(head.lower)) return null;
  return { from: words[at]!.from, to: head.to };
}

/** Only a clause or an infinitive: "было решено провести", "отмечено, что". */
function clauseBehind(words: readonly Word[], at: number): Span | null {
  const first = words[at];
  return first !== undefined && (first.isSign || isInfinitive(first.lower)) ? objectSpan(words, at) : null;
}
