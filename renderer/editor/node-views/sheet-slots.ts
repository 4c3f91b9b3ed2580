import type { Node } from 'prosemirror-model';
import type { Sheets } from '../plugins/sheets.ts';

/** Pixels to assume for a block, and for each of its characters, before it has been laid out for the first time. */
const BLOCK_HEIGHT = 38;
const CHARACTER_HEIGHT = 0.85;
/**
 * Sheets that stay rendered after the cursor has left them. `content-visibility` skips what was just handed back to it until the
 * next frame; an input method that starts there leaves its first letter behind, and an arrow key does not find its lines.
 */
const KEPT_RENDERED = 6;

/**
 * The sheets of the page in the browser: named slots in a shadow root of the page. The blocks stay the page's direct
 * children, as ProseMirror draws them, while style, layout and `content-visibility` see some hundred boxes instead of
 * 10,000. With one watched box per block every frame spent 20 ms on finding which of them are near the window and
 * 7 ms on walking them in layout; a screen reader and the browser's own search reach all of it either way.
 */
export class SheetSlots {
  readonly #root: ShadowRoot;
  readonly #slots = new Map<number, HTMLSlotElement>();
  readonly #kept: HTMLSlotElement[] = [];

  constructor(page: HTMLElement) {
    // A new text on the same page makes its plugins anew; an element has one shadow root for life.
    this.#root = page.shadowRoot ?? page.attachShadow({ mode: 'open' });
    this.#root.replaceChildren();
  }

  /** Where the browser tells which sheets it begins and ceases to render. */
  get root(): ShadowRoot {
    return this.#root;
  }

  /** Makes the slots that `sheets` name, in their order, and takes away the others. */
  draw(doc: Node, sheets: Sheets): void {
    const { of } = sheets;
    const wanted = new Set(of);
    for (const [sheet, slot] of this.#slots) {
      if (wanted.has(sheet)) continue;
      slot.remove();
      this.#slots.delete(sheet);
    }
    let here = this.#root.firstChild;
    for (let from = 0; from < of.length; ) {
      const sheet = of[from]!;
      let to = from;
      while (of[to] === sheet) to++;
      const slot = this.#slots.get(sheet) ?? this.#make(doc, sheet, from, to);
      if (slot === here) here = here.nextSibling;
      else this.#root.insertBefore(slot, here);
      from = to;
    }
  }

  /** The cursor stands on this sheet. */
  keepRendered(sheet: number): void {
    const slot = this.#slots.get(sheet);
    if (slot === undefined || slot === this.#kept.at(-1)) return;
    slot.part.add('rendered');
    const before = this.#kept.indexOf(slot);
    if (before >= 0) this.#kept.splice(before, 1);
    this.#kept.push(slot);
    if (this.#kept.length > KEPT_RENDERED) this.#kept.shift()!.part.remove('rendered');
  }

  #make(doc: Node, sheet: number, from: number, to: number): HTMLSlotElement {
    const slot = document.createElement('slot');
    slot.name = slotName(sheet);
    slot.part.add('sheet');
    let height = 0;
    for (let i = from; i < to; i++) height += BLOCK_HEIGHT + doc.child(i).content.size * CHARACTER_HEIGHT;
    slot.style.containIntrinsicBlockSize = `auto ${Math.round(height)}px`;
    this.#slots.set(sheet, slot);
    return slot;
  }
}

/** What the blocks of a sheet carry in their `slot` attribute. */
export function slotName(sheet: number): string {
  return String(sheet);
}
