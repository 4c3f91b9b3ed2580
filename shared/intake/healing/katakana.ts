import { REPAIRS } from '../rules.ts';
import type { TextRepair, TextRule } from './repair-text.ts';

const HALF = /[｡-ﾟ]+/gu;
const FULL = /[ァ-ヺー]+/gu;

/** Half-width katakana and their punctuation in a text that mostly writes katakana in full width are debris of a conversion. */
export const findKatakana: TextRule = (texts, _language, repertoire) => {
  if (!repertoire.hasBetween(0xff61, 0xff9f)) return [];
  let half = 0;
  let full = 0;
  for (const text of texts) {
    for (const [run] of text.matchAll(HALF)) half += run.length;
  }
  if (half === 0) return [];
  for (const text of texts) {
    for (const [run] of text.matchAll(FULL)) full += run.length;
  }
  if (full < half) return [];
  return texts.map((text) =>
    Array.from(text.matchAll(HALF), (found): TextRepair => {
      const from = found.index;
      const to = from + found[0].length;
      return { rule: REPAIRS.katakanaWidth, from, to, edits: [{ from, to, text: found[0].normalize('NFKC') }] };
    }),
  );
};
