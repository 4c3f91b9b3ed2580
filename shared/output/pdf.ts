import { glyphWarnings } from './glyph-warnings.ts';
import { dayOf, htmlDocument } from './html/page.ts';
import { fontFamily } from './html/style.ts';
import { stampPdf } from './pdf-time.ts';
import type { OutputFile, OutputOptions, OutputTree, PrintRequest } from './types.ts';

const MARGIN = '25mm 24mm 24mm';

/**
 * The page that the host's Chromium prints: page boxes with draft, banner, date and page numbers; headings become the
 * outline and the tags come from the elements. Vertical text (縦書き) lies on a landscape page.
 */
export function printablePage(tree: OutputTree, options: OutputOptions): PrintRequest {
  const vertical = options.direction === 'vertical';
  const style = [pageStyle(tree, options), vertical ? VERTICAL_STYLE : ''].join('\n');
  return { html: htmlDocument(tree, options, style, ''), paper: options.paper, landscape: vertical };
}

/** A PDF file. Throws a RangeError where the options name no printer: callers ask the host first whether it has one. */
export async function writePdf(tree: OutputTree, options: OutputOptions): Promise<OutputFile> {
  if (options.print === null) throw new RangeError('A PDF needs a printer: pass the print function of the host');
  const printed = await options.print(printablePage(tree, options));
  return { bytes: stampPdf(printed, tree.meta.date), warnings: [...tree.warnings, ...glyphWarnings([tree])] };
}

/** The page and the size of its text. */
export function pageStyle(tree: OutputTree, options: OutputOptions): string {
  return [
    pageBoxes(tree, { paper: options.paper, landscape: options.direction === 'vertical' }),
    `body { font-size: ${tree.language === 'ja' ? '11pt' : '11.5pt'}; }`,
  ].join('\n');
}

/** The page and its margin boxes: draft and banner above, date and page numbers below. */
export function pageBoxes(tree: OutputTree, { paper, landscape }: Omit<PrintRequest, 'html'>): string {
  const { meta } = tree;
  const small = 'font-size: 8.5pt; color: #444; writing-mode: horizontal-tb;';
  const boxes = [
    `@top-left { content: ${cssString(meta.draftName ?? '')}; ${small} }`,
    meta.banner === null ? '' : `@top-right { content: ${cssString(meta.banner)}; ${small} font-weight: 700; }`,
    `@bottom-left { content: ${cssString(dayOf(meta.date) ?? '')}; ${small} }`,
    `@bottom-center { content: counter(page) " / " counter(pages); ${small} }`,
  ];
  const size = landscape ? `${paper} landscape` : paper;
  return `@page { size: ${size}; margin: ${MARGIN}; font-family: ${fontFamily(tree)}; ${boxes.join(' ')} }`;
}

// Short labels stand upright in one cell of the column; longer ones would become unreadably narrow there.
const VERTICAL_STYLE = `
html { writing-mode: vertical-rl; }
.short { text-combine-upright: all; }
h1, .subtitle, .note { text-align: start; }
`.trim();

function cssString(text: string): string {
  return `"${text.replace(/["\\\n\r\f<]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;
}
