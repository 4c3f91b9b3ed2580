import type { Ladder, Span } from '../types.ts';
import { formOf, isShortPassive, leadsOn } from './russian-phrase.ts';
import { fold, isRussianAdverb, MODALS, NO_VERBS, PREPOSITIONS, STANCES, SUBORDINATORS } from './russian-words.ts';
import type { Word } from './words.ts';

/** Past plural and reflexives, and the present of the productive classes: endings that few nouns share. */
const CLEAR_ENDING =
  /(?:[аеиоуыя]ли|[аеиоуыя]лись|[ая]лся|[ая]лась|[ая]лось|[уаяе]ют(?:ся)?|[уаяе]ет(?:ся)?|овал[ао]?|утся|атся|ятся|ится)$/u;
/** A participle with its noun phrase between commas: «меры, принятые правительством, …». */
const FULL_PARTICIPLE =
  /(?:нн|[аяеиуы]т|нут|ющ|ащ|ящ|ущ|вш)(?:ый|ая|ое|ые|ого|ой|ых|ому|ым|ыми|ую|ий|ее|ие|его|ей|их|ему|им|ими|ую|юю)(?:ся)?$/u;

function isFiniteVerb(words: readonly Word[], at: number, ladder: Ladder): boolean {
  const word = words[at]!;
  const lower = fold(word.lower);
  if (word.isSign || NO_VERBS.has(lower)) return false;
  if (leadsOn(words, at)) return true;
  const form = formOf(word, ladder);
  if (form !== null) return form.tense !== 'gerund';
  if (lower in MODALS) return false;
  if (STANCES[lower] !== undefined || isShortPassive(words, at)) return true;
  const before = words[at - 1];
  return CLEAR_ENDING.test(lower) && lower.length > 4 && !(before !== undefined && PREPOSITIONS.has(before.lower));
}

/** The first finite verb that stands in no subordinate clause. */
export function finiteVerb(words: readonly Word[], ladder: Ladder): number | null {
  let subordinate = false;
  for (const [at, word] of words.entries()) {
    if (word.isSign) subordinate = false;
    else if (SUBORDINATORS.has(fold(word.lower))) subordinate = true;
    else if (isFiniteVerb(words, at, ladder)) {
      if (!subordinate) return at;
      subordinate = false;
    }
  }
  return null;
}

/** The verbal adverb that opens a preambular paragraph (ссылаясь). */
export function openingGerund(words: readonly Word[], ladder: Ladder): number | null {
  let at = 0;
  while (words[at] !== undefined && (isRussianAdverb(words[at]!.lower) || /^\d+$/u.test(words[at]!.lower))) at++;
  const word = words[at];
  if (word === undefined) return null;
  if (fold(word.lower) === 'будучи') return words[at + 1] === undefined ? null : at + 1;
  const known = formOf(word, ladder)?.tense === 'gerund';
  return known || /(?:[аеиоуы]я|[ая]ясь|уясь)$/u.test(fold(word.lower)) ? at : null;
}

/** The words before the verb, back to the clause's border; "в этой связи" and the like are no subject. */
export function subjectBefore(words: readonly Word[], verb: number): Span | null {
  let to = verb;
  let from = segmentStart(words, to);
  while (from > 0 && (from === to || opensAside(words[from]!))) {
    to = from - 1;
    from = segmentStart(words, to);
  }
  if (words.slice(from, to).some(({ lower }) => lower === 'и')) {
    while (from > 1 && words[from - 1]!.text === ',') {
      const earlier = segmentStart(words, from - 1);
      if (!/^\p{Lu}/u.test(words[earlier]?.text ?? '') || PREPOSITIONS.has(words[earlier]!.lower)) break;
      from = earlier;
    }
  }
  while (from < to && (words[from]!.lower === 'и' || isRussianAdverb(words[from]!.lower))) from++;
  if (words[from]?.lower === 'будучи') return null;
  if (from < to && PREPOSITIONS.has(words[from]!.lower)) from = lateSubject(words, from, to);
  return from < to ? { from: words[from]!.from, to: words[to - 1]!.to } : null;
}

// "В этой связи лидеры приветствовали": the subject is what stands last before the verb, a plural or a pronoun.
function lateSubject(words: readonly Word[], from: number, to: number): number {
  const last = words[to - 1]!;
  const led = /^(?:этой|этом|этого|данн\p{L}+|сво\p{L}+)$/u.test(words[to - 2]?.lower ?? '');
  const plural = /(?:[ыи]|ане|ья)$/u.test(last.lower) && to - from > 2 && !led;
  return plural || last.lower === 'мы' || last.lower === 'они' ? to - 1 : to;
}

function segmentStart(words: readonly Word[], to: number): number {
  let from = to;
  while (from > 0 && !words[from - 1]!.isSign) from--;
  return from;
}

function opensAside({ lower, text }: Word): boolean {
  if (/^\p{Lu}/u.test(text)) return false;
  return SUBORDINATORS.has(fold(lower)) || FULL_PARTICIPLE.test(lower) || /(?:[аеуы]я|ясь|ив|ав)$/u.test(lower);
}
