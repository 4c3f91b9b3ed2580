import type { ComparisonSource } from '../comparison-source.ts';
import { htmlShell } from '../html/page.ts';
import { fontFaces, fontFamily } from '../html/style.ts';
import { escapeMarkup } from '../markup.ts';
import { pageBoxes } from '../pdf.ts';
import { stampPdf } from '../pdf-time.ts';
import { printedWarnings, receiptWarnings } from '../receipt-line.ts';
import type { ComparisonOptions, OutputFile, OutputTree, PrintRequest } from '../types.ts';
import { type PrintedCell, type PrintedLine, type PrintedTable, printTable, tableHeading } from './printed-table.ts';

const STYLE = `
main { max-inline-size: 75em; margin-inline: auto; padding: 2em; line-height: 1.6; }
h1 { font-size: 1.25em; font-weight: 700; text-align: center; margin: 0 0 1em; }
/* A hair of room: half of the outer line would be cut off at the edge of the page. */
table { border-collapse: collapse; inline-size: calc(100% - 2px); margin-inline: 1px; table-layout: fixed; }
th, td { border: 1px solid #333; padding: 0.4em 0.6em; vertical-align: top; text-align: start; }
th { text-align: center; font-weight: 400; background: #f4f1ea; }
.narrow { inline-size: 6em; }
th[colspan] { text-align: start; font-weight: 700; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
p { margin: 0; overflow-wrap: anywhere; line-break: strict; }
p + p { margin-block-start: 0.3em; }
.heading { font-weight: 700; }
u { text-decoration: underline; text-underline-offset: 0.2em; }
.moved { text-decoration: underline double; text-underline-offset: 0.2em; }
.receipt { margin-block-start: 1em; font-size: 0.85em; }
@media print { main { padding: 0; max-inline-size: none; } }
`.trim();
const PRINTED = 'body { font-size: 9.5pt; }';

/** The old/new table as one self-contained page. */
export async function writeTableHtml(source: ComparisonSource, options: ComparisonOptions): Promise<OutputFile> {
  const html = tablePage(source, options, `@media print { ${PRINTED} }`);
  return { bytes: new TextEncoder().encode(html), warnings: receiptWarnings(source) };
}

/** The page that the host's Chromium prints: landscape, its head row on every page. */
export function printableTable(source: ComparisonSource, options: ComparisonOptions): PrintRequest {
  const html = tablePage(source, options, `${pageBoxes(source.new, { ...options, landscape: true })}\n${PRINTED}`);
  return { html, paper: options.paper, landscape: true };
}

/** The old/new table as PDF. Throws a RangeError where the options name no printer. */
export async function writeTablePdf(source: ComparisonSource, options: ComparisonOptions): Promise<OutputFile> {
  if (options.print === null) throw new RangeError('A PDF needs a printer: pass the print function of the host');
  const printed = await options.print(printableTable(source, options));
  return { bytes: stampPdf(printed, source.new.meta.date), warnings: printedWarnings(source) };
}

function tablePage(source: ComparisonSource, options: ComparisonOptions, pageStyle: string): string {
  return tableDocument(source.new, printTable(source, options), options.fonts, pageStyle);
}

/** Any printed table as a page of its own. */
export function tableDocument(
  tree: OutputTree,
  table: PrintedTable,
  fonts: ComparisonOptions['fonts'],
  pageStyle = `@media print { ${PRINTED} }`,
): string {
  const body = `body { margin: 0; background: #fff; color: #1a1a1a; font-family: ${fontFamily(tree)}; }`;
  const style = [fontFaces(fonts), body, STYLE, pageStyle].filter((rules) => rules !== '').join('\n');
  const title = tableHeading(tree, table);
  return htmlShell(tree, { title, style, body: `<main>\n${tableBody(title, table)}\n</main>` });
}

function tableBody(title: string, table: PrintedTable): string {
  const heads = table.heads.map((head, i) => `<th scope="col"${narrow(table, i)}>${escapeMarkup(head)}</th>`);
  return [
    `<h1>${escapeMarkup(title)}</h1>`,
    `<table>\n<thead><tr>${heads.join('')}</tr></thead>\n<tbody>`,
    ...table.rows.map((row) => htmlRow(row, table.heads.length)),
    '</tbody>\n</table>',
    `<p class="receipt">${escapeMarkup(table.receipt)}</p>`,
  ].join('\n');
}

function htmlRow(row: readonly PrintedCell[], columns: number): string {
  if (row.length === 1) return `<tr><th scope="rowgroup" colspan="${columns}">${htmlCell(row[0]!)}</th></tr>`;
  return `<tr>${row.map((cell) => `<td>${htmlCell(cell)}</td>`).join('')}</tr>`;
}

function narrow(table: PrintedTable, column: number): string {
  return table.narrow[column] ? ' class="narrow"' : '';
}

function htmlCell(cell: PrintedCell): string {
  return cell.map(htmlLine).join('');
}

function htmlLine(line: PrintedLine): string {
  if (line.type === 'note') return `<p>${escapeMarkup(line.text)}</p>`;
  const open = line.labelMoved ? '<span class="moved">' : '<span>';
  const label = line.label === null ? '' : `${open}${escapeMarkup(line.label)}</span> `;
  const text = line.runs.map((run) => (run.underlined ? `<u>${htmlText(run.text)}</u>` : htmlText(run.text))).join('');
  return `<p${line.heading ? ' class="heading"' : ''}>${'　'.repeat(line.level)}${label}${text}</p>`;
}

function htmlText(text: string): string {
  return escapeMarkup(text).replaceAll('\n', '<br>');
}
