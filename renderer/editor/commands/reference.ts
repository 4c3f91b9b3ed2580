import { type Command, type EditorState, NodeSelection, TextSelection, type Transaction } from 'prosemirror-state';
import type { BlockId } from '../../../shared/model/ids.ts';
import { schema } from '../../../shared/model/schema.ts';
import { documentLabels } from '../plugins/labels.ts';
import { positionOf } from './block-span.ts';
import { crossesBlocks } from './remove-range.ts';

/** Inserts a live reference to a block in the place of the selection; false where the target does not exist. */
export function insertReference(target: BlockId): Command {
  return (state, dispatch) => {
    if (documentLabels(state).indexOf(target) < 0) return false;
    if (state.selection.$from.depth === 0 || crossesBlocks(state)) return false;
    if (dispatch) {
      const tr = state.tr.replaceSelectionWith(schema.nodes.cross_reference!.create({ target }), true);
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
}

/** The target of the selected cross-reference, null where none is selected. */
export function selectedReference(state: EditorState): BlockId | null {
  const { selection } = state;
  const isReference = selection instanceof NodeSelection && selection.node.type.name === 'cross_reference';
  return isReference ? (selection.node.attrs.target as BlockId) : null;
}

/** Puts the cursor into a block, or selects offsets inside it (as ProseMirror counts: one for each inline atom). */
export function goToBlock(id: BlockId, range?: { readonly from: number; readonly to: number }): Command {
  return (state, dispatch) => {
    const index = documentLabels(state).indexOf(id);
    if (index < 0) return false;
    dispatch?.(selectInBlock(state.tr, index, range).scrollIntoView());
    return true;
  };
}

function selectInBlock(tr: Transaction, index: number, range = { from: 0, to: 0 }): Transaction {
  const start = positionOf(tr.doc, index) + 1;
  const size = tr.doc.child(index).content.size;
  const within = (offset: number) => start + Math.max(0, Math.min(offset, size));
  return tr.setSelection(TextSelection.create(tr.doc, within(range.from), within(range.to)));
}
