import type { TextLanguage } from '../model/settings.ts';

// ISO 3166-1, alpha-2. The names come from the platform's own tables (CLDR), in every language alike.
const CODES =
  'AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CK ' +
  'CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN ' +
  'HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ' +
  'ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NU NZ OM PA PE PG PH PK PL PS PT PW PY QA RO ' +
  'RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ ' +
  'VA VC VE VN VU WS YE ZA ZM ZW';

/** A country named in a text, by its ISO code. */
export interface CountryPlace {
  readonly code: string;
  /** The name as the text's language has it in a list. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

interface Atlas {
  readonly pattern: RegExp;
  readonly codes: ReadonlyMap<string, string>;
}

const atlases = new Map<TextLanguage, Atlas>();

/** Names of all countries; the longest first, so that ドミニカ does not hide ドミニカ共和国. */
function atlasOf(language: TextLanguage): Atlas {
  let atlas = atlases.get(language);
  if (!atlas) {
    const names = new Intl.DisplayNames([language], { type: 'region' });
    const codes = new Map(CODES.split(' ').map((code) => [stemOf(names.of(code) ?? code, language), code]));
    const words = [...codes.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.()]/g, '\\$&'));
    atlas = { pattern: new RegExp(bounded(words.join('|'), language), 'gu'), codes };
    atlases.set(language, atlas);
  }
  return atlas;
}

/** Russian names are declined: what stays is the stem. */
function stemOf(name: string, language: TextLanguage): string {
  return language === 'ru' ? name.replace(/(?<=\p{L}{3})[аеийоуыьюя]+$/u, '') : name;
}

function bounded(words: string, language: TextLanguage): string {
  // マリ stands in マリン; before a name of kanji stands a person's (山田太郎日本国大使).
  if (language === 'ja') return `(?<![\\p{sc=Katakana}ー])(?:${words})(?![\\p{sc=Katakana}ー])`;
  return `(?<![\\p{L}\\p{N}])(?<name>${words})${language === 'ru' ? '\\p{L}{0,3}' : ''}(?![\\p{L}\\p{N}])`;
}

/** The countries that a text names, in its order. Slow beside other searches (200 names): for few blocks only. */
export function findCountries(text: string, language: TextLanguage): readonly CountryPlace[] {
  const { pattern, codes } = atlasOf(language);
  return [...text.matchAll(pattern)].map((match) => {
    const name = match.groups?.name ?? match[0];
    return { code: codes.get(name)!, name, from: match.index, to: match.index + match[0].length };
  });
}

export function countryName(code: string, language: TextLanguage): string {
  return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
}
