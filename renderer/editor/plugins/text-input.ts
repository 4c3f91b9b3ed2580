import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { removeRange, removeSelected } from '../commands/remove-range.ts';

// What a key event carries while an input method takes it.
const PROCESS_KEY = 229;

/**
 * Typing over a selection that reaches over several blocks: removed by us, so that lineage is kept, before the text comes in.
 * For an input method this has to happen before its first character: once it composes, the browser joins by itself.
 */
export function textInputPlugin(): Plugin {
  return new Plugin({
    props: {
      handleTextInput(view, from, to, text) {
        const { state } = view;
        const $from = state.doc.resolve(from);
        if (view.composing || ($from.depth > 0 && $from.sameParent(state.doc.resolve(to)))) return false;
        const tr = state.tr;
        const position = $from.depth > 0 ? removeRange(tr, from, to) : removeSelected(tr);
        view.dispatch(tr.insertText(text, position).scrollIntoView());
        return true;
      },
      handleDOMEvents: {
        keydown(view, event) {
          if (event.keyCode === PROCESS_KEY && !view.composing) removeCrossing(view);
          return false;
        },
      },
    },
  });
}

// The document's selection, not the state's: right after Shift+arrow the state has not heard of the new one yet.
function removeCrossing(view: EditorView): void {
  const selection = view.dom.ownerDocument.getSelection();
  if (
    !selection ||
    selection.isCollapsed ||
    !view.dom.contains(selection.anchorNode) ||
    !view.dom.contains(selection.focusNode)
  )
    return;
  const anchor = view.posAtDOM(selection.anchorNode!, selection.anchorOffset);
  const head = view.posAtDOM(selection.focusNode!, selection.focusOffset);
  const tr = view.state.tr.setSelection(
    TextSelection.between(view.state.doc.resolve(anchor), view.state.doc.resolve(head)),
  );
  const { $from, $to, from, to } = tr.selection;
  if ($from.sameParent($to)) return;
  removeRange(tr, from, to);
  view.dispatch(tr);
}
