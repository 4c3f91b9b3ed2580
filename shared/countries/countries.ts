import type { TextLanguage } from '../model/settings.ts';
import { JAPANESE_FORMS, KANA_READINGS, OTHER_NAMES, REGION_CODES } from './country-names.ts';

/** A country that a text names. Offsets are UTF-16 units. */
export interface FoundCountry {
  /** ISO 3166-1, two letters. */
  readonly code: string;
  /** The part that the tables know: without 共和国, "the Republic of" or a case's ending. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** A name and its region code. */
type Named = readonly [name: string, code: string];

const displays = new Map<TextLanguage, Intl.DisplayNames>();
const tables = new Map<TextLanguage, readonly Named[]>();

function displayOf(language: TextLanguage): Intl.DisplayNames {
  let display = displays.get(language);
  if (!display) {
    display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    displays.set(language, display);
  }
  return display;
}

/** The part of a Russian name that its cases share: Япония → Япони, Казахстан → Казахстан. */
function stemOf(name: string): string {
  return name.length > 4 ? name.replace(/[аеиоуыэюяйь]$/u, '') : name;
}

/** Longest first, so that ギニア is not found in 赤道ギニア. */
function namesIn(language: TextLanguage): readonly Named[] {
  let names = tables.get(language);
  if (!names) {
    const display = displayOf(language);
    const short = REGION_CODES.flatMap((code): readonly Named[] => {
      const name = display.of(code);
      return name ? [[language === 'ru' ? stemOf(name) : name, code]] : [];
    });
    const others = Object.entries(OTHER_NAMES).flatMap(([code, all]) => all.map((name): Named => [name, code]));
    names = [...short, ...others].sort((one, other) => other[0].length - one[0].length);
    tables.set(language, names);
  }
  return names;
}

/** Signs that go on with a word: a name inside another word (マリ in a person's name) is no country. */
const GOES_ON: Readonly<Record<TextLanguage, { readonly before: RegExp; readonly after: RegExp }>> = {
  ja: { before: /[\p{sc=Katakana}ー＝]/u, after: /[\p{sc=Katakana}ー＝]/u },
  en: { before: /\p{L}/u, after: /\p{L}/u },
  ru: { before: /\p{L}/u, after: /[^\p{L}\s\p{P}]/u },
};

function isOwnWord(text: string, from: number, name: string, language: TextLanguage): boolean {
  const { before, after } = GOES_ON[language];
  const katakana = language !== 'ja' || /^[\p{sc=Katakana}ー]/u.test(name);
  return !katakana || (!before.test(text[from - 1] ?? '') && !after.test(text[from + name.length] ?? ''));
}

/** Every country that a text names, in its order; the longest name where one lies inside another. */
export function findCountries(text: string, language: TextLanguage): readonly FoundCountry[] {
  const found: FoundCountry[] = [];
  for (const [name, code] of namesIn(language)) {
    for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + 1)) {
      const to = from + name.length;
      if (found.some((other) => other.from < to && from < other.to)) continue;
      if (isOwnWord(text, from, name, language)) found.push({ code, name, from, to });
    }
  }
  return found.sort((a, b) => a.from - b.from).map((country) => extend(country, text, language));
}

/** The first country that a text names; null where none is known. */
export function findCountry(text: string, language: TextLanguage): FoundCountry | null {
  return findCountries(text, language)[0] ?? null;
}

/** Takes in what belongs to the name: 共和国 behind, "the Republic of" before, a case's ending. */
function extend(found: FoundCountry, text: string, language: TextLanguage): FoundCountry {
  const before = text.slice(0, found.from);
  const after = text.slice(found.to);
  if (language === 'ja') return { ...found, to: found.to + (JAPANESE_FORMS.exec(after)?.[0].length ?? 0) };
  if (language === 'en') {
    const head = /(?:the )?(?:\p{Lu}[\p{L}’']+ )*(?:Republic|Kingdom|State|Federation|Union) of (?:the )?$|the $/u.exec(
      before,
    );
    return { ...found, from: found.from - (head?.[0].length ?? 0) };
  }
  const head = /(?:\p{Lu}\p{L}+ )?(?:Республик|Королевств|Государств)\p{L}* $/u.exec(before);
  const tail = /^\p{Ll}*(?: (?:Республик|Федераци)\p{L}*)?/u.exec(after);
  return { ...found, from: found.from - (head?.[0].length ?? 0), to: found.to + (tail?.[0].length ?? 0) };
}

/** The code of a country that a person names in any of the three languages; null where nobody knows it. */
export function countryOf(name: string): string | null {
  const language = /[\p{sc=Katakana}\p{sc=Hiragana}\p{sc=Han}]/u.test(name)
    ? 'ja'
    : /\p{sc=Cyrillic}/u.test(name)
      ? 'ru'
      : 'en';
  return findCountry(name.trim(), language)?.code ?? null;
}

/** The short name: カザフスタン, Kazakhstan, Казахстан. */
export function countryName(code: string, language: TextLanguage): string {
  return displayOf(language).of(code) ?? code;
}

/**
 * A country as a text with these entries writes it: the short name, or the name of the entry where that is another one
 * (the Kyrgyz Republic).
 */
export function nameInText(
  code: string,
  language: TextLanguage,
  entries: readonly { readonly country: string | null; readonly countryName: string }[],
): string {
  const short = countryName(code, language);
  const own = entries.find(({ country }) => country === code)?.countryName ?? '';
  return own === '' || own.includes(short) ? short : own;
}

/** Words by which two countries are put in order. */
export function sortName(code: string, order: 'english' | 'kana'): string {
  if (order === 'english') return countryName(code, 'en');
  return KANA_READINGS[code] ?? countryName(code, 'ja');
}

/** Sorts codes by their English or Japanese names. */
export function sortCountries(codes: readonly string[], order: 'english' | 'kana'): readonly string[] {
  const collator = new Intl.Collator(order === 'english' ? 'en' : 'ja');
  return [...codes].sort((a, b) => collator.compare(sortName(a, order), sortName(b, order)));
}
