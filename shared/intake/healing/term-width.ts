import { REPAIRS } from '../rules.ts';
import { isThinMajority, majorityForm } from './majority.ts';
import { parenthesesAround, parenthesisWidths } from './parentheses.ts';
import { characterEdits, type TextRepair, type TextRule } from './repair-text.ts';

const ALNUM = 'A-Za-z0-9Ａ-Ｚａ-ｚ０-９';
// Hyphens are not among the joining signs: －, − and - share one byte pair in Shift_JIS, so their width says nothing.
const TERM = new RegExp(`[${ALNUM}]+(?:[+＋&＆./．／][${ALNUM}]+)*[+＋]?`, 'gu');
const WIDE = /[！-～]/u;
const LETTER = /[A-Za-zＡ-Ｚａ-ｚ]/u;

/** One abbreviation or number in two widths is written as in most of its places (A＋B and A+B, ５ and 5). */
export const findTermWidths: TextRule = (texts, language, repertoire) => {
  if (!repertoire.hasBetween(0xff01, 0xff5e)) return [];
  const groups = collectForms(texts);
  if (groups.size === 0) return [];
  const wide = parenthesisWidths(texts, language);
  return texts.map((text) => {
    const repairs: TextRepair[] = [];
    for (const found of text.matchAll(TERM)) {
      const counts = groups.get(found[0].normalize('NFKC'));
      if (counts === undefined) continue;
      const wanted = majorityForm(counts);
      const isAbbreviation = LETTER.test(wanted);
      if (found[0] === wanted && !(isAbbreviation && isThinMajority(counts))) continue;
      const from = found.index;
      const to = from + found[0].length;
      const edits = characterEdits(found[0], wanted, from);
      const around = isAbbreviation ? parenthesesAround(text, from, to, wide.latin) : null;
      repairs.push({
        rule: isAbbreviation ? REPAIRS.abbreviationWidth : REPAIRS.digitWidth,
        from: around === null ? from : from - 1,
        to: around === null ? to : to + 1,
        edits: around === null ? edits : [...around.open, ...edits, ...around.close],
      });
    }
    return repairs;
  });
};

/** Forms of every term that is written in more than one width, by its NFKC form. */
function collectForms(texts: readonly string[]): Map<string, ReadonlyMap<string, number>> {
  const suspects = new Set<string>();
  for (const text of texts) {
    if (!WIDE.test(text)) continue;
    for (const [term] of text.matchAll(TERM)) if (WIDE.test(term)) suspects.add(term.normalize('NFKC'));
  }
  const forms = new Map<string, Map<string, number>>();
  if (suspects.size === 0) return forms;
  for (const text of texts) {
    for (const [term] of text.matchAll(TERM)) {
      const plain = term.normalize('NFKC');
      if (!suspects.has(plain) || plain.length !== term.length) continue;
      const counts = forms.get(plain) ?? new Map<string, number>();
      counts.set(term, (counts.get(term) ?? 0) + 1);
      forms.set(plain, counts);
    }
  }
  for (const [plain, counts] of forms) if (counts.size < 2) forms.delete(plain);
  return forms;
}
