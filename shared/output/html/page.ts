import { attributes, escapeMarkup } from '../markup.ts';
import type { OutputFile, OutputOptions, OutputTree } from '../types.ts';
import { htmlBlocks } from './body.ts';
import { htmlConcordance } from './concordance.ts';
import { fontFaces, textStyle } from './style.ts';

// Nothing may be fetched and nothing may run; styles and fonts stand inside the page.
const CONTENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

const SCREEN_STYLE = `
@media screen { body { background: #f4f1ea; } main { background: #fff; max-inline-size: 42em; margin: 2em auto; padding: 4em 4.5em; } }
@media screen and (max-width: 50em) { main { margin: 0; padding: 1.5em; } }
@media print { @page { margin: 25mm 22mm; } header.draft { position: static; } }
header.draft { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5em; font-size: 0.85em; margin-block-end: 2em; }
header.draft .banner { font-weight: 700; border: 1px solid; padding: 0 0.6em; }
`;

export interface PageParts {
  readonly title: string;
  readonly style: string;
  readonly body: string;
}

/** A whole page around any body: what it is told by its metadata, and nothing fetched from anywhere. */
export function htmlShell({ meta, language }: OutputTree, { title, style, body }: PageParts): string {
  const about: readonly (readonly [string, string | null])[] = [
    ['author', meta.author],
    ['description', meta.note],
    ['dcterms.date', meta.date],
    ['soan.draft', meta.draftName],
    ['soan.seal', meta.seal],
  ];
  return [
    '<!doctype html>',
    `<html${attributes({ lang: language })}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta${attributes({ 'http-equiv': 'Content-Security-Policy', content: CONTENT_POLICY })}>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="generator" content="Soan">',
    `<title>${escapeMarkup(title)}</title>`,
    ...about.flatMap(([name, content]) => (content === null ? [] : [`<meta${attributes({ name, content })}>`])),
    `<style>\n${style}\n</style>`,
    '</head>',
    `<body>\n${body}\n</body>`,
    '</html>',
    '',
  ].join('\n');
}

/** The page of a draft: `style` goes after the rules that all outputs share, `header` before the text. */
export function htmlDocument(
  tree: OutputTree,
  { fonts, direction }: Pick<OutputOptions, 'fonts' | 'direction'>,
  style: string,
  header: string,
): string {
  return htmlShell(tree, {
    title: documentTitle(tree),
    style: [fontFaces(fonts), textStyle(tree), style].filter((rules) => rules !== '').join('\n'),
    body: `<main>${header}\n${htmlBlocks(tree, direction)}${htmlConcordance(tree)}\n</main>`,
  });
}

/** A page must have a title: the text's own, else the draft's name, else the product's. */
function documentTitle({ meta }: OutputTree): string {
  return meta.title || meta.draftName || 'Soan';
}

/** The day of an ISO 8601 time as it was written, without turning it into another zone. */
export function dayOf(date: string | null): string | null {
  return date === null ? null : date.slice(0, 10);
}

function draftHeader({ meta }: OutputTree): string {
  const parts = [meta.draftName, dayOf(meta.date)].filter((part) => part !== null);
  if (parts.length === 0 && meta.banner === null) return '';
  const banner = meta.banner === null ? '' : `<span class="banner">${escapeMarkup(meta.banner)}</span>`;
  return `\n<header class="draft"><span>${escapeMarkup(parts.join('　'))}</span>${banner}</header>`;
}

/** One self-contained, semantic, printable file. */
export async function writeHtml(tree: OutputTree, options: OutputOptions): Promise<OutputFile> {
  const html = htmlDocument(
    tree,
    { fonts: options.fonts, direction: 'horizontal' },
    SCREEN_STYLE.trim(),
    draftHeader(tree),
  );
  return { bytes: new TextEncoder().encode(html), warnings: tree.warnings };
}
