import { REPAIRS } from '../rules.ts';
import { majorityForm } from './majority.ts';
import { characterEdits, type TextRepair, type TextRule } from './repair-text.ts';

const QUOTED = /[「『]([^「」『』\n]{2,60})[」』]/gu;
/** Signs that exist in two widths and stand inside names. */
const TWINS: Readonly<Record<string, string>> = { '+': '+＋', '&': '&＆', '/': '/／', '=': '=＝', ':': ':：' };
const TWIN = /[+＋&＆/／=＝:：]/u;
/** Names looked for; a text that quotes more of them with signs is not a declaration. */
const MAX_NAMES = 300;

/** One quoted name in two widths (「甲＋乙」, 「甲+乙」) is written as in most of its places, quoted or not. */
export const findNameWidths: TextRule = (texts, _language, repertoire) => {
  if (!repertoire.hasAny('「『')) return [];
  const names = new Set<string>();
  for (const text of texts) {
    if (!text.includes('「') && !text.includes('『')) continue;
    for (const [, name = ''] of text.matchAll(QUOTED)) {
      if (TWIN.test(name) && names.size < MAX_NAMES) names.add(plainSigns(name));
    }
  }
  if (names.size === 0) return [];
  const anyName = new RegExp(
    [...names]
      .toSorted((a, b) => b.length - a.length)
      .map(anyWidth)
      .join('|'),
    'gu',
  );
  const forms = new Map<string, Map<string, number>>();
  for (const text of texts) {
    for (const [form] of text.matchAll(anyName)) {
      const counts = forms.get(plainSigns(form)) ?? new Map<string, number>();
      counts.set(form, (counts.get(form) ?? 0) + 1);
      forms.set(plainSigns(form), counts);
    }
  }
  if (![...forms.values()].some((counts) => counts.size > 1)) return [];
  return texts.map((text) => {
    const repairs: TextRepair[] = [];
    for (const found of text.matchAll(anyName)) {
      const wanted = majorityForm(forms.get(plainSigns(found[0]))!);
      if (wanted === found[0]) continue;
      const from = found.index;
      const to = from + found[0].length;
      const quoted = /[「『]/u.test(text[from - 1] ?? '') && /[」』]/u.test(text[to] ?? '');
      const edits = characterEdits(found[0], wanted, from);
      repairs.push({ rule: REPAIRS.nameWidth, from: quoted ? from - 1 : from, to: quoted ? to + 1 : to, edits });
    }
    return repairs;
  });
};

function plainSigns(name: string): string {
  return name.replace(/[＋＆／＝：]/gu, (sign) => sign.normalize('NFKC'));
}

function anyWidth(name: string): string {
  return [...name]
    .map((character) => (TWINS[character] ? `[${TWINS[character]}]` : escapeCharacter(character)))
    .join('');
}

function escapeCharacter(character: string): string {
  // Not the hyphen: outside brackets it means nothing, and a pattern with the flag u refuses to see it escaped.
  return character.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&');
}
