import type { BlockId } from '../model/ids.ts';
import type { CheckedBlock } from './rule.ts';

/** 公用文 and treaty practice for giving a name: （以下「首脳」という。）, (hereinafter "the Parties"), (далее – «Стороны»). */
const DEFINITIONS = [
  /以下[、,]?[^「」（）()]{0,20}「([^「」]{1,30})」/g,
  /herein(?:after|below)[^"“”()]{0,40}?["“](?:the )?([^"“”]{1,30})["”]/gi,
  /далее[^«»()]{0,20}?«([^«»]{1,30})»/gi,
];
const HINT = /以下|herein|далее/i;

export interface TermPlace {
  readonly term: string;
  readonly block: BlockId;
  readonly from: number;
  readonly to: number;
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
      const term = match[1]!;
      const from = match.index + match[0].lastIndexOf(term);
      return { term, block: id, from, to: from + term.length };
    }),
  ).sort((a, b) => a.from - b.from);
}

/** More terms than this no declaration has; each costs a walk through the text. */
const MAX_TERMS = 200;

/** The terms a text defines, each once, at most `MAX_TERMS`. */
export function definedTerms(blocks: readonly CheckedBlock[]): readonly string[] {
  return [...new Set(findDefinitions(blocks).map((place) => place.term))].slice(0, MAX_TERMS);
}

/** How often a string stands in a text, without overlap. */
export function countIn(blocks: readonly CheckedBlock[], text: string): number {
  return blocks.reduce((sum, block) => sum + block.text.split(text).length - 1, 0);
}
