import type { Ladder, Verb } from '../types.ts';
import { continuative, deniedContinuatives } from './japanese-inflection.ts';
import type { Predicate } from './japanese-predicate.ts';

/** What stands between two verbs of one subject: 「…を確認し、…を歓迎するとともに、…で一致しつつ、」. */
const COMMA = /(とともに|と同時に|つつ|ながら|た上で|て)?、/gu;
const BORDER = /[\p{Script=Han}\p{Script=Katakana}ー]$/u;
const LIGHT_NOUN = /([\p{Script=Han}\p{Script=Katakana}ー]+)を$/u;

interface KnownForm {
  readonly lemma: string;
  readonly negated: boolean;
}

interface Forms {
  readonly byForm: ReadonlyMap<string, KnownForm>;
  readonly longest: number;
  /** Last characters of the forms: most commas have another before them. */
  readonly ends: ReadonlySet<string>;
}

const formsOf = new WeakMap<Ladder, Forms>();

/** Every known verb as it may stand before a comma, by that form. */
function knownForms(ladder: Ladder): Forms {
  const ready = formsOf.get(ladder);
  if (ready) return ready;
  const byForm = new Map<string, KnownForm>();
  let longest = 0;
  for (const lemma of ladder.lemmas('ja')) {
    const add = (form: string, negated: boolean) => {
      byForm.set(form, { lemma, negated });
      longest = Math.max(longest, form.length);
    };
    for (const form of [continuative(lemma), lemma]) add(form, false);
    for (const form of deniedContinuatives(lemma)) add(form, true);
  }
  const forms = { byForm, longest, ends: new Set([...byForm.keys()].map((form) => form.at(-1)!)) };
  formsOf.set(ladder, forms);
  return forms;
}

/**
 * Verbs of the ladder before a comma, beside the governing one. Only known verbs: 「経済を強化し、」 may belong to any clause,
 * 「重要性を確認し、」 is an act of the subject.
 */
export function besideVerbs(
  text: string,
  body: string,
  offset: number,
  predicate: Predicate | null,
  ladder: Ladder,
): readonly Verb[] {
  if (predicate === null) return [];
  const forms = knownForms(ladder);
  const verbs: Verb[] = [];
  for (const match of body.slice(0, predicate.from).matchAll(COMMA)) {
    const to = match.index;
    const found = formBefore(body, to, forms);
    if (found === null) continue;
    const { from, lemma, negated } = found;
    const plain = body.slice(from, to) === lemma;
    if (plain !== (match[1] === 'とともに' || match[1] === 'と同時に')) continue;
    const rung = ladder.rungOf('ja', lemma);
    if (rung === null) continue;
    const span = { from: offset + from, to: offset + to };
    const surface = text.slice(span.from, span.to);
    verbs.push({ surface, lemma, rung: negated ? null : rung, modality: null, negated, ...span });
  }
  return verbs;
}

function formBefore(body: string, to: number, { byForm, longest, ends }: Forms) {
  if (!ends.has(body[to - 1] ?? '')) return null;
  for (let length = Math.min(longest, to); length >= 2; length--) {
    const from = to - length;
    const form = byForm.get(body.slice(from, to));
    if (form === undefined || BORDER.test(body.slice(Math.max(0, from - 1), from))) continue;
    return { ...withIdiom(body, from, form.lemma, byForm), negated: form.negated };
  }
  return null;
}

// 関心を表し、: the noun of a light verb, where the ladder has the whole.
function withIdiom(body: string, from: number, lemma: string, byForm: ReadonlyMap<string, KnownForm>) {
  const noun = LIGHT_NOUN.exec(body.slice(0, from));
  const idiom = noun === null ? '' : `${noun[0]}${lemma}`;
  return noun !== null && byForm.has(idiom) ? { from: noun.index, lemma: idiom } : { from, lemma };
}
