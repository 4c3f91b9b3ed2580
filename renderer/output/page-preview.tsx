import { useEffect, useRef } from 'react';
import {
  DEFAULT_OUTPUT_OPTIONS,
  loadFonts,
  type OutputTree,
  type Paper,
  printablePage,
} from '../../shared/output/index.ts';
import { mincho } from './fonts.ts';

export interface PagePreviewProps {
  readonly tree: OutputTree;
  readonly paper: Paper;
  readonly vertical: boolean;
  readonly label: string;
  readonly onPages: (count: number) => void;
}

/** Millimetres: width, height. */
const PAPERS: Readonly<Record<Paper, readonly [number, number]>> = { A4: [210, 297], Letter: [215.9, 279.4] };
/** Margins of the printed page, as in the writer's page rule: top, sides, bottom. */
const [TOP, SIDE, BOTTOM] = [25, 24, 24];
/** Between two sheets on the screen. */
const BETWEEN = 8;

/**
 * The pages as they will be printed: the writer's own page in a frame, cut into sheets by the browser's column layout,
 * which follows the same rules for breaks as its printing does. The frame runs no script. Its styles are constructed
 * sheets, because the window's content policy, which the frame inherits, refuses styles written in markup.
 */
export function PagePreview({ tree, paper, vertical, label, onPages }: PagePreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const inside = frame.current?.contentDocument;
    if (!inside) return;
    let here = true;
    const options = {
      ...DEFAULT_OUTPUT_OPTIONS,
      paper,
      direction: vertical ? ('vertical' as const) : ('horizontal' as const),
    };
    const page = new DOMParser().parseFromString(printablePage(tree, options).html, 'text/html');
    fill(inside, page, sheetRules(paper, vertical));
    const count = () => here && onPages(countSheets(inside, paper, vertical));
    count();
    void loadFonts(tree, mincho).then(async (fonts) => {
      if (!here || inside.defaultView === null) return;
      const { FontFace: Face } = inside.defaultView as Window & typeof globalThis;
      for (const { family, weight, unicodeRange, bytes } of fonts) {
        const face = new Face(family, bytes.slice().buffer, {
          weight: String(weight),
          ...(unicodeRange && { unicodeRange }),
        });
        inside.fonts.add(face);
      }
      await inside.fonts.ready;
      count();
    });
    return () => {
      here = false;
    };
  }, [tree, paper, vertical, onPages]);
  return <iframe className="page-preview" ref={frame} title={label} sandbox="allow-same-origin" />;
}

function fill(inside: Document, page: Document, rules: string): void {
  const { CSSStyleSheet: Sheet } = inside.defaultView as Window & typeof globalThis;
  const own = [...page.querySelectorAll('style')].map((style) => style.textContent ?? '');
  inside.adoptedStyleSheets = [...own, rules].map((text) => {
    const sheet = new Sheet();
    sheet.replaceSync(text);
    return sheet;
  });
  inside.documentElement.lang = page.documentElement.lang;
  inside.body.replaceChildren(...[...page.body.childNodes].map((node) => inside.importNode(node, true)));
  // A press on a reference inside the frame must not lead the frame away from its page.
  inside.addEventListener('click', (event) => event.preventDefault());
}

function sheetSize(paper: Paper, vertical: boolean): { readonly width: number; readonly height: number } {
  const [short, long] = PAPERS[paper];
  return vertical ? { width: long, height: short } : { width: short, height: long };
}

function sheetRules(paper: Paper, vertical: boolean): string {
  const { width, height } = sheetSize(paper, vertical);
  const [inner, high] = [width - 2 * SIDE, height - TOP - BOTTOM];
  const sheet = 'white';
  return `
    html { background: transparent; writing-mode: horizontal-tb; }
    body { background: none; margin: 0; padding: ${BETWEEN}mm 0; }
    main {
      box-sizing: content-box; margin: 0 auto; padding: ${TOP}mm ${SIDE}mm ${BOTTOM}mm; max-inline-size: none;
      inline-size: ${inner}mm; min-block-size: ${high}mm;
      columns: 1; column-height: ${high}mm; column-wrap: wrap; column-fill: auto;
      row-gap: ${TOP + BOTTOM + BETWEEN}mm;
      background: repeating-linear-gradient(${sheet} 0 ${height}mm, transparent ${height}mm ${height + BETWEEN}mm);
    }
    ${vertical ? 'main > * { writing-mode: vertical-rl; }' : ''}
  `;
}

const PIXELS_PER_MM = 96 / 25.4;

function countSheets(inside: Document, paper: Paper, vertical: boolean): number {
  const main = inside.querySelector('main');
  const { height } = sheetSize(paper, vertical);
  const whole = main === null ? 0 : main.getBoundingClientRect().height / PIXELS_PER_MM;
  return Math.max(1, Math.round((whole + BETWEEN) / (height + BETWEEN)));
}
