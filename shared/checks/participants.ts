import { countryName, type FoundCountry, findCountries, sortCountries, sortName } from '../countries/index.ts';
import type { TextLanguage } from '../model/settings.ts';
import type { CheckedBlock } from './rule.ts';

/** Who met: the countries that the chapeau names with the office of a person, each once, in its order. */
export interface Participants {
  readonly chapeau: CheckedBlock;
  readonly countries: readonly FoundCountry[];
}

/** An office beside the name of its country. Words of the language, not of any one text. */
const OFFICE = {
  ja: /^(?:国|共和国|王国|連邦|合衆国|首長国)?(?:内閣)?(?:総理大臣|首相|大統領|国王|国家主席|元首|首長|外務大臣|外相|皇太子|代表|議長)/u,
  en: /(?:President|Prime Minister|Chancellor|King|Queen|Emir|Sultan|Minister|Head|Chairman|Representative)[^,;]*$/,
  ru: /(?:Президент|Премьер|Король|Министр|Глав|Председател|Канцлер)[^,;]*$/,
} as const;
/** So far before the name English and Russian may have the office. */
const NEAR = 80;
/** Fewer make no order. */
const LEAST_PARTICIPANTS = 3;

/** Null where no chapeau names three countries with an office. */
export function findParticipants(blocks: readonly CheckedBlock[]): Participants | null {
  for (const chapeau of blocks) {
    if (chapeau.kind !== 'chapeau') continue;
    const { text, language } = chapeau;
    const seen = new Set<string>();
    const countries = findCountries(text, language).filter(({ code, from, to }) => {
      const words = language === 'ja' ? text.slice(to, to + NEAR) : text.slice(Math.max(0, from - NEAR), from);
      if (seen.has(code) || !OFFICE[language].test(words)) return false;
      seen.add(code);
      return true;
    });
    if (countries.length >= LEAST_PARTICIPANTS) return { chapeau, countries };
  }
  return null;
}

/** Orders that a list of participants may follow; protocol is not known to anyone but the people who made the list. */
export const ORDERS = ['english', 'own-language'] as const;
export type Order = (typeof ORDERS)[number];

/** The codes sorted as an order wants them; null where it cannot be known (the reading of kanji names). */
export function sortedBy(order: Order, codes: readonly string[], language: TextLanguage): readonly string[] | null {
  if (order === 'english' || language === 'en') return sortCountries(codes, 'english');
  if (language === 'ja') {
    const areRead = codes.every((code) => /^[\p{sc=Katakana}ー・]+$/u.test(sortName(code, 'kana')));
    return areRead ? sortCountries(codes, 'kana') : null;
  }
  const { compare } = new Intl.Collator(language);
  return [...codes].sort((a, b) => compare(countryName(a, language), countryName(b, language)));
}

/** A list of at least three participants joined by commas, ・ or "and", as far as it goes. */
export interface ParticipantList {
  readonly countries: readonly FoundCountry[];
  readonly from: number;
  readonly to: number;
}

const JOINT = {
  ja: /^(?:国|共和国|王国|連邦|合衆国)?(?:、|・|及び|並びに|と|、及び)$/u,
  en: /^,? ?(?:and )?(?:the )?(?:Republic of |Kingdom of )?$/,
  ru: /^,? ?(?:и )?$/,
} as const;

/** Lists in the body, of the participants' names only. */
export function findLists(block: CheckedBlock, participants: Participants): readonly ParticipantList[] {
  const { text, language } = block;
  const names = new Set(participants.countries.map(({ name }) => name));
  // The names of the participants are few: most blocks hold none of them twice.
  let held = 0;
  for (const name of names) if (text.includes(name)) held++;
  if (held < LEAST_PARTICIPANTS) return [];
  const lists: FoundCountry[][] = [[]];
  for (const place of findCountries(text, language)) {
    const last = lists.at(-1)!;
    const before = last.at(-1);
    if (before && !JOINT[language].test(text.slice(before.to, place.from))) lists.push([place]);
    else last.push(place);
  }
  return lists.flatMap((countries) => {
    const [first, last] = [countries[0], countries.at(-1)];
    if (!first || !last || countries.length < LEAST_PARTICIPANTS) return [];
    return [{ countries, from: first.from, to: last.to }];
  });
}
