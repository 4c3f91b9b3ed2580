import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { BlockKind } from '../../../shared/model/kinds.ts';

/**
 * Says what an empty block is for, in the block that holds the cursor. One decoration at most; node decorations are
 * safe while an input method composes.
 */
export function placeholderPlugin(textFor: (kind: BlockKind) => string): Plugin {
  return new Plugin({
    props: {
      decorations(state) {
        const { $head, empty } = state.selection;
        if (!empty || $head.depth === 0 || $head.parent.content.size > 0) return null;
        const text = textFor($head.parent.type.name as BlockKind);
        return DecorationSet.create(state.doc, [
          Decoration.node($head.before(1), $head.after(1), { 'data-placeholder': text }),
        ]);
      },
    },
  });
}
