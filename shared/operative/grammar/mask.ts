/** Stands for each character of a quoted name: a noun to the grammar, whatever is written in it. */
export const QUOTED = '\ue000';
/** Stands for each character of a remark in parentheses: nothing to the grammar. */
export const ASIDE = '\ue001';

const QUOTES: Readonly<Record<string, string>> = { '「': '」', '『': '』', '“': '”', '«': '»', '‘': '’' };
const ASIDES: Readonly<Record<string, string>> = { '（': '）', '(': ')', '[': ']', '〔': '〕', '【': '】' };
const OPENERS = /[「『“«‘（([〔【]/;
/** Deeper brackets are left as they are: no sentence of a declaration has them. */
const MAX_DEPTH = 8;

interface Span {
  readonly from: number;
  readonly to: number;
  readonly fill: string;
}

/**
 * The text with everything in brackets replaced, character by character, so that offsets stay: what is quoted governs no
 * sentence, and a full stop in a name ends none. A bracket without its partner on its line is left as it is.
 */
export function maskBrackets(text: string): string {
  if (!OPENERS.test(text)) return text;
  let out = '';
  let last = 0;
  for (const { from, to, fill } of outerBrackets(text)) {
    out += text.slice(last, from) + fill.repeat(to - from);
    last = to;
  }
  return out + text.slice(last);
}

function outerBrackets(text: string): readonly Span[] {
  const open: { readonly closer: string; readonly at: number; readonly fill: string }[] = [];
  const spans: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (char === '\n' || char === '\u2029') open.length = 0;
    const inner = open.findLastIndex((bracket) => bracket.closer === char);
    if (inner >= 0) {
      const { at: from, fill } = open[inner]!;
      open.length = inner;
      while (spans.length > 0 && spans.at(-1)!.from > from) spans.pop();
      spans.push({ from, to: at + 1, fill });
      continue;
    }
    const closer = QUOTES[char] ?? ASIDES[char];
    if (closer !== undefined && open.length < MAX_DEPTH) {
      open.push({ closer, at, fill: char in QUOTES ? QUOTED : ASIDE });
    }
  }
  return spans;
}
