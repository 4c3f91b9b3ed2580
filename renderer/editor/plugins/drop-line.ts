import type { EditorView } from 'prosemirror-view';

/** A border between blocks: the index of the block below it, and where it lies in the window. */
export interface BlockBorder {
  readonly index: number;
  readonly y: number;
}

/** The border that is nearest to the mouse by height: above or below the middle of the block under it. */
export function nearestBorder(view: EditorView, clientY: number): BlockBorder | null {
  const page = view.dom.getBoundingClientRect();
  const under = view.dom.ownerDocument
    .elementsFromPoint(page.left + page.width / 2, clientY)
    .find((element) => element.parentElement === view.dom && element.hasAttribute('data-soan'));
  if (under === undefined) {
    const last = view.dom.lastElementChild!.getBoundingClientRect();
    return clientY > last.bottom ? { index: view.state.doc.childCount, y: last.bottom } : null;
  }
  const { top, bottom } = under.getBoundingClientRect();
  const index = view.state.doc.resolve(view.posAtDOM(under, 0)).index(0);
  return clientY < (top + bottom) / 2 ? { index, y: top } : { index: index + 1, y: bottom };
}

/** The line that shows where held blocks will stand. */
export class DropLine {
  #line: HTMLElement | null = null;

  show(view: EditorView, border: BlockBorder | null): void {
    const frame = view.dom.offsetParent ?? view.dom.ownerDocument.body;
    if (border === null) {
      this.hide();
      return;
    }
    if (this.#line === null) {
      this.#line = frame.ownerDocument.createElement('div');
      this.#line.className = 'soan-drop-cursor soan-drop-line';
      frame.append(this.#line);
    }
    const page = view.dom.getBoundingClientRect();
    const origin = frame.getBoundingClientRect();
    // The window may be zoomed: rectangles are in its pixels, styles in the frame's own.
    const own = (length: number) => (length * (frame as HTMLElement).offsetWidth) / origin.width;
    this.#line.style.top = `${own(border.y - origin.top) + frame.scrollTop - 1}px`;
    this.#line.style.left = `${own(page.left - origin.left) + frame.scrollLeft}px`;
    this.#line.style.width = `${own(page.width)}px`;
  }

  hide(): void {
    this.#line?.remove();
    this.#line = null;
  }
}
