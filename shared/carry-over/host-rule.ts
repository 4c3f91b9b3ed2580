import { findCountry, sortCountries } from '../countries/index.ts';
import type { TextLanguage } from '../model/settings.ts';
import type { CarryBlock, HostRule } from './types.ts';

/**
 * How declarations say who comes next. `country` is the group that names a country; a pattern without it says only how
 * it goes on. One line a way of saying it.
 */
const PATTERNS: Readonly<Record<TextLanguage, readonly RegExp[]>> = {
  ja: [
    /次回(?:以降)?の?[^。]{0,20}?(?:開催国|開催地|議長国|主催国|ホスト国)[^。]{0,10}?(?<country>[^、。はを]{1,20})(?:を起点と|から(?:始|開始))[^。]*?(?<order>英語(?:の)?アルファベット|アルファベット|五十音)順/u,
    /次回[^。]{0,40}?(?:会合|会議|サミット)[^。]{0,10}?(?<country>[^、。はが]{1,20})(?:において|で|が)(?:開催|主催)/u,
  ],
  en: [
    /\b(?:host|chair|hosting|chairmanship)\w*\b[^.]*?\b(?<order>English alphabetical|alphabetical) order[^.]*?\b(?:starting|beginning) (?:from|with) (?<country>[^.,;]+)/iu,
    /\b(?:host|chair|hosting|chairmanship)\w*\b[^.]*?\b(?:starting|beginning) (?:from|with) (?<country>[^.,;]+)[^.]*?\b(?<order>English alphabetical|alphabetical) order/iu,
    /\bnext (?:\w+ ){0,4}?(?:summit|meeting|conference)\b[^.]*?\b(?:be held|be hosted|take place|convene) (?:in|by) (?<country>[^.,;]+)/iu,
  ],
  ru: [
    /(?:провед|принима|председател|страна|стран)[^.]*?(?<order>алфавит)[^.]*?начиная с (?<country>[^.,;]+)/iu,
    /(?:провед|принима|председател|страна|стран)[^.]*?начиная с (?<country>[^.,;]+)[^.]*?(?<order>алфавит)/iu,
    /следующ\p{L}+ (?:саммит|встреч|заседани)\p{L}*[^.]*?(?:состоится|пройд[её]т|будет провед[её]н\p{L}*) в (?<country>[^.,;]+)/iu,
  ],
};
const HINT = /次回|order|next|алфавит|следующ/i;

/** The first sentence that says who holds the next meetings, with a country that is known; null where none does. */
export function findHostRule(blocks: readonly CarryBlock[], language: TextLanguage): HostRule | null {
  for (const { id, text } of blocks) {
    if (!HINT.test(text)) continue;
    for (const pattern of PATTERNS[language]) {
      const match = pattern.exec(text);
      const named = match?.groups?.country;
      if (!match || named === undefined) continue;
      const start = match.index + match[0].lastIndexOf(named);
      const found = findCountry(named, language);
      if (!found) continue;
      const order = match.groups!.order;
      return {
        block: id,
        from: start + found.from,
        to: start + found.to,
        country: found.code,
        order: order === undefined ? null : /五十音/.test(order) ? 'kana' : 'english',
      };
    }
  }
  return null;
}

/** Who follows a country in the order of the rule, round the table; null where the rule has no order or the country no seat. */
export function hostAfter(rule: HostRule, host: string, countries: readonly string[]): string | null {
  if (rule.order === null) return null;
  const ordered = sortCountries([...new Set([...countries, rule.country])], rule.order);
  const at = ordered.indexOf(host);
  return at < 0 ? null : ordered[(at + 1) % ordered.length]!;
}
