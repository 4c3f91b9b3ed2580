/** Every rule of `shared/checks` by its id; a test compares the two lists. */
export const CHECK_IDS = [
  'abbreviation-early',
  'abbreviation-redefined',
  'abbreviation-undefined',
  'abbreviation-unused',
  'bare-noun-de',
  'broken-leaning',
  'clipped-name',
  'comma-oyobi',
  'count-mismatch',
  'counter-ka',
  'date-order',
  'doubled-word',
  'elapsed-mismatch',
  'elapsed-time',
  'english-quotes',
  'era-year',
  'latin-word',
  'leaning',
  'line-head',
  'list-sequence',
  'lone-narabini',
  'long-sentence',
  'look-alike',
  'missing-full-stop',
  'missing-reference',
  'mixed-digits',
  'mixed-width',
  'nado-tou',
  'name-variant',
  'nested-oyobi',
  'number-groups',
  'number-units',
  'old-form',
  'ordinal-conflict',
  'own-meeting',
  'own-thanks',
  'participants-missing',
  'participants-order',
  'range-dash',
  'reference-nowhere',
  'relative-date',
  'relative-year',
  'repeated-name',
  'russian-quotes',
  'serial-comma',
  'spacing',
  'span-particle',
  'subject-comma',
  'tense-date',
  'term-early',
  'term-redefined',
  'term-unused',
  'term-variant',
  'typed-reference',
  'unbalanced-bracket',
  'untranslated',
  'weekday',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

/** Where a rule comes from when no work can be cited. */
const SOURCES = [
  'calendar',
  'carry-over',
  'conversion',
  'drafting',
  'earlier-state',
  'own-date',
  'participants',
  'practice',
  'protocol',
  'text',
] as const;
export type CheckSource = (typeof SOURCES)[number];

type Detail = Readonly<Record<string, string | number>>;

/** What a rule says: a name for lists, and why the place deserves a look. */
export type Explanation = {
  readonly name: string;
  readonly why: (detail: Detail) => string;
};
export type Explanations = Readonly<Record<CheckId, Explanation>>;
