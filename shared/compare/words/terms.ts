import type { ComparedBlock } from '../types.ts';

/** A term longer than this is a clause, not a name. */
export const MAX_TERM_LENGTH = 30;
const MAX_TERMS = 500;

// Where a text says what it will call something: （以下「首脳」という。）, (hereinafter "the Parties"), (далее – «Стороны»).
const DEFINITIONS = [
  /以下[^「」。]{0,20}?「([^「」]{1,30})」/g,
  /herein(?:after|below)?[^"“”()]{0,40}?["“]([^"“”]{1,30})["”]/gi,
  /далее[^«»()]{0,20}?«([^«»]{1,30})»/gi,
];
/** No definition is without one. */
const QUOTE = /[「"“«]/;
const HINT = /以下|herein|далее/i;

/** Terms that the texts define themselves, and those marked as defined, without repetition. */
export function definedTerms(blocks: readonly ComparedBlock[]): string[] {
  const out = new Set<string>();
  for (const { text, formatting } of blocks) {
    if (out.size >= MAX_TERMS) break;
    if (formatting.includes('defined_term')) for (const term of markedTerms(text, formatting)) out.add(term);
    // A sign is looked for faster than words in either case.
    if (!QUOTE.test(text) || !HINT.test(text)) continue;
    for (const definition of DEFINITIONS) for (const match of text.matchAll(definition)) out.add(match[1]!.trim());
  }
  out.delete('');
  return [...out];
}

/** One list without repetition; the order decides nothing. */
export function allTerms(...lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())];
}

/** `formatting` names marks as "from-to:name" (see `formattingOf`). */
function markedTerms(text: string, formatting: string): string[] {
  return [...formatting.matchAll(/(\d+)-(\d+):defined_term/g)]
    .map((match) => text.slice(Number(match[1]), Number(match[2])))
    .filter((term) => term.length <= MAX_TERM_LENGTH);
}

/** Finds terms in running text: by first character, longest first. */
export interface TermFinder {
  /** Length of the longest term that begins at `at`, 0 for none. */
  lengthAt(text: string, at: number): number;
  readonly isEmpty: boolean;
}

const finders = new WeakMap<readonly string[], TermFinder>();

/** Kept for each list: a comparison asks with the same list for every pair. */
export function termFinder(terms: readonly string[]): TermFinder {
  const known = finders.get(terms);
  if (known) return known;
  const byHead = new Map<number, string[]>();
  for (const term of terms) {
    if (term.length < 2 || term.length > MAX_TERM_LENGTH) continue;
    const list = byHead.get(term.charCodeAt(0));
    if (list) list.push(term);
    else byHead.set(term.charCodeAt(0), [term]);
  }
  for (const list of byHead.values()) list.sort((a, b) => b.length - a.length);
  const finder: TermFinder = {
    isEmpty: byHead.size === 0,
    lengthAt(text, at) {
      const list = byHead.get(text.charCodeAt(at));
      return list?.find((term) => text.startsWith(term, at))?.length ?? 0;
    },
  };
  finders.set(terms, finder);
  return finder;
}
