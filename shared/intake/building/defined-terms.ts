/**
 * Names as contracts and declarations introduce them, in three languages. The group is the term without its quotes; no
 * match is without the sign.
 */
const DEFINITIONS: readonly { readonly sign: RegExp; readonly hint: RegExp; readonly term: RegExp }[] = [
  {
    sign: /「/,
    hint: /以下/u,
    term: /(?<=以下、?(?:単に|総称して|これらを|「[^「」]{1,40}」(?:及び|又は|、)){0,6})「([^「」]{1,60})」(?=(?:、|及び|又は)「|と(?:いう|総称|略称|略す))/gu,
  },
  {
    sign: /["“]/,
    hint: /hereinafter|hereafter|\(the ["“]|\(["“]|\(as ["“]|collectively/iu,
    term: /(?<=\((?:collectively |together )?(?:hereinafter|hereafter|the|as|collectively)?[^()"“”]{0,40})["“]([^"“”()]{1,60})["”](?=[^()]{0,20}\))/giu,
  },
  { sign: /\(/, hint: /\(далее/iu, term: /(?<=\(далее[^()«»"]{0,40})[«"]([^«»"()]{1,60})[»"](?=[^()]{0,20}\))/giu },
  { sign: /\(/, hint: /\(далее/iu, term: /(?<=\(далее\s*[—–-]\s*)([\p{L}][\p{L}\p{N} -]{1,60})(?=\))/giu },
];

export interface TermRange {
  readonly from: number;
  readonly to: number;
}

/** Where a text defines terms: 甲 in （以下「甲」という。）, (hereinafter "X"), (далее — X). In order, without overlap. */
export function findDefinedTerms(text: string): readonly TermRange[] {
  const found: TermRange[] = [];
  for (const { sign, hint, term } of DEFINITIONS) {
    // One sign is looked for faster than a word in either case; the long patterns are compiled where a hint is found.
    if (!sign.test(text) || !hint.test(text)) continue;
    for (const match of text.matchAll(term)) {
      const from = match.index + match[0].indexOf(match[1]!);
      found.push({ from, to: from + match[1]!.length });
    }
  }
  found.sort((a, b) => a.from - b.from);
  return found.filter((range, i) => i === 0 || range.from >= found[i - 1]!.to);
}
