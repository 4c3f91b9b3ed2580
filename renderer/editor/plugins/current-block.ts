import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import type { BlockId } from '../../../shared/model/ids.ts';

const currentBlockKey = new PluginKey<BlockId | null>('current-block');

/** The block that holds the cursor (the moving end of a selection), null where there is none. */
export function currentBlock(state: EditorState): BlockId | null {
  return currentBlockKey.getState(state) ?? null;
}

function blockAtHead(state: EditorState): BlockId | null {
  const { $head } = state.selection;
  const block = $head.depth > 0 ? $head.node(1) : ($head.nodeAfter ?? $head.nodeBefore);
  return (block?.attrs.id as BlockId | null | undefined) ?? null;
}

export function currentBlockPlugin(): Plugin<BlockId | null> {
  return new Plugin<BlockId | null>({
    key: currentBlockKey,
    state: {
      init: (_, state) => blockAtHead(state),
      apply: (_tr, _id, _old, state) => blockAtHead(state),
    },
  });
}
