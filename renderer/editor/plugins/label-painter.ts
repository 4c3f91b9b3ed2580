import type { DocumentLabels } from '../../../shared/numbering/index.ts';
import type { BlockRegistry } from '../node-views/registry.ts';

/** Blocks on either side of the cursor whose labels are drawn with the change itself. */
const NEAR = 24;
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
  readonly #sheets: ShadowRoot;
  /** Sheets that the browser renders at the moment. */
  readonly #shown = new Set<HTMLSlotElement>();
  #labels: DocumentLabels;
  #next = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `sheets` holds the slots of the page: see sheet-slots.ts. */
  constructor(registry: BlockRegistry, sheets: ShadowRoot, labels: DocumentLabels) {
    this.#registry = registry;
    this.#sheets = sheets;
    this.#labels = labels;
    sheets.addEventListener('contentvisibilityautostatechange', this.#onVisibility);
  }

  /** `cursor` is the index of the block that holds the cursor. */
  paint(labels: DocumentLabels, cursor: number): void {
    this.#labels = labels;
    this.#paintRange(Math.max(0, cursor - NEAR), Math.min(labels.ids.length, cursor + NEAR + 1));
    for (const sheet of this.#shown) this.#paintSheet(sheet);
    for (const reference of this.#registry.references()) reference.draw(labels.cite(reference.target));
    this.#next = 0;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#paintSlice, REST);
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.#sheets.removeEventListener('contentvisibilityautostatechange', this.#onVisibility);
  }

  #paintSheet(sheet: HTMLSlotElement): void {
    if (!sheet.isConnected) this.#shown.delete(sheet);
    for (const block of sheet.assignedElements()) {
      const view = this.#registry.viewOf(block);
      if (view && view.id !== null) view.setLabel(this.#labels.of(view.id));
    }
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

  // The browser says which sheets it begins and ceases to render: those are the ones somebody may see.
  #onVisibility = (event: Event): void => {
    const sheet = event.target;
    if (!(sheet instanceof HTMLSlotElement)) return;
    if ((event as ContentVisibilityAutoStateChangeEvent).skipped) this.#shown.delete(sheet);
    else {
      this.#shown.add(sheet);
      this.#paintSheet(sheet);
    }
  };
}
