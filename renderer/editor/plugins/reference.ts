import { Plugin } from 'prosemirror-state';
import type { BlockId } from '../../../shared/model/ids.ts';
import { selectedReference } from '../commands/reference.ts';

/** Following a cross-reference: Ctrl/⌘+click, double click, or Enter on a selected one. A plain click only selects it. */
export function referencePlugin(follow: (target: BlockId) => void): Plugin {
  return new Plugin({
    props: {
      handleClickOn(_view, _position, node, _nodePosition, event) {
        if (node.type.name !== 'cross_reference' || !(event.ctrlKey || event.metaKey)) return false;
        follow(node.attrs.target as BlockId);
        return true;
      },
      handleDoubleClickOn(_view, _position, node) {
        if (node.type.name !== 'cross_reference') return false;
        follow(node.attrs.target as BlockId);
        return true;
      },
      handleKeyDown(view, event) {
        const target = event.key === 'Enter' ? selectedReference(view.state) : null;
        if (target === null) return false;
        follow(target);
        return true;
      },
    },
  });
}
