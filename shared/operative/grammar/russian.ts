import type { Grammar, Ladder, Modality, Span, Statement, Subject, Verb } from '../types.ts';
import { maskBrackets } from './mask.ts';
import { guessInfinitive, type RussianForm, russianVerbs } from './russian-forms.ts';
import { isRussianAdverb, NO_VERBS, PREPOSITIONS, STANCES, SUBORDINATORS } from './russian-words.ts';
import { sentencesOf, textBetween, type Word, wordsOf } from './words.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Past plural and reflexives, and the present of the productive classes: endings that few nouns share. */
const CLEAR_ENDING =
  /(?:[аеиоуыя]ли|[аеиоуыя]лись|[ая]лся|[ая]лась|[ая]лось|[уаяе]ют(?:ся)?|[уаяе]ет(?:ся)?|овал[ао]?|утся|атся|ятся|ится)$/u;
const NEGATION = list('не');
const MODALS: Readonly<Record<string, Modality>> = {
  должны: 'must',
  должен: 'must',
  должна: 'must',
  обязаны: 'must',
  следует: 'should',
  могут: 'can',
  может: 'can',
  вправе: 'may',
  будут: 'will',
  будет: 'will',
};
/** Adjectives, participles and possessives in front of a noun; nouns in -ение, -тие and the like are none. */
const ADJECTIVES =
  /^(?:сво[йюеиё]|своих|своего|своей|все|всех|этот|эту|эти|это|их|его|данн\p{L}+)$|(?<!н|т|в|ц|с)(?:ие|ее)$|(?<!с)(?:ую|юю|ое|ий|ый|ые|ого|его|ому|ему|ой|ей|их|ых)$|ние$(?<=(?:[дж]н|енн|альн|ческ)ие)/u;

/**
 * Russian: the finite verb of the main clause (приветствовали, отмечает, договорились), the verbal adverb that opens a
 * preambular paragraph (ссылаясь), the short adjective of an attitude (готовы). What follows который, что, где up to the next
 * comma governs nothing.
 */
export const readRussian: Grammar = (text, ladder) => {
  const masked = maskBrackets(text);
  return sentencesOf(masked).map((span) => ({ ...span, ...readSentence(text, masked, wordsOf(masked, span), ladder) }));
};

function fold(word: string): string {
  return word.replaceAll('ё', 'е');
}

function readSentence(
  text: string,
  masked: string,
  words: readonly Word[],
  ladder: Ladder,
): Pick<Statement, 'subject' | 'verb' | 'beside' | 'object'> {
  const at = finiteVerb(words, ladder) ?? openingGerund(words, ladder);
  if (at === null) return { subject: null, verb: null, beside: [], object: null };
  const surface = ({ from, to }: Span) => text.slice(from, to);
  const main = readPhrase(words, at, ladder);
  const range = subjectBefore(words, main.start);
  const subject: Subject | null = range && {
    text: textBetween(text, masked, range.from, range.to),
    ...range,
  };
  const beside = besideVerbs(words, main.end, ladder).map((verb): Verb => ({ surface: surface(verb), ...verb }));
  const head = objectSpan(words, main.end);
  return {
    subject,
    verb: { surface: surface(main.verb), ...main.verb },
    beside,
    object: head && textBetween(text, masked, head.from, head.to),
  };
}

function formOf(word: Word, ladder: Ladder): RussianForm | null {
  const { byForm } = russianVerbs(ladder);
  const lower = fold(word.lower);
  return byForm.get(lower) ?? null;
}

function isFiniteVerb(words: readonly Word[], at: number, ladder: Ladder): boolean {
  const word = words[at]!;
  const lower = fold(word.lower);
  if (word.isSign || NO_VERBS.has(lower)) return false;
  const form = formOf(word, ladder);
  if (form !== null) return form.tense !== 'gerund';
  if (lower in MODALS) return /(?:ть|ться|ти|чь)$/u.test(words[at + 1]?.lower ?? '');
  if (STANCES[lower] !== undefined) return true;
  const before = words[at - 1];
  return CLEAR_ENDING.test(lower) && lower.length > 4 && !(before !== undefined && PREPOSITIONS.has(before.lower));
}

/** The first finite verb that stands in no subordinate clause. */
function finiteVerb(words: readonly Word[], ladder: Ladder): number | null {
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

function openingGerund(words: readonly Word[], ladder: Ladder): number | null {
  let at = 0;
  while (words[at] !== undefined && (isRussianAdverb(words[at]!.lower) || /^\d+$/u.test(words[at]!.lower))) at++;
  const word = words[at];
  if (word === undefined) return null;
  if (fold(word.lower) === 'будучи') return words[at + 1] === undefined ? null : at + 1;
  const known = formOf(word, ladder)?.tense === 'gerund';
  return known || /(?:[аеиоуы]я|[ая]ясь|уясь)$/u.test(fold(word.lower)) ? at : null;
}

function readPhrase(words: readonly Word[], at: number, ladder: Ladder) {
  let start = at;
  while (start > 0 && isAdverbial(words, start - 1)) start--;
  const negated = NEGATION.has(words[at - 1]?.lower ?? '');
  const modality = MODALS[fold(words[at]!.lower)] ?? null;
  const main = modality === null ? at : at + 1;
  const { lemma, end } = wholeVerb(words, main, ladder);
  const from = words[negated ? at - 1 : at]!.from;
  const rung = ladder.rungOf('ru', lemma);
  const verb = { lemma, rung, modality, negated, from, to: words[end - 1]!.to };
  return { verb, start: Math.min(start, negated ? at - 1 : at), end };
}

// "с удовлетворением отмечают": an adverb of two words.
function isAdverbial(words: readonly Word[], at: number): boolean {
  const { lower } = words[at]!;
  if (isRussianAdverb(lower) || NEGATION.has(lower)) return true;
  return /(?:ением|остью|бой)$/u.test(lower) && words[at - 1]?.lower === 'с'
    ? true
    : lower === 'с' && /(?:ением|остью|бой)$/u.test(words[at + 1]?.lower ?? '');
}

function wholeVerb(
  words: readonly Word[],
  at: number,
  ladder: Ladder,
): { readonly lemma: string; readonly end: number } {
  const word = words[at]!;
  const lower = fold(word.lower);
  const infinitive = /(?:ть|ться|ти|чь)$/u.test(lower);
  const base = formOf(word, ladder)?.lemma ?? STANCES[lower] ?? (infinitive ? lower : guessInfinitive(lower));
  let best = { lemma: base, end: at + 1 };
  for (const { lemma, rest } of russianVerbs(ladder).long.get(base) ?? []) {
    const end = follow(words, at + 1, rest);
    if (end !== null && lemma.length > best.lemma.length) best = { lemma, end };
  }
  return best;
}

function follow(words: readonly Word[], from: number, rest: readonly string[]): number | null {
  let at = from;
  for (const part of rest) {
    for (let skipped = 0; skipped < 3 && words[at] !== undefined && fold(words[at]!.lower) !== part; skipped++) {
      const { lower } = words[at]!;
      if (!ADJECTIVES.test(lower) && !isRussianAdverb(lower) && lower !== 'свою' && lower !== 'свое') return null;
      at++;
    }
    if (words[at] === undefined || fold(words[at]!.lower) !== part) return null;
    at++;
  }
  return at;
}

/** The words before the verb, back to the clause's border; "в этой связи" and the like are no subject. */
function subjectBefore(words: readonly Word[], verb: number): Span | null {
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
  const plural = /(?:[ыи]|ане|ья)$/u.test(last.lower) && to - from > 2;
  return plural || last.lower === 'мы' || last.lower === 'они' ? to - 1 : to;
}

function segmentStart(words: readonly Word[], to: number): number {
  let from = to;
  while (from > 0 && !words[from - 1]!.isSign) from--;
  return from;
}

function opensAside({ lower, text }: Word): boolean {
  if (/^\p{Lu}/u.test(text)) return false;
  return SUBORDINATORS.has(fold(lower)) || /(?:[аеуы]я|ясь|ив|ав)$/u.test(lower);
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
    const { verb } = readPhrase(words, at, ladder);
    if (verb.rung !== null) verbs.push(verb);
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
