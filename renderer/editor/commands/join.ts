import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { mergedLineage } from './lineage.ts';

interface Border {
  /** Position between the two blocks. */
  readonly position: number;
  readonly above: Node;
  readonly below: Node;
}

/**
 * Joins the blocks above and below a border. An empty block goes without a trace and the other stays as it is; else
 * the upper one keeps its kind and id and remembers the lower one. The cursor stands at the seam.
 */
function joinAt(tr: Transaction, { position, above, below }: Border): void {
  if (above.content.size === 0) {
    tr.delete(position - above.nodeSize, position);
    tr.setSelection(TextSelection.create(tr.doc, position - above.nodeSize + 1));
    return;
  }
  const seam = position - 1;
  if (below.content.size === 0) tr.delete(position, position + below.nodeSize);
  else tr.join(position).setNodeAttribute(position - above.nodeSize, 'from', mergedLineage(above, [below]));
  tr.setSelection(TextSelection.create(tr.doc, seam));
}

function borderAt(state: EditorState, position: number): Border | null {
  const $border = state.doc.resolve(position);
  const { nodeBefore: above, nodeAfter: below } = $border;
  return above && below ? { position, above, below } : null;
}

function joinBorder(
  state: EditorState,
  border: Border | null,
  dispatch: ((tr: Transaction) => void) | undefined,
): boolean {
  if (border === null) return false;
  if (dispatch) {
    const tr = state.tr;
    joinAt(tr, border);
    dispatch(tr.scrollIntoView());
  }
  return true;
}

/** Backspace at the start of a block; false anywhere else. */
export const joinBackward: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.depth === 0 || $from.parentOffset > 0) return false;
  return joinBorder(state, borderAt(state, $from.before(1)), dispatch);
};

/** Delete at the end of a block; false anywhere else. */
export const joinForward: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.depth === 0 || $from.parentOffset < $from.parent.content.size) return false;
  return joinBorder(state, borderAt(state, $from.after(1)), dispatch);
};
