import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { crossesBlocks, removeRange } from '../commands/remove-range.ts';

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
        if (view.composing || state.doc.resolve(from).sameParent(state.doc.resolve(to))) return false;
        const tr = state.tr;
        const position = removeRange(tr, from, to);
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

function removeCrossing(view: EditorView): void {
  const { state } = view;
  if (!(state.selection instanceof TextSelection) || !crossesBlocks(state)) return;
  const tr = state.tr;
  removeRange(tr, state.selection.from, state.selection.to);
  view.dispatch(tr);
}
