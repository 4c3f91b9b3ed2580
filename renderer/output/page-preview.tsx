import { useEffect, useRef } from 'react';
import { loadFonts, type OutputMeta, type Paper, type PrintRequest } from '../../shared/output/index.ts';
import { mincho } from './fonts.ts';
import { joinFrame } from './frame-focus.ts';
import { drawPageMarks, MARK_RULES } from './page-marks.ts';
import { laySheets, type Sheets } from './sheets.ts';

export interface PagePreviewProps {
  /** The writer's page, without fonts; the same value while nothing about it changed. */
  readonly page: PrintRequest;
  /** What stands in the margins of each page. */
  readonly meta: OutputMeta;
  /** Lines run down (縦書き). */
  readonly vertical: boolean;
  readonly label: string;
  readonly onPages: (count: number) => void;
}

/** Millimetres: width, height. */
const PAPERS: Readonly<Record<Paper, readonly [number, number]>> = { A4: [210, 297], Letter: [215.9, 279.4] };
/** Margins of the printed page, as in the writer's page rule: top, sides, bottom. */
const [TOP, SIDE, BOTTOM] = [25, 24, 24];
const PIXELS_PER_MM = 96 / 25.4;
/** Free space beside a sheet, in pixels. */
const ROOM = 24;
/** Between two sheets on the screen. */
const BETWEEN = 8;

/**
 * The pages as they will be printed: the writer's own page in a frame, cut into sheets by the browser's column layout,
 * which follows the same rules for breaks as its printing does. The frame runs no script. Its styles are constructed
 * sheets, because the window's content policy, which the frame inherits, refuses styles written in markup.
 */
export function PagePreview({ page, meta, vertical, label, onPages }: PagePreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  // The frame keeps its fonts while its page changes.
  const faces = useRef(new Set<string>());
  useEffect(() => {
    const inside = frame.current?.contentDocument;
    if (!frame.current || !inside) return;
    joinFrame(frame.current);
    let here = true;
    let sheets: Sheets | null = null;
    const size = { ...sheetSize(page), between: BETWEEN, margins: TOP + BOTTOM };
    const content = openPage(inside, page.html, sheetRules(size, vertical));
    const marks = { draft: meta.draftName ?? '', banner: meta.banner ?? '', day: meta.date?.slice(0, 10) ?? '' };
    const lay = () => {
      sheets?.stop();
      if (!here) return;
      if (!vertical) {
        sheets = laySheets(inside, content, size, marks, (count) => here && onPages(count));
        return;
      }
      const all = layVertical(inside, content, size);
      drawPageMarks(inside, marks, { from: 0, to: all, all }, size);
      onPages(all);
    };
    const zoomToWidth = () => {
      const whole = size.width * PIXELS_PER_MM + 2 * ROOM;
      inside.documentElement.style.setProperty(
        'zoom',
        String(Math.min(1, (frame.current?.clientWidth ?? whole) / whole)),
      );
    };
    zoomToWidth();
    lay();
    const observer = new ResizeObserver(zoomToWidth);
    if (frame.current !== null) observer.observe(frame.current);
    void loadFonts(`${page.html}${marks.draft}${marks.banner}`, mincho).then(async (fonts) => {
      if (!here || inside.defaultView === null) return;
      const { FontFace: Face } = inside.defaultView as Window & typeof globalThis;
      const known = faces.current.size;
      for (const { family, weight, unicodeRange, bytes } of fonts) {
        const key = `${family} ${weight} ${unicodeRange ?? ''}`;
        if (faces.current.has(key)) continue;
        faces.current.add(key);
        const face = new Face(family, bytes.slice().buffer, {
          weight: String(weight),
          ...(unicodeRange && { unicodeRange }),
        });
        inside.fonts.add(face);
      }
      if (faces.current.size === known) return;
      // The letters have other widths now: every line is broken anew.
      await inside.fonts.ready;
      lay();
    });
    return () => {
      here = false;
      sheets?.stop();
      observer.disconnect();
    };
  }, [page, meta, vertical, onPages]);
  return <iframe className="page-preview" ref={frame} title={label} sandbox="allow-same-origin" />;
}

/** Gives the frame the page's styles, and answers what the page holds, not yet in the frame. */
function openPage(inside: Document, html: string, rules: string): readonly Element[] {
  const { CSSStyleSheet: Sheet } = inside.defaultView as Window & typeof globalThis;
  const own: string[] = [];
  // Taken out before parsing: the parser reports each style in markup as a breach of the policy.
  const bare = html.replace(/<style>([\s\S]*?)<\/style>/gu, (_, text: string) => {
    own.push(text);
    return '';
  });
  const page = new DOMParser().parseFromString(bare, 'text/html');
  inside.adoptedStyleSheets = [...own, rules, MARK_RULES].map((text) => {
    const sheet = new Sheet();
    sheet.replaceSync(text);
    return sheet;
  });
  inside.documentElement.lang = page.documentElement.lang;
  // A press on a reference inside the frame must not lead the frame away from its page.
  inside.onclick = (event) => event.preventDefault();
  return [...(page.querySelector('main')?.children ?? [])];
}

interface SheetSize {
  readonly width: number;
  readonly height: number;
}

function sheetSize({ paper, landscape }: PrintRequest): SheetSize {
  const [short, long] = PAPERS[paper];
  return landscape ? { width: long, height: short } : { width: short, height: long };
}

function sheetRules({ width, height }: SheetSize, vertical: boolean): string {
  const [inner, high] = [width - 2 * SIDE, height - TOP - BOTTOM];
  const gap = TOP + BOTTOM + BETWEEN;
  // Columns follow each other down the screen: wrapped rows of one column where lines run across, and by themselves
  // where lines run down.
  const columns = vertical
    ? `writing-mode: vertical-rl; block-size: ${inner}mm; inline-size: ${high}mm; column-width: ${high}mm; column-gap: ${gap}mm;`
    : `inline-size: ${inner}mm; min-block-size: ${high}mm; columns: 1; column-height: ${high}mm; column-wrap: wrap; row-gap: ${gap}mm;`;
  return `
    html { background: transparent; writing-mode: horizontal-tb; }
    body { background: none; margin: 0; padding: ${BETWEEN}mm 0 0; position: relative; }
    main {
      box-sizing: content-box; margin: 0 auto ${BETWEEN}mm; padding: ${TOP}mm ${SIDE}mm ${BOTTOM}mm;
      max-inline-size: none; column-fill: auto; ${columns}
      background: repeating-linear-gradient(white 0 ${height}mm, transparent ${height}mm ${height + BETWEEN}mm);
    }
    .concordance { break-before: column; }
    /* As after any break of a page: no space above the first line. */
    main.more > :first-child { margin-block-start: 0; }
    /* A frame without a file of its own has the rules of old pages, in which tables inherit nothing. */
    table { font: inherit; line-height: inherit; color: inherit; }
  `;
}

/** Lines that run down: one column layout for the whole text, which is short. @returns the number of sheets */
function layVertical(inside: Document, content: readonly Element[], { height }: SheetSize): number {
  const main = inside.createElement('main');
  main.append(...content.map((element) => inside.importNode(element, true)));
  inside.body.replaceChildren(main);
  const gap = TOP + BOTTOM + BETWEEN;
  const high = height - TOP - BOTTOM;
  // Columns that run over do not make their box longer: it is given the length of all of them.
  const sheets = Math.max(1, Math.round(main.scrollHeight / PIXELS_PER_MM / (high + gap)));
  main.style.setProperty('height', `${sheets * high + (sheets - 1) * gap}mm`);
  return sheets;
}
