import { readingOf } from '../../shared/messages/palette-readings.ts';
import type { Locale } from '../../shared/messages/table.ts';
import { foldName, fuzzyScore } from './fuzzy.ts';
import { foldRomaji, toHiragana } from './romaji.ts';

/** What the search needs of a command. */
export interface Searched {
  readonly id: string;
  readonly label: (locale: Locale) => string;
}

interface Keys {
  /** In the language of the interface, in the other one, as it is read, and that in Latin letters. */
  readonly own: string;
  readonly other: string;
  readonly reading: string | null;
  readonly romaji: string | null;
}

const known = new Map<string, Keys>();

function keysOf(command: Searched, locale: Locale): Keys {
  const key = `${locale} ${command.id}`;
  let keys = known.get(key);
  if (keys === undefined) {
    const reading = readingOf(command.id);
    keys = {
      own: foldName(command.label(locale)),
      other: foldName(command.label(locale === 'ja' ? 'en' : 'ja')),
      reading,
      romaji: reading === null ? null : foldRomaji(reading),
    };
    known.set(key, keys);
  }
  return keys;
}

/** What a name in another writing loses against one in the language of the interface. */
const OTHER_WRITING = 20;
const OTHER_LANGUAGE = 40;
/** Less than this and letters were only scattered over the name: in a language one does not read, that is noise. */
const WHOLE = 110;
/** What can be romaji. */
const LATIN = /^[a-z'’\-āâīîūûēêōô]+$/;

const atLeast = (score: number | null, least: number) => (score !== null && score >= least ? score : null);

/** How well a command answers what was typed: by its name in either language, its reading, or that in romaji. */
function commandScore(typed: string, command: Searched, locale: Locale): number | null {
  const query = foldName(typed);
  const { own, other, reading, romaji } = keysOf(command, locale);
  const less = (score: number | null, loss: number) => (score === null ? [] : [score - loss]);
  const foreign = atLeast(fuzzyScore(query, other), WHOLE);
  const scores = [...less(fuzzyScore(query, own), 0), ...less(foreign, OTHER_LANGUAGE)];
  const kana = toHiragana(query.replace(/\s/g, ''));
  const isKana = /[\u3041-\u3096]/.test(kana);
  if (reading !== null && isKana) scores.push(...less(fuzzyScore(kana, reading), OTHER_WRITING));
  // A kana that is still being typed ends in Latin letters: ほz.
  if (romaji !== null && (LATIN.test(kana) || isKana)) {
    const folded = foldRomaji(kana);
    // Scattered letters of romaji would find nearly everything.
    if (folded !== '' && romaji.includes(folded)) scores.push(...less(fuzzyScore(folded, romaji), OTHER_WRITING));
  }
  return scores.length === 0 ? null : Math.max(...scores);
}

/** What decides among commands that answer equally well. */
export interface Standing {
  readonly enabled: (id: string) => boolean;
  /** The latest first. */
  readonly recent: readonly string[];
}

const RECENT_BONUS = 15;
const DISABLED_LOSS = 150;

/** The commands that answer what was typed, best first; all of them for nothing typed, the recent ones first. */
export function searchCommands<C extends Searched>(
  commands: readonly C[],
  typed: string,
  locale: Locale,
  { enabled, recent }: Standing,
): readonly C[] {
  const scored = commands.flatMap((command) => {
    const score = commandScore(typed, command, locale);
    if (score === null) return [];
    const used = recent.indexOf(command.id);
    const lately = used < 0 ? 0 : typed.trim() === '' ? recent.length - used : RECENT_BONUS;
    return [{ command, score: score + lately - (enabled(command.id) ? 0 : DISABLED_LOSS) }];
  });
  return scored.sort((a, b) => b.score - a.score).map(({ command }) => command);
}
