import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/**
 * Takes over the browser's selection before a key is handled. Chromium tells of a new selection in a task of its own; on
 * a busy machine keys that were pressed meanwhile come first, and Enter after a click or an arrow would split the
 * paragraph where the cursor used to be.
 */
export function domSelectionPlugin(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown(view, event) {
          if (!event.isComposing && !view.composing) takeDomSelection(view);
          return false;
        },
      },
    },
  });
}

function takeDomSelection(view: EditorView): void {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {};
  // A selected node or everything is drawn by ProseMirror itself and has no cursor that the browser could have moved.
  if (!(view.state.selection instanceof TextSelection) || !isInText(view, anchorNode) || !isInText(view, focusNode))
    return;
  const anchor = view.posAtDOM(anchorNode, anchorOffset ?? 0);
  const head = view.posAtDOM(focusNode, focusOffset ?? 0);
  const { doc, selection, tr } = view.state;
  if (anchor === selection.anchor && head === selection.head) return;
  const seen = TextSelection.between(doc.resolve(anchor), doc.resolve(head));
  if (!seen.eq(selection)) view.dispatch(tr.setSelection(seen).setMeta('addToHistory', false));
}

function isInText(view: EditorView, node: Node | null | undefined): node is Node {
  return node !== null && node !== undefined && node !== view.dom && view.dom.contains(node);
}
