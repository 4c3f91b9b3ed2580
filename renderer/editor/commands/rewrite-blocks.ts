import type { Node } from 'prosemirror-model';
import { Fragment, Slice } from 'prosemirror-model';
import { TextSelection, type Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';
import { positionOf } from './block-span.ts';

/** Up to here each block is changed by a step of its own, which keeps positions inside the others mapped exactly. */
const MAX_SINGLE_STEPS = 40;

/**
 * Puts changed blocks in the place of those at the given indexes, in `tr`. Many changes become one step over their
 * range: a step each copies the list of blocks each time (10,000 × 10,000). The selection stays at its offset.
 */
export function rewriteBlocks(tr: Transaction, changes: ReadonlyMap<number, Node>): Transaction {
  if (changes.size === 0) return tr;
  const { doc } = tr;
  const sizesKept = [...changes].every(([index, block]) => doc.child(index).nodeSize === block.nodeSize);
  const { anchor, head } = tr.selection;
  const text = tr.selection instanceof TextSelection;
  if (
    changes.size <= MAX_SINGLE_STEPS &&
    sizesKept &&
    [...changes].every(([i, block]) => block.content === doc.child(i).content)
  ) {
    for (const [index, block] of changes)
      tr.setNodeMarkup(positionOf(tr.doc, index), block.type, block.attrs, block.marks);
    return tr;
  }
  const indexes = [...changes.keys()];
  const first = indexes.reduce((a, b) => Math.min(a, b));
  const last = indexes.reduce((a, b) => Math.max(a, b));
  const blocks: Node[] = [];
  for (let i = first; i <= last; i++) blocks.push(changes.get(i) ?? doc.child(i));
  const from = positionOf(doc, first);
  const to = positionOf(doc, last + 1);
  tr.step(new ReplaceStep(from, to, new Slice(Fragment.from(blocks), 0, 0)));
  if (text && sizesKept) tr.setSelection(TextSelection.create(tr.doc, anchor, head));
  return tr;
}

/** A block with other attributes or another kind and the same content. */
export function withAttributes(block: Node, attributes: Readonly<Record<string, unknown>>, type = block.type): Node {
  return type.create({ ...block.attrs, ...attributes }, block.content, block.marks);
}
