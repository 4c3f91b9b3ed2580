import type { TextLanguage } from '../../model/settings.ts';
import { REPAIRS, type RepairRule } from '../rules.ts';
import type { PassageEdit } from '../source/passage.ts';
import { hasJapanese } from '../source/script.ts';
import { isThinMajority } from './majority.ts';
import type { TextRepair, TextRule } from './repair-text.ts';

const IN_PARENTHESES = /[(（]([^()（）\n]{2,200})[)）]/gu;
const ABBREVIATION = /^(?=.*[A-ZＡ-Ｚ])[A-Za-z0-9Ａ-Ｚａ-ｚ０-９ .&+/＋＆／－-]{2,30}$/u;
const NUMERAL = /^[〇一二三四五六七八九十百]+$/u;

/** Whether parentheses round Latin abbreviations and round Japanese words are wide in this document. */
export interface ParenthesisWidths {
  readonly latin: boolean;
  readonly japanese: boolean;
}

/**
 * In Japanese text parentheses are wide, unless the document itself clearly writes them narrow. Labels used as
 * references, (13) or (ア), are neither counted nor touched.
 */
export const findParentheses: TextRule = (texts, language, repertoire) => {
  if (language !== 'ja' || !repertoire.hasAny('(（')) return [];
  const widths = parenthesisWidths(texts, language);
  return texts.map((text) => {
    const repairs: TextRepair[] = [];
    if (!/[()（]/u.test(text)) return repairs;
    for (const found of text.matchAll(IN_PARENTHESES)) {
      const content = found[1]!;
      const rule = ruleFor(content);
      if (rule === null) continue;
      const from = found.index;
      const to = from + found[0].length;
      const around = parenthesesAround(
        text,
        from + 1,
        to - 1,
        rule === REPAIRS.parentheses ? widths.japanese : widths.latin,
      );
      if (around === null || around.open.length + around.close.length === 0) continue;
      repairs.push({ rule, from, to, edits: [...around.open, ...around.close] });
    }
    return repairs;
  });
};

function ruleFor(content: string): RepairRule | null {
  if (ABBREVIATION.test(content)) return REPAIRS.abbreviationParentheses;
  return hasJapanese(content) && !NUMERAL.test(content) ? REPAIRS.parentheses : null;
}

export function parenthesisWidths(texts: readonly string[], language: TextLanguage): ParenthesisWidths {
  if (language !== 'ja') return { latin: false, japanese: false };
  const latin = new Map<string, number>();
  const japanese = new Map<string, number>();
  for (const text of texts) {
    if (!/[(（]/u.test(text)) continue;
    for (const found of text.matchAll(IN_PARENTHESES)) {
      const rule = ruleFor(found[1]!);
      if (rule === null) continue;
      const counts = rule === REPAIRS.parentheses ? japanese : latin;
      counts.set(found[0][0]!, (counts.get(found[0][0]!) ?? 0) + 1);
    }
  }
  return { latin: isWide(latin), japanese: isWide(japanese) };
}

function isWide(counts: ReadonlyMap<string, number>): boolean {
  return (counts.get('（') ?? 0) >= (counts.get('(') ?? 0) || isThinMajority(counts);
}

/** The edits that make the parentheses right outside a place wide or narrow; null where none stand there. */
export function parenthesesAround(
  text: string,
  from: number,
  to: number,
  wide: boolean,
): { readonly open: readonly PassageEdit[]; readonly close: readonly PassageEdit[] } | null {
  const open = text[from - 1];
  const close = text[to];
  if ((open !== '(' && open !== '（') || (close !== ')' && close !== '）')) return null;
  const wanted = wide ? ['（', '）'] : ['(', ')'];
  return {
    open: open === wanted[0] ? [] : [{ from: from - 1, to: from, text: wanted[0]! }],
    close: close === wanted[1] ? [] : [{ from: to, to: to + 1, text: wanted[1]! }],
  };
}
