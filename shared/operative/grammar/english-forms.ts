import { ENGLISH_SPELLINGS } from '../ladder/english.ts';
import type { Ladder } from '../types.ts';

/** Which form of a verb a word is. One word may be several: "set", "noted". */
export interface EnglishForm {
  /** Dictionary form; for verbs of several words, the first word's. */
  readonly lemma: string;
  readonly tense: 'base' | 'third' | 'past' | 'ing';
}

/** Past and participle of verbs that do not take -ed, and of auxiliaries' kin. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  take: ['took', 'taken'],
  bear: ['bore', 'borne'],
  keep: ['kept'],
  set: ['set'],
  undertake: ['undertook', 'undertaken'],
  uphold: ['upheld'],
  hold: ['held'],
  make: ['made'],
  give: ['gave', 'given'],
  have: ['had'],
  begin: ['began', 'begun'],
  bring: ['brought'],
  build: ['built'],
  come: ['came'],
  draw: ['drew', 'drawn'],
  find: ['found'],
  grow: ['grew', 'grown'],
  hear: ['heard'],
  know: ['knew', 'known'],
  lay: ['laid'],
  lead: ['led'],
  meet: ['met'],
  pay: ['paid'],
  put: ['put'],
  say: ['said'],
  see: ['saw', 'seen'],
  seek: ['sought'],
  send: ['sent'],
  speak: ['spoke', 'spoken'],
  spend: ['spent'],
  stand: ['stood'],
  tell: ['told'],
  think: ['thought'],
  understand: ['understood'],
  win: ['won'],
  write: ['wrote', 'written'],
  commit: ['committed'],
  regret: ['regretted'],
  concur: ['concurred'],
};

/** Past forms that are no participles: "took", "met in Oslo"; the noun before them is always a subject. */
export function isPlainPast(word: string, lemma: string): boolean {
  const forms = IRREGULAR[lemma];
  return word === 'met' || word === 'came' || (forms !== undefined && forms.length > 1 && forms[0] === word);
}

const known = new WeakMap<Ladder, ReadonlyMap<string, readonly EnglishForm[]>>();

/** Forms of the first words of all verbs of the ladder, and of the irregular verbs above, by the word in lower case. */
export function englishForms(ladder: Ladder): ReadonlyMap<string, readonly EnglishForm[]> {
  const ready = known.get(ladder);
  if (ready) return ready;
  const firsts = new Set([...ladder.lemmas('en').map((lemma) => lemma.split(' ')[0]!), ...Object.keys(IRREGULAR)]);
  firsts.delete('be');
  const forms = new Map<string, EnglishForm[]>();
  const add = (word: string, form: EnglishForm) => forms.set(word, [...(forms.get(word) ?? []), form]);
  const inflect = (base: string, lemma: string) => {
    add(base, { lemma, tense: 'base' });
    add(thirdOf(base), { lemma, tense: 'third' });
    for (const past of IRREGULAR[base] ?? [pastOf(base)]) add(past, { lemma, tense: 'past' });
    add(ingOf(base), { lemma, tense: 'ing' });
  };
  for (const first of firsts) inflect(first, first);
  for (const [spelling, lemma] of Object.entries(ENGLISH_SPELLINGS)) if (firsts.has(lemma)) inflect(spelling, lemma);
  known.set(ladder, forms);
  return forms;
}

function thirdOf(base: string): string {
  if (/(?:s|x|z|ch|sh|o)$/u.test(base)) return `${base}es`;
  return /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function pastOf(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  return /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
}

function ingOf(base: string): string {
  if (/(?:mit|gret|cur|set|put)$/u.test(base)) return `${base}${base.at(-1)}ing`;
  return /[^e]e$/u.test(base) ? `${base.slice(0, -1)}ing` : `${base}ing`;
}

/** Stems that lost an e before -ed or -ing: facilitat(e), organiz(e), involv(e), ensur(e), combin(e). */
const LOST_E =
  /(?:[^e]at|iz|is|ys|ut|uc|nc|ud|id|ag|rg|ang|[lrie]v|ov|[ui]r|[hpw]ar|plor|gnor|stor|(?<![ao])in|[aeopu]s|[nr]s|[bcdgpt]l)$/u;

/** The dictionary form of a verb that no list knows, by the rules of spelling: "carries" → "carry", "shared" → "share". */
export function guessLemma(word: string): string {
  const lower = word.toLowerCase();
  if (/[^aeiou]i(?:ed|es)$/u.test(lower)) return `${lower.slice(0, -3)}y`;
  const stem = lower.replace(/(?:ed|ing)$/u, '');
  if (stem === lower) return lower.replace(/(?<=ss|x|zz|ch|sh)es$|(?<!s)s$/u, '');
  if (/([bdgmnprt])\1$/u.test(stem)) return stem.slice(0, -1);
  return LOST_E.test(stem) ? `${stem}e` : stem;
}
