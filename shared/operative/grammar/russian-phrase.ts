import type { Ladder, Modality, Verb } from '../types.ts';
import { guessInfinitive, type RussianForm, russianForm, russianVerbs } from './russian-forms.ts';
import { isDenier, isInfinitive, isNegation } from './russian-negation.ts';
import { isParticiple, passiveLemma, WAS } from './russian-passive.ts';
import { ADJECTIVES, fold, isRussianAdverb, MODALS, STANCES } from './russian-words.ts';
import type { Word } from './words.ts';

export interface Phrase {
  readonly verb: Omit<Verb, 'surface'>;
  /** Where it begins with its adverbs, and the word behind it. */
  readonly start: number;
  readonly end: number;
  readonly isPassive: boolean;
  /** Whether the verb is one of the ladder, denied or not. */
  readonly isKnown: boolean;
}

/** A verb with what stands before it (не, был, adverbs) and what belongs to it (к сведению, глубокую признательность). */
export function readPhrase(words: readonly Word[], at: number, ladder: Ladder): Phrase {
  const { main, turns, modality: leading } = leadTo(words, at);
  const word = fold(words[main]!.lower);
  const form = formOf(words[main]!, ladder);
  const short = form === null ? main !== at || isShortPassive(words, main) : form.tense === 'passive';
  const isPassive = (short && !isInfinitive(word) && STANCES[word] === undefined) || form?.reflexive === true;
  const back = lookBack(words, at, isPassive);
  const { lemma, end } = wholeVerb(
    words,
    main,
    { form, isPassive, isLoose: isPassive || back.negated, before: back.first },
    ladder,
  );
  const negated = back.negated !== turns;
  const known = ladder.rungOf('ru', lemma, ...(form === null ? [] : [form.lemma]));
  const rung = negated ? null : known;
  const span = { from: words[back.first]!.from, to: words[end - 1]!.to };
  const verb = { lemma, rung, modality: leading ?? back.modality, negated, ...span };
  return { verb, start: back.start, end, isPassive, isKnown: known !== null };
}

export function formOf(word: Word, ladder: Ladder): RussianForm | null {
  return russianForm(fold(word.lower), russianVerbs(ladder));
}

/** Whether the word is a short participle behind быть: "была запланирована", "не был высоко оценен". */
export function isShortPassive(words: readonly Word[], at: number): boolean {
  if (!isParticiple(fold(words[at]!.lower))) return false;
  let before = at - 1;
  while (before > 0 && isAdverbial(words, before)) before--;
  return before >= 0 && WAS.has(words[before]!.lower);
}

/** Whether a modal, or a verb that only denies, leads to an infinitive here. */
export function leadsOn(words: readonly Word[], at: number): boolean {
  const lower = fold(words[at]!.lower);
  if (!(lower in MODALS) && !isDenier(lower)) return false;
  const next = isNegation(words[at + 1]?.lower) ? at + 2 : at + 1;
  return isInfinitive(words[next]?.lower);
}

// "могут предложить", "не могут не приветствовать", "должен быть отмечен", "отказались поддержать": the act is behind.
function leadTo(words: readonly Word[], at: number) {
  const lower = fold(words[at]!.lower);
  const denier = isDenier(lower);
  const modality: Modality | null = MODALS[lower] ?? null;
  if ((modality === null && !denier) || !leadsOn(words, at)) return { main: at, turns: false, modality: null };
  const twice = isNegation(words[at + 1]?.lower);
  const next = twice ? at + 2 : at + 1;
  const passive =
    words[next]!.lower === 'быть' && words[next + 1] !== undefined && isParticiple(fold(words[next + 1]!.lower));
  return { main: passive ? next + 1 : next, turns: denier !== twice, modality };
}

function lookBack(words: readonly Word[], at: number, isPassive: boolean) {
  let start = at;
  let first = at;
  let negated = false;
  let modality: Modality | null = null;
  for (; start > 0; start--) {
    const { lower } = words[start - 1]!;
    const auxiliary = isPassive && WAS.has(lower);
    if (isNegation(lower)) negated = true;
    else if (auxiliary && /^буд/u.test(lower)) modality = 'will';
    else if (!auxiliary && !isAdverbial(words, start - 1)) break;
    if (auxiliary || isNegation(lower)) first = start - 1;
  }
  return { start, first, negated, modality };
}

// "с удовлетворением отмечают": an adverb of two words.
export function isAdverbial(words: readonly Word[], at: number): boolean {
  const { lower } = words[at]!;
  if (isRussianAdverb(lower) || isNegation(lower)) return true;
  return /(?:ением|остью|бой)$/u.test(lower) && words[at - 1]?.lower === 'с'
    ? true
    : lower === 'с' && /(?:ением|остью|бой)$/u.test(words[at + 1]?.lower ?? '');
}

interface Found {
  readonly form: RussianForm | null;
  readonly isPassive: boolean;
  /** Whether the nouns of a verb may stand in another case: "выражена признательность", "не выразили поддержки". */
  readonly isLoose: boolean;
  /** The first word of the phrase: a passive may have its noun before it. */
  readonly before: number;
}

function wholeVerb(
  words: readonly Word[],
  at: number,
  { form, isPassive, isLoose, before }: Found,
  ladder: Ladder,
): { readonly lemma: string; readonly end: number } {
  const lower = fold(words[at]!.lower);
  const base = form?.lemma ?? STANCES[lower] ?? (isInfinitive(lower) ? lower : guessInfinitive(lower));
  let best = { lemma: isPassive ? passiveName(lower, form) : base, end: at + 1 };
  let longest = base.length;
  for (const { lemma, rest } of russianVerbs(ladder).long.get(base) ?? []) {
    if (lemma.length <= longest) continue;
    const end = follow(words, at + 1, rest, isLoose) ?? (isPassive && namedBefore(words, before, rest) ? at + 1 : null);
    if (end === null) continue;
    best = { lemma, end };
    longest = lemma.length;
  }
  return best;
}

function passiveName(lower: string, form: RussianForm | null): string {
  return form?.reflexive ? `${form.lemma}ся` : passiveLemma(lower);
}

/** A passive's noun stands at most so many words before it: "признательность правительству Японии была выражена". */
const NAMED_REACH = 6;

function namedBefore(words: readonly Word[], before: number, rest: readonly string[]): boolean {
  const [noun] = rest;
  if (noun === undefined || rest.length > 1) return false;
  for (let at = before - 1; at >= Math.max(0, before - NAMED_REACH) && !words[at]!.isSign; at--)
    if (stemOf(words[at]!.lower) === stemOf(noun)) return true;
  return false;
}

function follow(words: readonly Word[], from: number, rest: readonly string[], isLoose: boolean): number | null {
  const fits = (word: string, part: string) => fold(word) === part || (isLoose && stemOf(word) === stemOf(part));
  let at = from;
  for (const part of rest) {
    for (let skipped = 0; skipped < 3 && words[at] !== undefined && !fits(words[at]!.lower, part); skipped++) {
      const { lower } = words[at]!;
      if (!ADJECTIVES.test(lower) && !isRussianAdverb(lower) && lower !== 'свою' && lower !== 'свое') return null;
      at++;
    }
    if (words[at] === undefined || !fits(words[at]!.lower, part)) return null;
    at++;
  }
  return at;
}

/** A noun without its ending: поддержку, поддержки and поддержка have one stem. */
function stemOf(word: string): string {
  return fold(word).replace(/[аеиоуыэюяьй]+$/u, '');
}
