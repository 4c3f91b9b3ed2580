import { Fragment, type Node, Slice } from 'prosemirror-model';
import { type Command, type EditorState, Selection, TextSelection, type Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';
import { mergedLineage } from './lineage.ts';

/**
 * Removes a range and joins what is left of its first and last block. The first block stays and remembers the last in its
 * lineage; where nothing is left of the first, the last one stays as it is, because its words are the ones that live on.
 * The cursor stands where the range was. Returns that position.
 */
export function removeRange(tr: Transaction, from: number, to: number): number {
  const $from = tr.doc.resolve(from);
  const $to = tr.doc.resolve(to);
  if (from === to) return from;
  if ($from.depth === 0 || $to.depth === 0 || $from.sameParent($to)) {
    tr.delete(from, to);
    return placeCursor(tr, from);
  }
  const first = $from.parent;
  const last = $to.parent;
  const keepsFirst = $from.parentOffset > 0;
  const keepsLast = $to.parentOffset < last.content.size;
  if (!keepsFirst && keepsLast) {
    // What is left of the last block stands alone: cut its head off, then drop everything before it.
    const start = $from.before(1);
    tr.delete($to.start(1), to).delete(start, $to.before(1));
    return placeCursor(tr, start + 1);
  }
  tr.step(new ReplaceStep(from, to, Slice.empty));
  if (keepsLast) adopt(tr, $from.before(1), first, last);
  return placeCursor(tr, from);
}

function adopt(tr: Transaction, position: number, first: Node, last: Node): void {
  tr.setNodeAttribute(position, 'from', mergedLineage(first, [last]));
}

function placeCursor(tr: Transaction, position: number): number {
  tr.setSelection(Selection.near(tr.doc.resolve(Math.min(position, tr.doc.content.size)), 1));
  return tr.selection.from;
}

/** Whether the selection reaches over a border between blocks. */
export function crossesBlocks(state: EditorState): boolean {
  const { $from, $to } = state.selection;
  return !$from.sameParent($to);
}

/**
 * Removes what is selected, whatever kind of selection it is, and puts the cursor there. Of a whole document the first
 * block stays, empty. Returns the cursor's position.
 */
export function removeSelected(tr: Transaction): number {
  const { selection } = tr;
  if (selection.empty) return selection.from;
  if (selection.$from.depth === 0) return emptyDocument(tr);
  if (selection instanceof TextSelection) return removeRange(tr, selection.from, selection.to);
  tr.deleteSelection();
  return tr.selection.from;
}

/** Deletes the selection; lineage is kept where it joins blocks. */
export const deleteSelectedRange: Command = (state, dispatch) => {
  if (state.selection.empty) return false;
  if (dispatch) {
    const tr = state.tr;
    removeSelected(tr);
    dispatch(tr.scrollIntoView());
  }
  return true;
};

// It is the first block that stays, so that undo and the drafts know it.
function emptyDocument(tr: Transaction): number {
  const first = tr.doc.firstChild!;
  const blank = first.type.create(first.attrs);
  tr.step(new ReplaceStep(0, tr.doc.content.size, new Slice(Fragment.from(blank), 0, 0)));
  tr.setSelection(TextSelection.create(tr.doc, 1));
  return 1;
}
