import type { Node } from 'prosemirror-model';
import { blockText } from '../../../shared/model/text.ts';
import { type FoldOptions, findFolded, fold, foldPlainly } from './fold.ts';

/** What a person looks for. */
export interface SearchQuery {
  readonly text: string;
  readonly options: FoldOptions;
}

/** A place in the document, in positions as ProseMirror counts them. */
export interface SearchHit {
  readonly from: number;
  readonly to: number;
}

/** More hits than this are not listed; the search then says "limited". */
export const MAX_HITS = 10_000;
/** All are replaced where a person says all: only what no text holds is a bound there. */
export const MAX_REPLACED = 10_000_000;

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  /** True where there are more hits than are asked for. */
  readonly limited: boolean;
}

type Offsets = readonly { readonly from: number; readonly to: number }[];

const NOWHERE: Offsets = [];

// What a block says, folded, for every query of the same looseness: each letter that is typed into the field asks the whole text.
const plainTexts = new Map<string, WeakMap<Node, string | null>>();

function plainText(block: Node, options: FoldOptions): string | null {
  const key = `${options.width} ${options.kana} ${options.case}`;
  const known = plainTexts.get(key) ?? new WeakMap<Node, string | null>();
  plainTexts.set(key, known);
  let text = known.get(block);
  if (text === undefined) {
    text = foldPlainly(blockText(block), options);
    known.set(block, text);
  }
  return text;
}

/**
 * Looks through documents for one query and remembers the answer for each block, so that after an edit only the blocks
 * that changed are folded and searched again.
 */
export class Searcher {
  readonly #needle: string;
  readonly #options: FoldOptions;
  readonly #known = new WeakMap<Node, Offsets>();

  constructor({ text, options }: SearchQuery) {
    this.#options = options;
    this.#needle = fold(text, options).text;
  }

  /** Looks through one block of a text that is to be searched, so that the search finds it done. */
  look(block: Node): void {
    this.#inBlock(block);
  }

  search(doc: Node, most = MAX_HITS): SearchResult {
    const hits: SearchHit[] = [];
    let position = 1;
    for (let i = 0; i < doc.childCount; i++) {
      const block = doc.child(i);
      for (const { from, to } of this.#inBlock(block)) {
        if (hits.length === most) return { hits, limited: true };
        hits.push({ from: position + from, to: position + to });
      }
      position += block.nodeSize;
    }
    return { hits, limited: false };
  }

  // Without labels `blockText` has one character for each inline atom, so its offsets are ProseMirror's.
  #inBlock(block: Node): Offsets {
    let offsets = this.#known.get(block);
    if (offsets === undefined) {
      const mayHold = plainText(block, this.#options)?.includes(this.#needle) ?? true;
      offsets = mayHold ? findFolded(fold(blockText(block), this.#options), this.#needle) : NOWHERE;
      this.#known.set(block, offsets);
    }
    return offsets;
  }
}
