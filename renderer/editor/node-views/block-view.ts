import type { Node } from 'prosemirror-model';
import type { NodeView, ViewMutationRecord } from 'prosemirror-view';
import type { BlockId } from '../../../shared/model/ids.ts';
import { type BlockKind, HEADING_RANK } from '../../../shared/model/kinds.ts';
import type { BlockMark, DeletedBlock } from '../change-marks.ts';
import type { BlockRegistry } from './registry.ts';
import { slotName } from './sheet-slots.ts';

/**
 * Characters of a block beyond which it is set in a face of the system. A run of text in a bundled face is shaped in a time that grows
 * with the square of its length: 0.1 s for 200,000 characters, 3 s for 400,000; in a face of the system 0.1 s.
 */
const VAST_BLOCK = 100_000;

/**
 * Draws a block of any kind. Its element lives as long as its tag fits: a change of attributes while an input method
 * composes in a block that is drawn anew destroys the text. The label is an attribute that CSS prints in the margin,
 * so it is read aloud, never copied, and changing it touches no text node.
 */
export class BlockView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  /** Kind changes keep the element where the tag allows. */
  readonly multiType = true;
  readonly #registry: BlockRegistry;
  #id: BlockId | null = null;
  /** What the element says of the block besides its number and its place. */
  #name = '';
  #level: number | null = null;
  #isAlternative = false;
  #isVast = false;
  #label: string | null = null;
  #sheet = -1;

  constructor(node: Node, registry: BlockRegistry) {
    this.#registry = registry;
    this.dom = document.createElement(tagOf(node));
    // Named outright: the browser leaves a paragraph that it does not render at the moment out of what a screen reader
    // walks through, unless it has a role of its own. Headings stay by themselves.
    if (this.dom.localName === 'p') this.dom.role = 'paragraph';
    this.contentDOM = this.dom;
    this.#draw(node);
  }

  update(node: Node): boolean {
    if (!node.isTextblock || tagOf(node) !== this.dom.localName) return false;
    this.#draw(node);
    return true;
  }

  #draw(node: Node): void {
    this.#drawKind(node);
    const id = node.attrs.id as BlockId | null;
    if (id === this.#id) return;
    if (this.#id !== null) this.#registry.remove(this.#id, this);
    this.#id = id;
    if (id === null) return;
    this.#registry.add(id, this);
    this.setLabel(this.#registry.labelOf(id));
    const sheet = this.#registry.sheetOf(id);
    if (sheet !== undefined) this.setSheet(sheet);
    this.setMark(this.#registry.markOf(id));
    this.setDeleted(this.#registry.deletedBehind(id));
    this.setDepth(this.#registry.depthOf(id));
  }

  /** The element is left alone where it says all of that: to ask it four things is half of what a change of 100,000 blocks costs. */
  #drawKind({ type: { name }, attrs, content }: Node): void {
    const level = name === 'sub_paragraph' ? (attrs.level as number) : null;
    const isAlternative = Boolean(attrs.alternative);
    const isVast = content.size > VAST_BLOCK;
    const { dom } = this;
    if (name !== this.#name) setData(dom, 'soan', name);
    if (level !== this.#level) setData(dom, 'level', level === null ? null : String(level));
    if (isAlternative !== this.#isAlternative) setData(dom, 'alternative', isAlternative ? '' : null);
    if (isVast !== this.#isVast) setData(dom, 'vast', isVast ? '' : null);
    this.#name = name;
    this.#level = level;
    this.#isAlternative = isAlternative;
    this.#isVast = isVast;
  }

  get id(): BlockId | null {
    return this.#id;
  }

  setLabel(label: string | null): void {
    if (label === this.#label) return;
    this.#label = label;
    setData(this.dom, 'label', label);
    setData(this.dom, 'runs-in', label !== null && runsIn(label) ? '' : null);
  }

  setMark(mark: BlockMark): void {
    setData(this.dom, 'mark', mark === 'none' ? null : mark);
  }

  /** A wedge below the block where blocks of the draft are gone: their count to see, words to hear. */
  setDeleted(blocks: readonly DeletedBlock[]): void {
    // Words are made only where there are any: a number spelled for each of 100,000 blocks is a tenth of their drawing.
    setDeletedData(this.dom, blocks, blocks.length > 0 ? this.#registry.deletedWords(blocks) : '');
  }

  /** What a screen reader is told: a text that has no themes goes from part to section without a gap. */
  setDepth(depth: number | null): void {
    // The window's own title is the first level.
    this.dom.ariaLevel = depth === null ? null : String(depth + 1);
  }

  /** Puts the element onto a sheet of the page: see sheet-slots.ts. */
  setSheet(sheet: number): void {
    if (sheet === this.#sheet) return;
    this.#sheet = sheet;
    this.dom.slot = slotName(sheet);
  }

  setCurrent(current: boolean): void {
    setData(this.dom, 'current', current ? '' : null);
  }

  /** Our own attributes are no edit; everything inside is. */
  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type === 'attributes' && mutation.target === this.dom;
  }

  destroy(): void {
    if (this.#id !== null) this.#registry.remove(this.#id, this);
  }
}

// Headings keep their rank as the element's own, so that a screen reader can walk them: title h1, part h2, theme h3, section h4.
function tagOf(node: Node): string {
  const kind = node.type.name as BlockKind;
  if (kind === 'title') return 'h1';
  const rank = HEADING_RANK[kind];
  return rank > 0 ? `h${rank + 1}` : 'p';
}

/** What the stylesheet draws a wedge from; also for the page itself, whose wedge stands at the top. */
export function setDeletedData(element: HTMLElement, blocks: readonly DeletedBlock[], words: string): void {
  setData(element, 'deleted', blocks.length > 0 ? String(blocks.length) : null);
  setData(element, 'deleted-words', blocks.length > 0 ? words : null);
}

/** Cells that the margin holds: four full-width characters and a half. */
const MARGIN_CELLS = 9;
const FULL_WIDTH = /[\u2460-\u257f\u2e80-\ua4cf\uf900-\uffef]/u;

/** Whether a label is wider than the margin that it would hang in. */
function runsIn(label: string): boolean {
  let cells = 0;
  for (const character of label) cells += FULL_WIDTH.test(character) ? 2 : 1;
  return cells > MARGIN_CELLS;
}

// Not by `dataset`: it is an object of its own for each element that it is asked of.
function setData(element: HTMLElement, name: string, value: string | null): void {
  const attribute = `data-${name}`;
  if (value === null) element.removeAttribute(attribute);
  else if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
}
