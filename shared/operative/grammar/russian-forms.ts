import type { Ladder } from '../types.ts';
import { shortPassives } from './russian-passive.ts';

/** Which form of a verb a word is. */
export interface RussianForm {
  /** Infinitive; for verbs of several words, of the verb among them. */
  readonly lemma: string;
  readonly tense: 'past' | 'present' | 'gerund' | 'passive';
  /** A reflexive that is the passive of `lemma` (отмечается), not a verb of its own (договорились). */
  readonly reflexive?: boolean;
}

type Endings = readonly (readonly [ending: string, tense: RussianForm['tense']])[];

const past = (stem: string): Endings => ['л', 'ла', 'ло', 'ли'].map((ending) => [stem + ending, 'past'] as const);
const present = (first: string, third: string, plural: string, we: string): Endings => [
  [first, 'present'],
  [third, 'present'],
  [plural, 'present'],
  [we, 'present'],
];

/** Verbs whose present does not follow from the infinitive. */
const PRESENT: Readonly<Record<string, readonly string[]>> = {
  просить: ['прошу', 'просит', 'просят', 'просим'],
  принять: ['приму', 'примет', 'примут', 'примем'],
  призвать: ['призову', 'призовет', 'призовут', 'призовем'],
  выразить: ['выражу', 'выразит', 'выразят', 'выразим'],
  учесть: ['учту', 'учтет', 'учтут', 'учтем'],
  создать: ['создам', 'создаст', 'создадут', 'создадим'],
  воздать: ['воздам', 'воздаст', 'воздадут', 'воздадим'],
  прийти: ['приду', 'придет', 'придут', 'придем'],
  надеяться: ['надею', 'надеет', 'надеют', 'надеем'],
};
/** Past forms that do not follow from the infinitive. */
const PAST: Readonly<Record<string, readonly string[]>> = {
  учесть: ['учел', 'учла', 'учло', 'учли'],
  отвергнуть: ['отверг', 'отвергла', 'отвергло', 'отвергли'],
  достичь: ['достиг', 'достигла', 'достигло', 'достигли'],
  прийти: ['пришел', 'пришла', 'пришло', 'пришли'],
};

/** Forms of one infinitive, reflexives included. */
function conjugate(infinitive: string): readonly (readonly [form: string, tense: RussianForm['tense']])[] {
  const reflexive = /(?:ся|сь)$/u.test(infinitive);
  const bare = reflexive ? infinitive.slice(0, -2) : infinitive;
  const forms = [...pastOf(bare), ...presentOf(bare, infinitive), ...gerundOf(bare)];
  if (!reflexive) return forms;
  return forms.map(([form, tense]) => [form + (/[аеиоуыэюя]$/u.test(form) ? 'сь' : 'ся'), tense] as const);
}

function pastOf(bare: string): Endings {
  const irregular = PAST[bare];
  if (irregular !== undefined) return irregular.map((form) => [form, 'past'] as const);
  return bare.endsWith('ть') ? past(bare.slice(0, -2)) : [];
}

function presentOf(bare: string, infinitive: string): Endings {
  const irregular = PRESENT[infinitive] ?? PRESENT[bare];
  if (irregular) return irregular.map((form) => [form, 'present'] as const);
  const stem = bare.slice(0, -2);
  // призывать → призываю, but давать → даю.
  if (/(?:знавать|давать|ставать)$/u.test(bare)) {
    const short = bare.slice(0, -4);
    return present(`${short}ю`, `${short}ет`, `${short}ют`, `${short}ем`);
  }
  if (/(?:ова|ева)ть$/u.test(bare)) {
    const short = `${bare.slice(0, -5)}у`;
    return present(`${short}ю`, `${short}ет`, `${short}ют`, `${short}ем`);
  }
  if (/[ая]ть$/u.test(bare)) return present(`${stem}ю`, `${stem}ет`, `${stem}ют`, `${stem}ем`);
  if (/нуть$/u.test(bare)) {
    const short = bare.slice(0, -3);
    return present(`${short}у`, `${short}ет`, `${short}ут`, `${short}ем`);
  }
  if (/ить$/u.test(bare)) {
    const short = bare.slice(0, -3);
    return present(`${short}лю`, `${short}ит`, `${short}ят`, `${short}им`);
  }
  return [];
}

function gerundOf(bare: string): Endings {
  if (/(?:знавать|давать|ставать)$/u.test(bare)) return [[`${bare.slice(0, -2)}я`, 'gerund']];
  if (/(?:ова|ева)ть$/u.test(bare)) return [[`${bare.slice(0, -5)}уя`, 'gerund']];
  if (/[ая]ть$/u.test(bare))
    return [
      [`${bare.slice(0, -2)}я`, 'gerund'],
      [`${bare.slice(0, -2)}в`, 'gerund'],
    ];
  return /ить$/u.test(bare)
    ? [
        [`${bare.slice(0, -2)}в`, 'gerund'],
        [`${bare.slice(0, -3)}я`, 'gerund'],
      ]
    : [];
}

export interface LongVerb {
  readonly lemma: string;
  readonly rest: readonly string[];
}

export interface RussianVerbs {
  readonly byForm: ReadonlyMap<string, RussianForm>;
  /** Verbs of several words by the infinitive that leads them: принимать → к сведению. */
  readonly long: ReadonlyMap<string, readonly LongVerb[]>;
}

const known = new WeakMap<Ladder, RussianVerbs>();

/** The verbs of the ladder by their forms, in lower case and with е for ё. */
export function russianVerbs(ladder: Ladder): RussianVerbs {
  const ready = known.get(ladder);
  if (ready) return ready;
  const byForm = new Map<string, RussianForm>();
  const long = new Map<string, LongVerb[]>();
  for (const lemma of ladder.lemmas('ru')) {
    const parts = lemma.split(' ');
    const at = parts.findIndex((part) => /(?:ть|ться|ти|чь)$/u.test(part));
    const verb = parts[at];
    if (verb === undefined || verb === 'быть') continue;
    const rest = parts.slice(at + 1);
    if (rest.length > 0) long.set(verb, [...(long.get(verb) ?? []), { lemma, rest }]);
    for (const [form, tense] of conjugate(verb)) if (!byForm.has(form)) byForm.set(form, { lemma: verb, tense });
    for (const form of shortPassives(verb)) if (!byForm.has(form)) byForm.set(form, { lemma: verb, tense: 'passive' });
  }
  const verbs = { byForm, long };
  known.set(ladder, verbs);
  return verbs;
}

/** Which form of a known verb a word is; `отмечается` is known by `отмечает`. */
export function russianForm(word: string, { byForm }: RussianVerbs): RussianForm | null {
  const form = byForm.get(word);
  if (form !== undefined) return form;
  if (!/с[яь]$/u.test(word)) return null;
  const active = byForm.get(word.slice(0, -2));
  return active === undefined || active.tense === 'gerund' || active.tense === 'passive'
    ? null
    : { ...active, reflexive: true };
}

/** The infinitive of a verb that no list knows, by its ending. */
export function guessInfinitive(word: string): string {
  const reflexive = /с[яь]$/u.test(word);
  const bare = reflexive ? word.slice(0, -2) : word;
  const infinitive = bare
    .replace(/(?:у)(?:ют|ет|ем)$/u, 'овать')
    .replace(/([аяе])(?:ют|ет|ем)$/u, '$1ть')
    .replace(/л[аои]?$/u, 'ть');
  return reflexive ? `${infinitive}ся` : infinitive;
}
