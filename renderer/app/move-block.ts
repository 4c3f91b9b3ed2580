import type { Command } from 'prosemirror-state';
import type { BlockId } from '../../shared/model/ids.ts';
import { unitAt } from '../editor/commands/block-span.ts';
import { moveBlocks } from '../editor/commands/move.ts';
import { documentLabels } from '../editor/plugins/labels.ts';

/** Moves a block, with all that belongs to it, in front of another: what dropping a line of the outline does. */
export function moveBlock(id: BlockId, before: BlockId): Command {
  return (state, dispatch) => {
    const labels = documentLabels(state);
    const from = labels.indexOf(id);
    const to = labels.indexOf(before);
    if (from < 0 || to < 0) return false;
    const span = unitAt(state.doc, from);
    const tr = state.tr;
    if (moveBlocks(tr, span, to) === 0) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}
