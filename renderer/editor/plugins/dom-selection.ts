import { Plugin, Selection, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/**
 * Takes over the browser's selection before a key is handled. Chromium tells of a new selection in a task of its own; on
 * a busy machine keys that were pressed meanwhile come first, and Enter after a click or an arrow would split the
 * paragraph where the cursor used to be.
 *
 * The one selection that nobody made is given back: a text that gets the focus other than by a pointer, as when a dialog
 * closes, has its cursor put at the very beginning by the browser. ProseMirror corrects that for a fifth of a second; on a
 * machine that stalls for longer the next words would stand above the title.
 */
export function domSelectionPlugin(): Plugin {
  let pointed = false;
  /** Since the focus came without a pointer nobody has moved the cursor. */
  let returned = false;
  const giveBack = (view: EditorView) => {
    if (!returned || view.composing || !view.hasFocus() || !isAtBeginning(view)) return;
    view.focus();
    // The browser may have scrolled to where it put its own.
    view.dispatch(view.state.tr.scrollIntoView());
  };
  return new Plugin({
    view(view) {
      const gone = new AbortController();
      const listening = { capture: true, signal: gone.signal };
      // Before ProseMirror's own look at it, which is the document's.
      window.addEventListener('selectionchange', () => giveBack(view), listening);
      // A pointer that went down in the text may come up anywhere.
      for (const end of ['pointerup', 'pointercancel'] as const) {
        window.addEventListener(
          end,
          () => {
            pointed = false;
          },
          listening,
        );
      }
      return { destroy: () => gone.abort() };
    },
    props: {
      handleDOMEvents: {
        pointerdown() {
          pointed = true;
          returned = false;
          return false;
        },
        focus() {
          returned = !pointed;
          return false;
        },
        keydown(view, event) {
          giveBack(view);
          returned = false;
          if (!event.isComposing && !view.composing) takeDomSelection(view);
          return false;
        },
      },
    },
  });
}

/** Whether the browser's cursor stands before the first character, and ours does not. */
function isAtBeginning(view: EditorView): boolean {
  const { anchorNode, anchorOffset, isCollapsed } = document.getSelection() ?? {};
  if (!anchorNode || !isCollapsed || !view.dom.contains(anchorNode)) return false;
  const { doc, selection } = view.state;
  const beginning = Selection.atStart(doc);
  return (
    Selection.near(doc.resolve(view.posAtDOM(anchorNode, anchorOffset ?? 0))).eq(beginning) && !selection.eq(beginning)
  );
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
