import type { BlockId } from '../model/ids.ts';
import type { CheckedBlock } from './rule.ts';

/** 公用文 and treaty practice for giving a name: （以下「首脳」という。）, (hereinafter "the Parties"), (далее – «Стороны»). */
const DEFINITIONS = [
  /以下[、,]?([^「」（）()]{0,20})「([^「」]{1,30})」/g,
  /herein(?:after|below)([^"“”()]{0,40}?)["“](?:the )?([^"“”]{1,30})["”]/gi,
  /далее([^«»()]{0,20}?)«([^«»]{1,30})»/gi,
];
const HINT = /以下|herein|далее/i;
const SCOPE = /において|では|in this|в настоящем/i;

export interface TermPlace {
  readonly term: string;
  readonly block: BlockId;
  readonly from: number;
  readonly to: number;
  /** It holds for a part of the text only (以下この条において「…」という。). */
  readonly scoped: boolean;
}

const known = new WeakMap<CheckedBlock, readonly TermPlace[]>();

/** Where a text says what it will call something, in its order. */
export function findDefinitions(blocks: readonly CheckedBlock[]): readonly TermPlace[] {
  return blocks.flatMap((block) => {
    let places = known.get(block);
    if (!places) {
      places = HINT.test(block.text) ? readDefinitions(block) : [];
      known.set(block, places);
    }
    return places;
  });
}

function readDefinitions({ id, text }: CheckedBlock): readonly TermPlace[] {
  return DEFINITIONS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => {
      const [, before, term] = match as unknown as [string, string, string];
      const from = match.index + match[0].lastIndexOf(term);
      return { term, block: id, from, to: from + term.length, scoped: SCOPE.test(before) };
    }),
  ).sort((a, b) => a.from - b.from);
}

/** More terms than this no declaration has; each costs a walk through the text. */
export const MAX_TERMS = 200;

/** The terms a text defines, each once, at most `MAX_TERMS`. */
export function definedTerms(blocks: readonly CheckedBlock[]): readonly string[] {
  return [...new Set(findDefinitions(blocks).map((place) => place.term))].slice(0, MAX_TERMS);
}

/** Letters that make a longer word of a term: 首脳会合 is no 首脳. */
const JOINING = /[\p{sc=Han}\p{sc=Katakana}\p{sc=Latin}\p{sc=Cyrillic}ー]/u;

/** Where a term stands as a word of its own in a text, without overlap. */
export function placesOf(text: string, term: string): readonly number[] {
  const places: number[] = [];
  for (let from = text.indexOf(term); from >= 0; from = text.indexOf(term, from + term.length)) {
    const [before, after] = [text[from - 1], text[from + term.length]];
    if (before !== undefined && JOINING.test(before)) continue;
    if (after === undefined || !JOINING.test(after)) places.push(from);
  }
  return places;
}

/** How often a string stands in a text, without overlap. */
export function countIn(blocks: readonly CheckedBlock[], text: string): number {
  return blocks.reduce((sum, block) => sum + block.text.split(text).length - 1, 0);
}
