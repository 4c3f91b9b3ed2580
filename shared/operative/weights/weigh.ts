import type { Comparison, Pair, WordChange } from '../../compare/types.ts';
import type { TextLanguage } from '../../model/settings.ts';
import { DEFAULT_LADDER } from '../ladder/ladder.ts';
import { readStatements } from '../statements.ts';
import type { Ladder, Rung, Statement, Verb } from '../types.ts';
import { FACT_KINDS, findFacts } from './facts.ts';
import { changedSentences, type Hunk, hunksOf, nearChanges, reachesAct } from './hunks.ts';
import { replacements } from './replacements.ts';

/** What changed that changes what was agreed, heaviest first: the order in which weights are listed. */
export const WEIGHT_KINDS = ['negation', 'verb', 'subject', 'amount', 'date', 'number'] as const;
export type WeightKind = (typeof WEIGHT_KINDS)[number];

export interface Weight {
  readonly kind: WeightKind;
  /** As written; null where the one side has nothing in its place. */
  readonly before: string | null;
  readonly after: string | null;
  /** For verbs, denied or not: the rungs of both sides, null where not on the ladder or not there. */
  readonly strength?: { readonly before: Rung | null; readonly after: Rung | null };
}

export interface WeighOptions {
  readonly language: TextLanguage;
  readonly ladder?: Ladder;
}

const NONE: readonly Weight[] = [];
/** Longer texts than this are no paragraphs: their wording is listed, their verbs are not compared. In UTF-16 units. */
const MAX_WEIGHED = 100_000;

/**
 * What of a pair's changes is more than wording: a changed verb, subject, negation, amount, date or number. Empty for a block
 * that only came, went or moved: that is listed as such. Reads the words of the pair.
 */
export function weigh(pair: Pair, options: WeighOptions): readonly Weight[] {
  if (pair.old.length === 0 || pair.new.length === 0 || !hasWordChange(pair)) return NONE;
  return weighWords(pair.words, options);
}

/** Where a change stands in a list: 0 where something is denied or no longer denied, 1 where it weighs otherwise, 2 else. */
export function weightRank(weights: readonly Weight[]): 0 | 1 | 2 {
  if (weights.length === 0) return 2;
  return weights.some(({ kind }) => kind === 'negation') ? 0 : 1;
}

/** A comparison with the weights of each of its pairs, by position. */
export interface WeighedComparison extends Comparison {
  readonly weights: readonly (readonly Weight[])[];
}

/** Reads the words of every edited pair: off the interface's thread. */
export function weighComparison(comparison: Comparison, options: WeighOptions): WeighedComparison {
  const weights = comparison.pairs.map((pair) => weigh(pair, options));
  const { pairs, summary, receipt } = comparison;
  // Read last: words and receipt may hit a bound, too.
  return { pairs, summary, receipt, limited: comparison.limited, limits: comparison.limits, weights };
}

function hasWordChange({ kinds }: Pair): boolean {
  return kinds.some((kind) => kind === 'edited' || kind === 'split' || kind === 'merged');
}

/** The same for two texts given by the changes from one to the other. */
export function weighWords(words: readonly WordChange[], options: WeighOptions): readonly Weight[] {
  const acts = actWeights(words, options);
  const weights = [...acts, ...withoutDenials(factWeights(words, options.language), acts)];
  if (weights.length === 0) return NONE;
  // Sorting is stable: within a kind the order is that of the text.
  return weights.sort((a, b) => WEIGHT_KINDS.indexOf(a.kind) - WEIGHT_KINDS.indexOf(b.kind));
}

function actWeights(words: readonly WordChange[], { language, ladder }: WeighOptions): readonly Weight[] {
  const { old, now, hunks } = hunksOf(changedSentences(words));
  if (hunks.length === 0 || old.length > MAX_WEIGHED || now.length > MAX_WEIGHED) return NONE;
  if (language === 'ja' && !reachesAct(old, now, hunks)) return NONE;
  const before = readStatements(old, language, ladder ?? DEFAULT_LADDER);
  const after = readStatements(now, language, ladder ?? DEFAULT_LADDER);
  return [...verbWeights(before, after, hunks), ...subjectWeights(before, after, hunks)];
}

function verbWeights(old: readonly Statement[], now: readonly Statement[], hunks: readonly Hunk[]): readonly Weight[] {
  // A word put right before a verb ("never", «не») touches it: one character more belongs to its place.
  const verbs = (statements: readonly Statement[]) =>
    statements
      .flatMap(({ beside, verb }) => (verb === null ? beside : [...beside, verb]))
      .map((verb): Verb => ({ ...verb, from: verb.from - 1 }));
  const keyOf = (verb: Verb) => `${verb.lemma} ${verb.modality ?? ''} ${verb.negated}`;
  return replacements(verbs(old), verbs(now), hunks, keyOf).map(({ old: before, now: after }) => ({
    kind: isTurned(before, after) ? 'negation' : 'verb',
    before: before?.surface ?? null,
    after: after?.surface ?? null,
    strength: { before: rungOf(before), after: rungOf(after) },
  }));
}

/** The same act, done before and not done now, or the other way round. */
function isTurned(before: Verb | null, after: Verb | null): boolean {
  return before !== null && after !== null && before.lemma === after.lemma && before.negated !== after.negated;
}

/** A word of denial that belongs to a verb is said with its verb, not a second time for itself. */
function withoutDenials(facts: readonly Weight[], acts: readonly Weight[]): readonly Weight[] {
  const turned = acts.filter(({ kind }) => kind === 'negation');
  if (turned.length === 0) return facts;
  const left = [...turned];
  return facts.filter(({ kind, before, after }) => {
    if (kind !== 'negation' || (before !== null && after !== null)) return true;
    const own = left.findIndex(
      (act) => (before === null ? act.after : act.before)?.includes((before ?? after)!) === true,
    );
    if (own >= 0) left.splice(own, 1);
    return own < 0;
  });
}

function rungOf(verb: Verb | null): Rung | null {
  return verb?.rung ?? null;
}

/** Whose act it is. A subject that a sentence only names or drops together with the sentence is the verb's change. */
function subjectWeights(
  old: readonly Statement[],
  now: readonly Statement[],
  hunks: readonly Hunk[],
): readonly Weight[] {
  const subjects = (statements: readonly Statement[]) => statements.flatMap(({ subject }) => subject ?? []);
  const changed = replacements(subjects(old), subjects(now), hunks, (subject) => bareSubject(subject.text));
  return changed.flatMap((pair): Weight[] => {
    const isReplaced = pair.old !== null && pair.now !== null;
    if (!isReplaced && old.length !== now.length) return [];
    return [{ kind: 'subject', before: pair.old?.text ?? null, after: pair.now?.text ?? null }];
  });
}

function bareSubject(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/^the /u, '');
}

function factWeights(words: readonly WordChange[], language: TextLanguage): readonly Weight[] {
  const { old, now, hunks } = hunksOf(nearChanges(words));
  const before = findFacts(old, language);
  const after = findFacts(now, language);
  if (before.length === 0 && after.length === 0) return NONE;
  return FACT_KINDS.flatMap((kind) => {
    const ofKind = (facts: typeof before) => facts.filter((fact) => fact.kind === kind);
    return replacements(ofKind(before), ofKind(after), hunks, (fact) => fact.value).map((pair) => ({
      kind,
      before: pair.old?.text ?? null,
      after: pair.now?.text ?? null,
    }));
  });
}
