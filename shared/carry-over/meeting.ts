import type { TextLanguage } from '../model/settings.ts';

/** What follows "the n-th" up to the word for a meeting; names in quotes between are passed over. */
const NAMES: Readonly<Record<TextLanguage, RegExp>> = {
  ja: /^(?<name>(?:「[^」]*」|[\p{sc=Han}\p{sc=Katakana}ー・の＋+]){0,40}?(?:会合|会議|サミット|総会|大会|フォーラム|協議|対話(?![・]?[\p{sc=Han}]*会)))/u,
  en: /^(?<name>(?:[ \u00a0](?:["“][^"”]*["”]|[\p{L}+’'-]+)){0,4}?[ \u00a0](?:summit meeting|summit|meeting|conference|session|forum|dialogue|congress)s?)\b/iu,
  ru: /^(?<name>(?:[ \u00a0](?:«[^»]*»|[\p{L}+-]+)){0,3}?[ \u00a0](?:саммит|встреч|заседани|конференци|форум|сесси|совещани|диалог)\p{L}*)/iu,
};

/** Endings of Russian nouns, so that саммита and саммит are one series. */
const RUSSIAN_ENDING = /(?:ями|ами|ов|ей|ой|ом|ем|ах|ях|ию|ия|ии|ие|а|у|е|и|ы|я|ю|ь)$/u;

/**
 * The series that an ordinal counts, from the words behind it: 「中央アジア＋日本」対話・首脳会合 → 首脳会合. Null where no word for a
 * meeting follows. Two ordinals belong to one series where this is the same.
 */
export function meetingName(after: string, language: TextLanguage): string | null {
  const name = NAMES[language].exec(after)?.groups?.name;
  if (name === undefined) return null;
  if (language === 'ja') {
    const bare = name.replace(/「[^」]*」/g, '').replace(/^.*[・の]/u, '');
    return bare === '' ? null : bare;
  }
  const words = name
    .replace(/["“][^"”]*["”]|«[^»]*»/gu, '')
    .trim()
    .toLowerCase()
    .split(/\s+/);
  const noun = words.at(-1)!;
  if (language === 'en') return [...words.slice(0, -1), noun.replace(/s$/, '')].join(' ');
  return noun.replace(RUSSIAN_ENDING, '');
}
