import { Fragment, Slice } from 'prosemirror-model';
import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { incomingBlocks, placeBlocks } from '../clipboard/place-blocks.ts';
import { type BlockSpan, positionOf, unitAt } from '../commands/block-span.ts';
import { moveBlocks } from '../commands/move.ts';
import { removeSelected } from '../commands/remove-range.ts';
import { DropLine, nearestBorder } from './drop-line.ts';
import { idSource } from './identity.ts';

/** What is held by its number: an element of the page, and the index of its block. */
interface Held {
  readonly element: HTMLElement;
  readonly index: number;
}

/**
 * Moving by mouse. A block is held by its number in the margin and takes what belongs to it along (a heading its whole
 * section); a click there selects it. Selected words are moved by ProseMirror's own drag, placed with lineage kept.
 */
export function dropPlugin(): Plugin {
  let held: Held | null = null;
  const line = new DropLine();
  const release = () => {
    line.hide();
    if (held) {
      held.element.draggable = false;
      delete held.element.dataset.dragging;
    }
    held = null;
  };

  return new Plugin({
    props: {
      handleDOMEvents: {
        mousedown(view, event) {
          release();
          if (event.button !== 0 || !view.editable || view.composing) return false;
          held = blockInMargin(view, event);
          if (held === null) return false;
          held.element.draggable = true;
          return true;
        },
        mouseup(view) {
          if (held === null || view.dragging) return false;
          const { index } = held;
          release();
          selectWhole(view, index);
          return true;
        },
        dragstart(view, event) {
          if (held === null || event.dataTransfer === null) return false;
          startDrag(view, event.dataTransfer, held);
          return true;
        },
        dragover(view, event) {
          if (held === null) return false;
          line.show(view, nearestBorder(view, event.clientY));
          // The cursor for dropped words follows letters; blocks go between blocks.
          event.stopImmediatePropagation();
          event.preventDefault();
          return true;
        },
        dragend(view) {
          if (held) view.dragging = null;
          release();
          return false;
        },
      },
      handleDrop(view, event, slice, moved) {
        const from = held;
        release();
        if (from) return dropBlocks(view, event, from.index);
        return dropWords(view, event, slice, moved);
      },
    },
    view: () => ({ destroy: release }),
  });
}

/** The block whose margin was pressed: left of where its text begins. */
function blockInMargin(view: EditorView, event: MouseEvent): Held | null {
  const target = event.target as HTMLElement;
  const element = target.closest<HTMLElement>('[data-soan]');
  if (element === null || element.parentElement !== view.dom) return null;
  const textLeft = element.getBoundingClientRect().left + Number.parseFloat(getComputedStyle(element).paddingLeft);
  if (event.clientX >= textLeft - MARGIN_GAP) return null;
  return { element, index: view.state.doc.resolve(view.posAtDOM(element, 0)).index(0) };
}

/** Pixels beside the text that still belong to it: people start a selection just left of the first character. */
const MARGIN_GAP = 6;

function selectWhole(view: EditorView, index: number): void {
  const { state } = view;
  const start = positionOf(state.doc, index) + 1;
  const end = start + state.doc.child(index).content.size;
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, start, end)));
  view.focus();
}

function startDrag(view: EditorView, transfer: DataTransfer, { element, index }: Held): void {
  const slice = sliceOf(view, unitAt(view.state.doc, index));
  const { dom, text } = view.serializeForClipboard(slice);
  transfer.clearData();
  transfer.setData('text/html', dom.innerHTML);
  transfer.setData('text/plain', text);
  transfer.effectAllowed = 'move';
  transfer.setDragImage(element, 0, 0);
  element.dataset.dragging = '';
  view.dragging = { slice, move: true };
}

function sliceOf(view: EditorView, span: BlockSpan): Slice {
  return new Slice(Fragment.from(view.state.doc.children.slice(span.from, span.to)), 0, 0);
}

function dropBlocks(view: EditorView, event: DragEvent, index: number): boolean {
  const { state } = view;
  const span = unitAt(state.doc, index);
  const border = nearestBorder(view, event.clientY);
  if (border === null) return true;
  const tr = state.tr;
  if (moveBlocks(tr, span, border.index) === 0) return true;
  const at = border.index > span.from ? border.index - (span.to - span.from) : border.index;
  tr.setSelection(TextSelection.create(tr.doc, positionOf(tr.doc, at) + 1));
  view.dispatch(tr.setMeta('uiEvent', 'drop'));
  view.focus();
  return true;
}

/** Words or blocks that were selected and dragged, or that come from another program. */
function dropWords(view: EditorView, event: DragEvent, slice: Slice, moved: boolean): boolean {
  const { state } = view;
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (!at || slice.size === 0 || !slice.content.firstChild?.isTextblock) return false;
  const { selection } = state;
  if (moved && at.pos >= selection.from && at.pos <= selection.to) return true;
  const tr = state.tr;
  if (moved) removeSelected(tr);
  const position = tr.mapping.map(at.pos);
  if (tr.doc.resolve(position).depth === 0) return false;
  placeBlocks(tr, position, incomingBlocks(slice), idSource(state));
  view.dispatch(tr.scrollIntoView().setMeta('uiEvent', 'drop'));
  view.focus();
  return true;
}
