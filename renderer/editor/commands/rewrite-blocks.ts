import { Fragment, type Node, type ResolvedPos, Slice } from 'prosemirror-model';
import { TextSelection, type Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';
import { positionOf } from './block-span.ts';

/** Up to here each block is changed by a step of its own, which keeps positions inside the others mapped exactly. */
const MAX_SINGLE_STEPS = 40;

/**
 * Puts changed blocks in the place of those at the given indexes, in `tr`. Many changes become one step over their
 * range: a step each copies the list of blocks each time (10,000 × 10,000). The selection stays at its offsets.
 */
export function rewriteBlocks(tr: Transaction, changes: ReadonlyMap<number, Node>): Transaction {
  if (changes.size === 0) return tr;
  const { doc, selection } = tr;
  const contentKept = [...changes].every(([index, block]) => block.content === doc.child(index).content);
  if (contentKept && changes.size <= MAX_SINGLE_STEPS) {
    for (const [index, block] of changes)
      tr.setNodeMarkup(positionOf(doc, index), block.type, block.attrs, block.marks);
    return tr;
  }
  const indexes = [...changes.keys()];
  const first = indexes.reduce((a, b) => Math.min(a, b));
  const last = indexes.reduce((a, b) => Math.max(a, b));
  const blocks: Node[] = [];
  for (let i = first; i <= last; i++) blocks.push(changes.get(i) ?? doc.child(i));
  const from = positionOf(doc, first);
  const anchor = doc.resolve(selection.anchor);
  const head = doc.resolve(selection.head);
  tr.step(new ReplaceStep(from, positionOf(doc, last + 1), new Slice(Fragment.from(blocks), 0, 0)));
  if (selection instanceof TextSelection) {
    tr.setSelection(TextSelection.create(tr.doc, sameOffset(tr.doc, anchor), sameOffset(tr.doc, head)));
  }
  return tr;
}

/** The position in the changed document at the same block and offset; at its end where the block got shorter. */
function sameOffset(doc: Node, $old: ResolvedPos): number {
  const index = $old.index(0);
  return positionOf(doc, index) + 1 + Math.min($old.parentOffset, doc.child(index).content.size);
}

/** A block with other attributes or another kind and the same content. */
export function withAttributes(block: Node, attributes: Readonly<Record<string, unknown>>, type = block.type): Node {
  return type.create({ ...block.attrs, ...attributes }, block.content, block.marks);
}
