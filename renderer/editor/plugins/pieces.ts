import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { isComposed } from './composition.ts';

/** Characters of a block beyond which it is drawn in pieces. */
export const LONG_BLOCK = 10_000;
/** Characters of a piece; one that has grown to twice as many is divided. */
export const PIECE = 2_000;

const piecesKey = new PluginKey<DecorationSet>('pieces');

/** Blocks of `now` that are not the very same nodes as in `old`, by index; from the first to the last of them. */
function changedSpan(old: Node, now: Node): { readonly from: number; readonly to: number } {
  let from = 0;
  let to = now.childCount;
  const shift = old.childCount - now.childCount;
  const shorter = Math.min(old.childCount, now.childCount);
  while (from < shorter && old.child(from) === now.child(from)) from++;
  while (to > from && to + shift > from && old.child(to + shift - 1) === now.child(to - 1)) to--;
  return { from, to };
}

// Without attributes a decoration only divides the text node. Around an element of its own ProseMirror would draw the piece
// anew, and the browser lay the block out twice, on each key.
const NO_ELEMENT = {};

function cut(start: number, size: number): Decoration[] {
  const pieces: Decoration[] = [];
  for (let from = 0; from < size; from += PIECE) {
    pieces.push(Decoration.inline(start + from, start + Math.min(from + PIECE, size), NO_ELEMENT));
  }
  return pieces;
}

/** Whether no stretch of a block, in a piece or between two, is too long. */
function wellCut(pieces: readonly Decoration[], start: number, end: number): boolean {
  const borders = [start, ...pieces.flatMap(({ from, to }) => [from, to]), end].sort((a, b) => a - b);
  return borders.every((border, i) => i === 0 || border - borders[i - 1]! < 2 * PIECE);
}

function follow(set: DecorationSet, tr: Transaction): DecorationSet {
  const { from, to } = changedSpan(tr.before, tr.doc);
  let pieces = set.map(tr.mapping, tr.doc);
  let position = 0;
  for (let i = 0; i < from; i++) position += tr.doc.child(i).nodeSize;
  for (let i = from; i < to; i++) {
    const { nodeSize, content } = tr.doc.child(i);
    const start = position + 1;
    const end = start + content.size;
    position += nodeSize;
    if (content.size <= LONG_BLOCK) continue;
    const known = pieces.find(start, end);
    if (!wellCut(known, start, end)) pieces = pieces.remove(known).add(tr.doc, cut(start, content.size));
  }
  return pieces;
}

/**
 * Draws very long blocks as a row of text nodes. The browser finds where a line ends by walking the whole run of text
 * that it stands in: time grows with the square of the run. 200,000 characters in one run take 1 s a key and 1,000,000 more than
 * 20; cut into pieces, which changes nothing that can be seen, they take 60 and 300 ms.
 */
export function piecesPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: piecesKey,
    state: {
      init(_, { doc }) {
        const pieces: Decoration[] = [];
        doc.forEach((block, position) => {
          if (block.content.size > LONG_BLOCK) pieces.push(...cut(position + 1, block.content.size));
        });
        return DecorationSet.create(doc, pieces);
      },
      apply(tr, set) {
        if (!tr.docChanged) return set;
        // What an input method composes in keeps its elements.
        return isComposed(tr) ? set.map(tr.mapping, tr.doc) : follow(set, tr);
      },
    },
    props: { decorations: (state) => piecesKey.getState(state) },
  });
}

/** The pieces of a text that is drawn, each from and to a position. */
export function drawnPieces(state: Parameters<typeof piecesKey.getState>[0]): readonly Decoration[] {
  return piecesKey.getState(state)?.find() ?? [];
}
