import { type BlockKind, MAX_SUB_LEVEL } from '../../../shared/model/kinds.ts';
import type { EmphasisStyle } from '../../../shared/model/marks/emphasis.ts';
import { cleanReading } from '../../../shared/model/marks/ruby.ts';
import { carriedText } from './carried-text.ts';
import { type PastedLine, type PastedRun, tidyRuns } from './pasted-line.ts';

// Neither words nor structure of a declaration: dropped with everything inside. `del` is a deletion that Word tracks.
const DROPPED = new Set(
  'SCRIPT STYLE HEAD TITLE META LINK BASE TEMPLATE NOSCRIPT IMG PICTURE SVG MATH CANVAS VIDEO AUDIO SOURCE TRACK OBJECT EMBED APPLET IFRAME FRAME INPUT BUTTON SELECT TEXTAREA DATALIST DEL RP MAP AREA XML'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'P DIV H1 H2 H3 H4 H5 H6 LI UL OL DL DT DD TABLE CAPTION THEAD TBODY TFOOT TR TD TH BLOCKQUOTE PRE SECTION ARTICLE HEADER FOOTER MAIN ASIDE NAV FIGURE FIGCAPTION ADDRESS FORM FIELDSET CENTER DETAILS SUMMARY HR BODY'.split(
    ' ',
  ),
);

/** Blocks that one paste may bring; what is beyond is not read, and `limited` says so. */
export const MAX_PASTED_LINES = 50_000;

export interface CleanedHtml {
  readonly lines: readonly PastedLine[];
  /** True where everything is words inside one line: nothing that the source calls a paragraph. */
  readonly inline: boolean;
  readonly limited: boolean;
}

interface Context {
  readonly styles: ReadonlySet<EmphasisStyle>;
  readonly listDepth: number;
  /** The outermost list is numbered: its items are what we number as paragraphs. */
  readonly numbered: boolean;
  /** The list item we are in, to tell its first block from what goes on in it. */
  readonly item: { begun: boolean } | null;
}

/**
 * Reads foreign HTML (Word, browsers, mail) down to lines, kinds and emphasis; anything not on the list is dropped or
 * unwrapped to its words. The document is inert: nothing in it runs or loads.
 */
export function cleanHtml(html: string): CleanedHtml {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const reader = new LineReader(topHeading(body));
  reader.read(body, { styles: new Set(), listDepth: 0, numbered: false, item: null });
  return reader.finish();
}

/** The highest heading level that the source uses: it becomes our part. */
function topHeading(body: HTMLElement): number {
  for (let level = 1; level <= 6; level++) if (body.querySelector(`h${level}`)) return level;
  return 1;
}

class LineReader {
  readonly #lines: PastedLine[] = [];
  readonly #topHeading: number;
  #runs: PastedRun[] = [];
  #kind: BlockKind | null = null;
  #level = 1;
  #hasBlocks = false;
  #limited = false;

  constructor(topHeading: number) {
    this.#topHeading = topHeading;
  }

  read(element: Element, context: Context): void {
    for (const child of element.childNodes) {
      if (this.#lines.length >= MAX_PASTED_LINES) {
        this.#limited = true;
        return;
      }
      if (child.nodeType === 3) this.#append(child.nodeValue ?? '', context);
      else if (child.nodeType === 1) this.#readElement(child as HTMLElement, context);
    }
  }

  #append(text: string, { styles }: Context): void {
    const carried = carriedText(text);
    if (carried !== '') this.#runs.push({ text: carried, styles: [...styles] });
  }

  // Words and readings take turns; each reading stands above the words before it. Some programs keep words in `rb` or
  // readings in `rtc`.
  #readRuby(ruby: Element, context: Context): void {
    let first = this.#runs.length;
    let told = false;
    for (const part of [...ruby.childNodes]) {
      if (isReadingPart(part)) {
        this.#setReading(first, shownText(part), context);
        first = this.#runs.length;
        told = true;
      } else if (part.nodeType === 3) this.#append(part.nodeValue ?? '', context);
      else if (part.nodeType === 1) this.#readElement(part as HTMLElement, context);
    }
    const own = ruby.getAttribute('data-soan-reading');
    if (!told && own !== null) this.#setReading(first, own, context);
  }

  // What can be no reading (a second one of the same words, one without words, one beyond all measure) is words in
  // brackets, as plain text has it: a reader saw it.
  #setReading(first: number, text: string, context: Context): void {
    const reading = cleanReading(carriedText(text));
    const base = this.#runs.slice(first).filter((run) => run.text.trim() !== '' && run.reading === undefined);
    if (reading === null || base.length === 0) {
      if (text.trim() !== '') this.#append(`（${text.trim()}）`, context);
      return;
    }
    for (let i = first; i < this.#runs.length; i++) {
      const run = this.#runs[i]!;
      if (run.text !== '\n' && run.reading === undefined) this.#runs[i] = { ...run, reading };
    }
  }

  #readElement(element: HTMLElement, context: Context): void {
    const name = element.nodeName.toUpperCase();
    const style = (element.getAttribute('style') ?? '').toLowerCase();
    if (isUnseen(element)) return;
    if (name === 'BR') {
      // Word ends its line with a break of its own inside page and column breaks: those are no line of the text.
      if (!/page-break-before|mso-break-type/.test(style)) this.#runs.push({ text: '\n', styles: [] });
      return;
    }
    const inner = { ...context, styles: stylesOf(element, name, style, context.styles) };
    if (name === 'RUBY') {
      this.#readRuby(element, inner);
      return;
    }
    if (isReadingPart(element)) {
      this.#setReading(this.#runs.length, shownText(element), inner);
      return;
    }
    if (!BLOCKS.has(name)) {
      this.read(element, inner);
      return;
    }
    this.#hasBlocks ||= name !== 'BODY' && name !== 'DIV';
    this.#flush();
    if (name === 'UL' || name === 'OL') {
      const numbered = context.listDepth === 0 ? name === 'OL' : context.numbered;
      this.read(element, { ...inner, listDepth: context.listDepth + 1, numbered, item: null });
    } else {
      const item = name === 'LI' ? { begun: false } : context.item;
      this.#begin(element, name, style, { ...context, item });
      this.read(element, { ...inner, item });
    }
    this.#flush();
  }

  /** Says what the line is that begins here; a block inside a list item does not change what the item said. */
  #begin(element: Element, name: string, style: string, { listDepth, numbered, item }: Context): void {
    const heading = /^H([1-6])$/.exec(name)?.[1];
    const wordLevel = /mso-list:[^;]*?\blevel(\d)/.exec(style)?.[1];
    if (element.classList.contains('MsoTitle')) this.#kind = 'title';
    else if (element.classList.contains('MsoSubtitle')) this.#kind = 'subtitle';
    else if (heading) this.#kind = headingKind(Number(heading) - this.#topHeading);
    else if (wordLevel) this.#item(Number(wordLevel), Number(wordLevel) > 1 || !isBullet(wordMarker(element)));
    else if (name === 'LI' && listDepth > 0) this.#item(listDepth, numbered);
    else if (item?.begun) this.#kind = 'continuation';
    if (item) item.begun ||= name !== 'LI';
  }

  // A numbered list of the first level is what we number as paragraphs; bullets and deeper lists stand below one.
  #item(depth: number, numbered: boolean): void {
    const level = numbered ? depth - 1 : depth;
    this.#kind = level === 0 ? 'paragraph' : 'sub_paragraph';
    this.#level = Math.min(Math.max(level, 1), MAX_SUB_LEVEL);
  }

  #flush(): void {
    const runs = tidyRuns(this.#runs);
    this.#runs = [];
    if (runs.length === 0) return;
    this.#lines.push({ kind: this.#kind, level: this.#level, runs });
    this.#kind = null;
    this.#level = 1;
  }

  finish(): CleanedHtml {
    this.#flush();
    return { lines: this.#lines, inline: !this.#hasBlocks && this.#lines.length <= 1, limited: this.#limited };
  }
}

function headingKind(rank: number): BlockKind {
  return rank <= 0 ? 'part_heading' : rank === 1 ? 'theme_heading' : 'section_heading';
}

function isReadingPart({ nodeName }: ChildNode): boolean {
  return /^RTC?$/i.test(nodeName);
}

/** Words inside an element that a reader saw. */
function shownText(node: ChildNode): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  if (node.nodeType !== 1 || isUnseen(node as Element)) return '';
  return [...node.childNodes].map(shownText).join('');
}

function isUnseen(element: Element): boolean {
  const style = (element.getAttribute('style') ?? '').toLowerCase();
  return DROPPED.has(element.nodeName.toUpperCase()) || isHidden(style) || isWordApparatus(element, style);
}

function isHidden(style: string): boolean {
  return /display:\s*none|visibility:\s*hidden|mso-hide:\s*all/.test(style);
}

/** Numbers that Word wrote into its list, comments and their marks, notes at the foot: not words of the text. */
function isWordApparatus(element: Element, style: string): boolean {
  return (
    /mso-list:\s*ignore|mso-element:\s*(comment|footnote|endnote|header|footer|frame)|mso-comment-|mso-special-character:\s*comment/.test(
      style,
    ) ||
    /\b(MsoCommentReference|MsoCommentText|MsoFootnoteReference|MsoEndnoteReference|msoDel)\b/i.test(element.className)
  );
}

function wordMarker(element: Element): string {
  for (const span of element.querySelectorAll('[style]')) {
    if (/mso-list:\s*ignore/i.test(span.getAttribute('style') ?? '')) return (span.textContent ?? '').trim();
  }
  return '';
}

function isBullet(marker: string): boolean {
  return marker !== '' && !/[\p{L}\p{N}]/u.test(marker.replace(/^[on§ü]$/u, ''));
}

function stylesOf(
  element: Element,
  name: string,
  style: string,
  outer: ReadonlySet<EmphasisStyle>,
): ReadonlySet<EmphasisStyle> {
  const styles = new Set(outer);
  const set = (which: EmphasisStyle, on: boolean | null) => {
    if (on === true) styles.add(which);
    else if (on === false) styles.delete(which);
  };
  const isHeading = /^H[1-6]$/.test(name);
  set('bold', name === 'B' || name === 'STRONG' ? true : null);
  set('italic', name === 'I' || name === 'EM' || name === 'CITE' ? true : null);
  set('underline', name === 'U' ? true : null);
  set('dots', element.hasAttribute('data-soan-dots') ? true : null);
  const weight = /font-weight:\s*(\w+)/.exec(style)?.[1];
  if (weight && !isHeading) set('bold', /^(bold|bolder|[6-9]00)$/.test(weight));
  const slant = /font-style:\s*(\w+)/.exec(style)?.[1];
  if (slant) set('italic', slant === 'italic' || slant === 'oblique');
  if (/text-decoration[^;]*underline/.test(style) && name !== 'A') set('underline', true);
  if (/text-emphasis(-style)?:\s*(?!none|initial|unset)/.test(style)) set('dots', true);
  return styles;
}
