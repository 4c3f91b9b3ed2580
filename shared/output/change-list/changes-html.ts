import { operativeMessages } from '../../messages/operative.ts';
import { outputMessages } from '../../messages/output.ts';
import type { Run } from '../comparison/index.ts';
import type { ComparisonSource } from '../comparison-source.ts';
import { cutRows } from '../cut-rows.ts';
import { htmlShell } from '../html/page.ts';
import { fontFaces, fontFamily } from '../html/style.ts';
import { escapeMarkup } from '../markup.ts';
import { pageBoxes } from '../pdf.ts';
import { stampPdf } from '../pdf-time.ts';
import { printedWarnings, receiptWarnings } from '../receipt-line.ts';
import type { ComparisonOptions, OutputFile, PrintRequest } from '../types.ts';
import { type ChangeList, changeList, type ListedChange } from './list.ts';

const STYLE = `
body { margin: 0; background: #fff; color: #1a1a1a; }
main { max-inline-size: 46em; margin-inline: auto; padding: 2em; line-height: 1.6; }
h1 { font-size: 1.25em; font-weight: 700; text-align: center; margin: 0 0 0.6em; }
.summary { text-align: center; margin: 0 0 1.4em; }
.change { margin: 0 0 1em; padding: 0 0 0.9em; border-block-end: 1px solid #999; }
.change h2 { font-size: 1em; font-weight: 700; margin: 0 0 0.3em; break-after: avoid; }
.change h2 span { font-weight: 400; margin-inline-start: 1em; }
dl { margin: 0; display: grid; grid-template-columns: 4em minmax(0, 1fr); gap: 0.25em 1em; }
dd { margin: 0; overflow-wrap: anywhere; line-break: strict; }
del, ins { text-decoration: underline; text-underline-offset: 0.2em; }
del { color: #a8321f; text-decoration: line-through; }
ins { color: #1d3f8f; }
.group { font-size: 1em; font-weight: 700; margin: 1.6em 0 0.9em; border-block-end: 2px solid #333; break-after: avoid; }
.weight { margin: 0 0 0.4em; font-weight: 700; break-after: avoid; }
.receipt { margin-block-start: 1em; font-size: 0.85em; }
@media print { main { padding: 0; max-inline-size: none; } }
`.trim();
const PRINTED = 'body { font-size: 10pt; }';

/** The list of changes as one self-contained page. */
export async function writeChangesHtml(source: ComparisonSource, options: ComparisonOptions): Promise<OutputFile> {
  const html = listPage(source, options, `@media print { ${PRINTED} }`);
  return { bytes: new TextEncoder().encode(html), warnings: receiptWarnings(source) };
}

/** The page that the host's Chromium prints. */
export function printableChanges(source: ComparisonSource, options: ComparisonOptions): PrintRequest {
  const html = listPage(source, options, `${pageBoxes(source.new, { ...options, landscape: false })}\n${PRINTED}`);
  return { html, paper: options.paper, landscape: false };
}

/** The list of changes as PDF. Throws a RangeError where the options name no printer. */
export async function writeChangesPdf(source: ComparisonSource, options: ComparisonOptions): Promise<OutputFile> {
  if (options.print === null) throw new RangeError('A PDF needs a printer: pass the print function of the host');
  const printed = await options.print(printableChanges(source, options));
  return { bytes: stampPdf(printed, source.new.meta.date), warnings: printedWarnings(source) };
}

function listPage(source: ComparisonSource, options: ComparisonOptions, pageStyle: string): string {
  const list = changeList(source, options.locale);
  const family = `body { font-family: ${fontFamily(source.new)}; }`;
  const style = [fontFaces(options.fonts), family, STYLE, pageStyle].filter((rules) => rules !== '').join('\n');
  const body = [
    `<main>\n<h1>${escapeMarkup(list.title)}</h1>`,
    `<p class="summary">${escapeMarkup(list.summary)}</p>`,
    ...htmlChanges(list, options),
    `<p class="receipt">${escapeMarkup(list.receipt)}</p>\n</main>`,
  ];
  return htmlShell(source.new, { title: list.title, style, body: body.join('\n') });
}

/** Weighty changes under a heading of their own, first; without any the list is as it always was. */
function htmlChanges({ changes }: ChangeList, options: ComparisonOptions): readonly string[] {
  const m = operativeMessages[options.locale].weights;
  const weighty = changes.filter(({ weight }) => weight !== '').length;
  const sections = cutRows(changes, options).map((change, i) => htmlChange(change, i + 1, options));
  if (weighty === 0) return sections;
  const heading = (text: string) => `<h2 class="group">${escapeMarkup(text)}</h2>`;
  const others = weighty >= sections.length ? [] : [heading(m.others), ...sections.slice(weighty)];
  return [heading(m.heading(weighty)), ...sections.slice(0, weighty), ...others];
}

function htmlChange(change: ListedChange, n: number, { locale, table }: ComparisonOptions): string {
  const m = outputMessages[locale].changes;
  const { oldLabel, newLabel } = change;
  const label = oldLabel === newLabel ? newLabel : [oldLabel, newLabel].filter((side) => side !== '').join(' → ');
  const code = table.codes ? ` ${change.code}` : '';
  const side = (name: string, runs: readonly Run[]) =>
    runs.length === 0 ? '' : `<dt>${name}</dt><dd>${runs.map(htmlRun).join('')}</dd>`;
  return [
    '<section class="change">',
    `<h2>${n}. ${escapeMarkup(label)}<span>${escapeMarkup(change.kinds + code)}</span></h2>`,
    change.weight === '' ? '' : `<p class="weight">${escapeMarkup(change.weight)}</p>`,
    `<dl>${side(m.before, change.before)}${side(m.after, change.after)}</dl>`,
    '</section>',
  ].join('');
}

function htmlRun({ op, text }: Run): string {
  const inner = escapeMarkup(text).replaceAll('\n', '<br>');
  return op === 'keep' ? inner : `<${op}>${inner}</${op}>`;
}
