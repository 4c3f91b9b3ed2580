import { blockRule, type Spot } from '../rule.ts';

const CLOSING: Readonly<Record<string, string>> = {
  '「': '」',
  '『': '』',
  '（': '）',
  '(': '）',
  '[': ']',
  '［': '］',
  '«': '»',
};
// Both widths of a round bracket close each other: their width is another rule's business.
const CLOSES: Readonly<Record<string, string>> = { ...fromValues(), ')': '）' };

const BRACKET = /[「」『』（）()[\]［］«»]/g;

/** A bracket without its partner inside the block. */
export const unbalancedBracket = blockRule({
  id: 'unbalanced-bracket',
  level: 'error',
  languages: 'any',
  source: 'practice',
  check: ({ text }) => {
    const open: { readonly at: number; readonly wants: string }[] = [];
    const alone: number[] = [];
    for (const { 0: sign, index: at } of text.matchAll(BRACKET)) {
      const wants = CLOSING[sign];
      if (wants !== undefined) open.push({ at, wants });
      else if (CLOSES[sign] !== undefined && !isListMarker(text, at)) {
        const partner = open.findLastIndex((bracket) => bracket.wants === CLOSES[sign]);
        if (partner < 0) alone.push(at);
        else for (const lost of open.splice(partner).slice(1)) alone.push(lost.at);
      }
    }
    return [...alone, ...open.map((bracket) => bracket.at)]
      .sort((a, b) => a - b)
      .map((from): Spot => ({ from, to: from + 1 }));
  },
});

function fromValues(): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.values(CLOSING).map((sign) => [sign, sign]));
}

/** "a) ", "1）" at the head of a line has no opening bracket by design. */
function isListMarker(text: string, at: number): boolean {
  return /[)）]/.test(text[at]!) && /(?:^|\n)\s*[\p{L}\p{N}]{1,3}$/u.test(text.slice(Math.max(0, at - 8), at));
}
