import { TEXT_LANGUAGES, type TextLanguage } from '../../model/settings.ts';
import { isRecord } from '../../model/shape.ts';
import { type Ladder, RUNGS, type Rung } from '../types.ts';
import { ENGLISH_LADDER, ENGLISH_SPELLINGS } from './english.ts';
import { JAPANESE_LADDER } from './japanese.ts';
import { RUSSIAN_LADDER } from './russian.ts';

/** What a dossier says otherwise: a rung for a lemma, or null to take it off the ladder. */
export type LadderEdits = Readonly<Record<TextLanguage, Readonly<Record<string, Rung | null>>>>;

/** Name under which a dossier keeps its edits, among its extras. */
export const LADDER_EXTRA = 'operative-ladder';

/** A dossier may edit this many verbs of a language; more is not a ladder any more. */
export const MAX_LADDER_EDITS = 500;
/** The longest verb a person may put on the ladder, in UTF-16 units. */
export const MAX_LEMMA = 60;

export const NO_EDITS: LadderEdits = { ja: {}, en: {}, ru: {} };

const DEFAULTS = { ja: JAPANESE_LADDER, en: ENGLISH_LADDER, ru: RUSSIAN_LADDER } as const;

const defaults: Readonly<Record<TextLanguage, ReadonlyMap<string, Rung>>> = {
  ja: rungs(JAPANESE_LADDER),
  en: rungs(ENGLISH_LADDER),
  ru: rungs(RUSSIAN_LADDER),
};

function rungs(ladder: Readonly<Record<Rung, readonly string[]>>): ReadonlyMap<string, Rung> {
  return new Map(RUNGS.flatMap((rung) => ladder[rung].map((lemma) => [lemma, rung] as const)));
}

/** One spelling of a verb where a language has two: emphasise is emphasize, подчёркивать is подчеркивать, 一致をみる is 一致を見る. */
export function canonicalLemma(language: TextLanguage, lemma: string): string {
  if (language === 'ru') return lemma.toLowerCase().replaceAll('ё', 'е');
  if (language === 'ja') return lemma.replace(/をみる$/u, 'を見る');
  const [first = '', ...rest] = lemma.toLowerCase().split(' ');
  return [ENGLISH_SPELLINGS[first] ?? first, ...rest].join(' ');
}

/** The ladder of a dossier: the default with its edits. Hand in the same edits to get work already done reused. */
export function createLadder(edits: LadderEdits = NO_EDITS): Ladder {
  const known = {} as Record<TextLanguage, Map<string, Rung | null>>;
  for (const language of TEXT_LANGUAGES) {
    known[language] = new Map<string, Rung | null>(defaults[language]);
    for (const [lemma, rung] of Object.entries(edits[language])) {
      known[language].set(canonicalLemma(language, lemma), rung);
    }
  }
  return {
    rungOf: (language, ...lemmas) => {
      for (const lemma of lemmas) {
        const rung = known[language].get(canonicalLemma(language, lemma));
        if (rung !== undefined) return rung;
      }
      return null;
    },
    knows: (language, lemma) => known[language].has(canonicalLemma(language, lemma)),
    lemmas: (language) => [...known[language].keys()],
  };
}

export const DEFAULT_LADDER: Ladder = createLadder();

/** The rung a verb has without anybody's edits. */
export function defaultRung(language: TextLanguage, lemma: string): Rung | null {
  return defaults[language].get(canonicalLemma(language, lemma)) ?? null;
}

/** The default's verbs of one rung, as the ladder's own list shows them. */
export function defaultLemmas(language: TextLanguage, rung: Rung): readonly string[] {
  return DEFAULTS[language][rung];
}

/** The edits with one verb put on a rung, taken off (null), or given back to the default ('default'). */
export function editLadder(
  edits: LadderEdits,
  language: TextLanguage,
  lemma: string,
  rung: Rung | null | 'default',
): LadderEdits {
  const name = canonicalLemma(language, lemma.trim());
  if (name === '' || name.length > MAX_LEMMA) throw new RangeError(`A verb has 1 to ${MAX_LEMMA} characters`);
  const others = Object.entries(edits[language]).filter(([known]) => known !== name);
  const own = rung === 'default' || rung === defaults[language].get(name) ? [] : [[name, rung] as const];
  return { ...edits, [language]: Object.fromEntries([...others, ...own].slice(-MAX_LADDER_EDITS)) };
}

/** What the extras of a dossier hold; whatever does not fit is left out. */
export function readLadderEdits(extras: Readonly<Record<string, unknown>>): LadderEdits {
  const kept = extras[LADDER_EXTRA];
  if (!isRecord(kept)) return NO_EDITS;
  const edits = TEXT_LANGUAGES.map((language) => {
    const given = kept[language];
    const entries = isRecord(given) ? Object.entries(given) : [];
    const fitting = entries.filter(
      ([lemma, rung]) => lemma !== '' && lemma.length <= MAX_LEMMA && (rung === null || isRung(rung)),
    );
    return [language, Object.fromEntries(fitting.slice(0, MAX_LADDER_EDITS))] as const;
  });
  return Object.fromEntries(edits) as unknown as LadderEdits;
}

export function hasEdits(edits: LadderEdits): boolean {
  return TEXT_LANGUAGES.some((language) => Object.keys(edits[language]).length > 0);
}

function isRung(value: unknown): value is Rung {
  return (RUNGS as readonly unknown[]).includes(value);
}
