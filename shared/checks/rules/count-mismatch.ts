import { findCountries } from '../../countries/index.ts';
import type { TextLanguage } from '../../model/settings.ts';
import { blockRule, type Spot } from '../rule.ts';

/** Names in quotation marks that a text lists, at least two. */
const LISTS: Readonly<Record<TextLanguage, RegExp>> = {
  ja: /「[^「」\n]{1,60}」(?:(?:、|及び|と|・|並びに|、及び)「[^「」\n]{1,60}」)+/g,
  en: /[“"][^“”"\n]{1,60}[”"](?:(?:, and|,| and) [“"][^“”"\n]{1,60}[”"])+/g,
  ru: /«[^«»\n]{1,60}»(?:(?:,| и) «[^«»\n]{1,60}»)+/g,
};
const NAMES: Readonly<Record<TextLanguage, RegExp>> = { ja: /「[^」]+」/g, en: /[“"][^“”"]+[”"]/g, ru: /«[^»]+»/g };

const WORDS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  два: 2,
  две: 2,
  двух: 2,
  три: 3,
  трех: 3,
  трёх: 3,
  четыре: 4,
  четырех: 4,
  четырёх: 4,
  пять: 5,
  пяти: 5,
  шесть: 6,
  шести: 6,
};
const NUMBER_WORDS = Object.keys(WORDS).join('|');

/** The count behind a Japanese list (「A」及び「B」の2分野), before an English or Russian one (three areas: “A”, …). */
const COUNT: Readonly<Record<TextLanguage, RegExp>> = {
  ja: /^(?:の|を|という|から成る|を重点)?[^、。「」0-9０-９]{0,8}?([0-9０-９]{1,2}|[一二三四五六七八九十])(?:つの|分野|項目|本柱|本の柱|の柱|原則|課題|か国|カ国|事業|計画)/,
  en: new RegExp(
    `\\b([0-9]{1,2}|${NUMBER_WORDS})(?: \\w+){0,2} (?:areas|fields|pillars|priorities|principles|topics|themes|projects|initiatives)(?: of|:|, namely,?| –|,)? $`,
    'i',
  ),
  ru: new RegExp(
    `(?<!\\p{L})([0-9]{1,2}|${NUMBER_WORDS})(?: \\p{L}+){0,2} (?:направлени\\p{L}+|област\\p{L}+|сфер\\p{L}*|приоритет\\p{L}*|принцип\\p{L}*)(?::| –|,)? $`,
    'iu',
  ),
};
const COUNTRIES_JA = /(?:、|及び|と|・)(?:[^、。]{1,12})の([0-9０-９]{1,2}|[二三四五六七八九十])[かカヶヵ]国/g;

/** A list whose members are not as many as the number beside it says. */
export const countMismatch = blockRule({
  id: 'count-mismatch',
  level: 'warning',
  languages: ['ja', 'en', 'ru'],
  source: 'text',
  check: ({ text, language }) => {
    const spots: Spot[] = [];
    for (const list of text.matchAll(LISTS[language])) {
      const end = list.index + list[0].length;
      const counted =
        language === 'ja' ? COUNT.ja.exec(text.slice(end)) : COUNT[language].exec(text.slice(0, list.index));
      const listed = list[0].match(NAMES[language])?.length ?? 0;
      const count = counted && numberOf(counted[1]!);
      if (!counted || count === listed) continue;
      const [from, to] = language === 'ja' ? [list.index, end + counted[0].length] : [counted.index, end];
      spots.push({ from, to, detail: { listed, count: count ?? 0 } });
    }
    return language === 'ja' && text.includes('国') ? [...spots, ...countries(text)] : spots;
  },
});

/** カザフスタン、キルギス及び…の3か国: counted are the countries that stand in one list before the number. */
function countries(text: string): readonly Spot[] {
  return [...text.matchAll(COUNTRIES_JA)].flatMap((match): Spot[] => {
    const before = text.slice(0, match.index + match[0].indexOf('の'));
    const all = findCountries(before, 'ja');
    let first = all.length - 1;
    const joined = (i: number) =>
      /^(?:国|共和国)?(?:、|及び|と|・|、及び)$/.test(before.slice(all[i - 1]!.to, all[i]!.from));
    while (first > 0 && joined(first)) first--;
    const listed = all.length - first;
    const last = all.at(-1);
    const count = numberOf(match[1]!);
    if (!last || listed < 2 || listed === count || !/^(?:国|共和国)?$/.test(before.slice(last.to))) return [];
    return [{ from: all[first]!.from, to: match.index + match[0].length, detail: { listed, count } }];
  });
}

function numberOf(digits: string): number {
  return WORDS[digits.toLowerCase()] ?? Number(digits.normalize('NFKC'));
}
