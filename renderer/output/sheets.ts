import { drawPageMarks, type SheetGeometry, type SheetMarks } from './page-marks.ts';

/** Items laid at once before the cut to whole sheets is looked for: a few sheets of text, or more rows than a sheet holds. */
const PART_BLOCKS = 60;
const PART_ROWS = 30;
/** Rows are laid for one sheet only: somewhat more than the last one took. */
const SPARE_ROWS = 3;
/** How often a part without a clean cut may grow. */
const MAX_GROWTH = 3;
/** Work between two looks at the clock of the person: far below what a scroll or a key would feel. */
const SLICE_MS = 12;
/** For the sheets that are seen first. */
const FIRST_MS = 50;
/** How long a page that is laid anew may keep the person waiting to come back to where they were reading. */
const RETURN_MS = 250;

/** One piece of the page that no sheet divides needlessly: a block, or a row of a table. */
type Item = { readonly element: Element; readonly table: HTMLTableElement | null };

export interface Sheets {
  /** Ends the laying; what is laid stays. */
  stop(): void;
}

/**
 * Lays a page onto sheets part by part, so that the first sheets of a long text stand at once and the others follow while
 * nothing else happens. A part is a column layout of its own that ends where the browser broke to a new sheet; out of sight
 * it is not drawn at all. Each sheet of a table has the table's head, as print repeats it.
 * @param onDone told the number of sheets when all are laid
 */
export function laySheets(
  inside: Document,
  content: readonly Element[],
  geometry: SheetGeometry,
  marks: SheetMarks,
  onDone: (sheets: number) => void,
): Sheets {
  const layer = new SheetLayer(inside, content, geometry);
  const view = inside.defaultView!;
  const place = view.scrollY;
  inside.body.replaceChildren();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const slice = (limit: number) => {
    const end = performance.now() + limit;
    const from = layer.sheets;
    do layer.layPart();
    while (!layer.done && performance.now() < end);
    if (!layer.done) {
      drawPageMarks(inside, marks, { from, to: layer.sheets, all: null }, geometry);
      timer = setTimeout(() => slice(SLICE_MS), 0);
      return;
    }
    drawPageMarks(inside, marks, { from: 0, to: layer.sheets, all: layer.sheets }, geometry);
    onDone(layer.sheets);
  };
  slice(place > 0 ? RETURN_MS : FIRST_MS);
  if (place > 0) view.scrollTo({ top: place });
  return {
    stop: () => {
      if (timer !== null) clearTimeout(timer);
    },
  };
}

class SheetLayer {
  sheets = 0;
  private readonly inside: Document;
  private readonly items: readonly Item[];
  private readonly geometry: SheetGeometry;
  private at = 0;
  private rows = PART_ROWS;

  constructor(inside: Document, content: readonly Element[], geometry: SheetGeometry) {
    this.inside = inside;
    this.geometry = geometry;
    this.items = content.flatMap(itemsOf);
  }

  get done(): boolean {
    return this.at >= this.items.length;
  }

  /** Lays the next part; it ends with a whole sheet unless it is the last. */
  layPart(): void {
    const part = this.inside.createElement('main');
    if (this.at > 0) part.classList.add('more');
    this.inside.body.append(part);
    const laid: Element[] = [];
    for (let growth = 0; growth < MAX_GROWTH; growth++) {
      const rows = this.items[this.at + laid.length]?.table != null;
      const next = this.items.slice(this.at + laid.length, this.at + laid.length + (rows ? this.rows : PART_BLOCKS));
      for (const item of next) laid.push(append(part, item, this.inside));
      if (this.at + laid.length >= this.items.length && !this.hasRows(laid.length)) break;
      const cut = this.cutOf(part, laid);
      if (cut === null && this.at + laid.length < this.items.length) continue;
      if (cut !== null) for (const element of laid.splice(cut)) remove(element);
      break;
    }
    if (this.hasRows(laid.length)) this.rows = Math.min(PART_ROWS, laid.length + SPARE_ROWS);
    this.at += laid.length;
    this.settle(part);
  }

  private hasRows(count: number): boolean {
    return this.items.slice(this.at, this.at + count).some(({ table }) => table !== null);
  }

  /** The first item of the last sheet that begins with an item; of a table the first such, because each sheet has a head. */
  private cutOf(part: Element, laid: readonly Element[]): number | null {
    const top = part.getBoundingClientRect();
    const scale = top.width / this.geometry.width;
    const step = (this.geometry.height + this.geometry.between) * scale;
    const sheetAt = (y: number) => Math.floor((y - top.top) / step);
    let found: number | null = null;
    let before = 0;
    for (const [i, element] of laid.entries()) {
      const box = element.getBoundingClientRect();
      if (i > 0 && sheetAt(box.top) > before) {
        found = i;
        if (this.items[this.at + i]!.table !== null) return found;
      }
      before = sheetAt(Math.max(box.top, box.bottom - 1));
    }
    return found;
  }

  private settle(part: HTMLElement): void {
    const { width, height, between, margins } = this.geometry;
    // Measured against its own width, so that the zoom of the frame does not matter.
    const box = part.getBoundingClientRect();
    const whole = box.width === 0 ? 0 : (box.height / box.width) * width;
    const sheets = Math.max(1, Math.round((whole + between) / (height + between)));
    this.sheets += sheets;
    // The size of what is inside the padding.
    const inner = sheets * (height + between) - between - margins;
    part.style.setProperty('contain-intrinsic-block-size', `${inner}mm`);
    part.style.setProperty('content-visibility', 'auto');
  }
}

function itemsOf(element: Element): Item[] {
  if (element.tagName !== 'TABLE') return [{ element, table: null }];
  const table = element as HTMLTableElement;
  return [...table.tBodies].flatMap((body) => [...body.rows].map((row) => ({ element: row, table })));
}

/** Puts a copy of the item into the part; a row into the part's table, which begins with a copy of the head. */
function append(part: Element, { element, table }: Item, inside: Document): Element {
  const copy = inside.importNode(element, true);
  if (table === null) {
    part.append(copy);
    return copy;
  }
  let body = part.lastElementChild?.tagName === 'TABLE' ? (part.lastElementChild as HTMLTableElement).tBodies[0] : null;
  if (!body) {
    const begun = inside.importNode(table, false);
    if (table.tHead !== null) begun.append(inside.importNode(table.tHead, true));
    body = inside.createElement('tbody');
    begun.append(body);
    part.append(begun);
  }
  body.append(copy);
  return copy;
}

function remove(element: Element): void {
  const table = element.closest('table');
  element.remove();
  if (table !== null && table.tBodies[0]?.rows.length === 0) table.remove();
}
