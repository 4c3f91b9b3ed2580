import type { DocumentLabels } from '../../../shared/numbering/index.ts';
import type { BlockView } from '../node-views/block-view.ts';
import type { BlockRegistry } from '../node-views/registry.ts';

/** Blocks on either side of the cursor whose labels are drawn with the change itself. */
const NEAR = 60;
/** Milliseconds of rest before the labels outside the window are drawn: each frame has a price of its own by then. */
const REST = 600;
/** Labels drawn in one go then: few enough that no key waits for them, many enough that few frames follow. */
const SLICE = 1_500;

/**
 * Draws changed labels: those in the window and around the cursor at once, the others when they come
 * into the window or the person rests. Setting all of them at once is most of what Enter at the top of 3,000 paragraphs
 * costs, for numbers that nobody sees yet.
 */
export class LabelPainter {
  readonly #registry: BlockRegistry;
  readonly #page: HTMLElement;
  readonly #shown = new Set<BlockView>();
  #labels: DocumentLabels;
  #next = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(registry: BlockRegistry, page: HTMLElement, labels: DocumentLabels) {
    this.#registry = registry;
    this.#page = page;
    this.#labels = labels;
    page.addEventListener('contentvisibilityautostatechange', this.#onVisibility);
  }

  /** `cursor` is the index of the block that holds the cursor. */
  paint(labels: DocumentLabels, cursor: number): void {
    this.#labels = labels;
    this.#paintRange(Math.max(0, cursor - NEAR), Math.min(labels.ids.length, cursor + NEAR + 1));
    for (const view of this.#shown) this.#paintView(view);
    for (const reference of this.#registry.references()) reference.draw(labels.of(reference.target));
    this.#next = 0;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#paintSlice, REST);
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.#page.removeEventListener('contentvisibilityautostatechange', this.#onVisibility);
  }

  #paintView(view: BlockView): void {
    if (!view.dom.isConnected) this.#shown.delete(view);
    else if (view.id !== null) view.setLabel(this.#labels.of(view.id));
  }

  #paintRange(from: number, to: number): void {
    const { ids, labels } = this.#labels;
    for (let i = from; i < to; i++) {
      const id = ids[i];
      if (id) this.#registry.block(id)?.setLabel(labels[i] ?? null);
    }
  }

  #paintSlice = (): void => {
    const to = Math.min(this.#next + SLICE, this.#labels.ids.length);
    this.#paintRange(this.#next, to);
    this.#next = to;
    this.#timer = to < this.#labels.ids.length ? setTimeout(this.#paintSlice) : undefined;
  };

  // The browser says which blocks it begins and ceases to render: those are the ones somebody may see.
  #onVisibility = (event: Event): void => {
    const view = this.#registry.viewOf(event.target as Element);
    if (view === undefined) return;
    if ((event as ContentVisibilityAutoStateChangeEvent).skipped) this.#shown.delete(view);
    else {
      this.#shown.add(view);
      this.#paintView(view);
    }
  };
}
