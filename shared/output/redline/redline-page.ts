import type { ComparisonSource } from '../comparison-source.ts';
import { cutRows } from '../cut-rows.ts';
import { continuationDepths, htmlElement, htmlLabel, htmlRuns } from '../html/body.ts';
import { htmlShell } from '../html/page.ts';
import { fontFaces, textStyle } from '../html/style.ts';
import { escapeMarkup } from '../markup.ts';
import { pageStyle } from '../pdf.ts';
import { stampPdf } from '../pdf-time.ts';
import { printedWarnings, receiptLine, receiptWarnings } from '../receipt-line.ts';
import type { ComparisonOptions, OutputFile, PrintRequest } from '../types.ts';
import { keptReference } from './kept-pieces.ts';
import { type RedlineOp, type RedlineParagraph, type RedlinePiece, redlineParagraphs } from './redline-paragraphs.ts';

// Line and colour say the same, so that a copy in black and white loses nothing. A move has a double line.
const STYLE = `
ins { color: #1d3f8f; text-decoration: underline; text-underline-offset: 0.18em; }
del { color: #a8321f; text-decoration: line-through; }
ins.moved { text-decoration: underline double; text-underline-offset: 0.18em; }
del.moved { text-decoration: line-through double; }
del.number, ins.number { color: inherit; text-decoration-thickness: 0.05em; }
.mark { font-size: 0.8em; margin-inline-start: 0.2em; }
@media screen { main { max-inline-size: 42em; margin-inline: auto; padding: 2em; } }
.receipt { margin-block-start: 2em; font-size: 0.85em; }
`.trim();

/** The redline (見え消し) as pages: the paragraphs of the Word file with their changes drawn instead of tracked. */
export function printableRedline(source: ComparisonSource, options: ComparisonOptions): PrintRequest {
  const now = source.new;
  const style = [
    fontFaces(options.fonts),
    textStyle(now),
    STYLE,
    pageStyle(now, { ...options, direction: 'horizontal' }),
  ];
  const depths = { old: continuationDepths(source.old.blocks), new: continuationDepths(now.blocks) };
  const reader: Reader = { source, depths, pairs: pairedBlocks(source) };
  const body = cutRows(redlineParagraphs(source), options).map((paragraph) => htmlParagraph(paragraph, reader));
  const receipt = `<p class="receipt">${escapeMarkup(receiptLine(source, options.locale))}</p>`;
  const html = htmlShell(now, {
    title: now.meta.title || now.meta.draftName || 'Soan',
    style: style.filter((rules) => rules !== '').join('\n'),
    body: `<main>\n${body.join('\n')}\n${receipt}\n</main>`,
  });
  return { html, paper: options.paper, landscape: false };
}

/** The redline as one self-contained page. */
export async function writeRedlineHtml(source: ComparisonSource, options: ComparisonOptions): Promise<OutputFile> {
  return {
    bytes: new TextEncoder().encode(printableRedline(source, options).html),
    warnings: [...source.new.warnings, ...receiptWarnings(source)],
  };
}

/** The redline as PDF. Throws a RangeError where the options name no printer. */
export async function writeRedlinePdf(source: ComparisonSource, options: ComparisonOptions): Promise<OutputFile> {
  if (options.print === null) throw new RangeError('A PDF needs a printer: pass the print function of the host');
  const printed = await options.print(printableRedline(source, options));
  return {
    bytes: stampPdf(printed, source.new.meta.date),
    warnings: [...source.new.warnings, ...printedWarnings(source)],
  };
}

const TAGS: Readonly<Record<RedlineOp, readonly [open: string, close: string]>> = {
  keep: ['', ''],
  ins: ['<ins>', '</ins>'],
  del: ['<del>', '</del>'],
  to: ['<ins class="moved">', '</ins>'],
  from: ['<del class="moved">', '</del>'],
  lost: ['<del>', '</del>'],
};

interface Reader {
  readonly source: ComparisonSource;
  readonly depths: Readonly<Record<'old' | 'new', readonly number[]>>;
  /** The pair of each old block and of each new one. */
  readonly pairs: Readonly<Record<'old' | 'new', ReadonlyMap<number, number>>>;
}

function pairedBlocks({ view }: ComparisonSource): Reader['pairs'] {
  const of = (side: 'old' | 'new') =>
    new Map(view.comparison.pairs.flatMap((pair, index) => pair[side].map((block) => [block, index] as const)));
  return { old: of('old'), new: of('new') };
}

function htmlParagraph(paragraph: RedlineParagraph, reader: Reader): string {
  const { source, depths } = reader;
  const words = paragraph.pieces.map((piece) => htmlPiece(piece, reader)).join('') + htmlMark(paragraph);
  const side = paragraph.new === null ? 'old' : 'new';
  const at = paragraph.new ?? paragraph.old;
  const block = at === null ? undefined : source[side].blocks[at];
  // A deleted mark inside a merge: the words before it go on in the paragraph that follows.
  if (block === undefined || at === null) return `<p>${words}</p>`;
  const old = paragraph.old === null ? undefined : source.old.blocks[paragraph.old];
  const label = htmlLabels(paragraph, block.label, old?.label ?? null);
  return htmlElement(block, depths[side][at]!, { content: label + words });
}

function htmlLabels({ mark, move }: RedlineParagraph, label: string | null, old: string | null): string {
  if (label === null) return '';
  const op =
    mark === 'keep' ? 'keep' : mark === 'ins' ? (move === null ? 'ins' : 'to') : move === null ? 'del' : 'from';
  const [open, close] = TAGS[op];
  // A number that merely counts on is shown as it now is, as Word shows it; the concordance tells the old one.
  const printed = htmlLabel(label || old || '');
  return open === '' ? printed : printed.replace(/>([^<]*)</u, `>${open}$1${close}<`);
}

// Where words stand and only their paragraph was joined or divided, nothing else would show it.
function htmlMark({ mark, pieces }: RedlineParagraph): string {
  if (mark === 'keep' || pieces.every(({ op }) => op !== 'keep')) return '';
  return `<${mark} class="mark">¶</${mark}>`;
}

function htmlPiece(piece: RedlinePiece, reader: Reader): string {
  if (piece.op === 'range') return '';
  const kept = keptReference(piece);
  if (kept !== null && kept.was.label !== kept.run.label) return htmlNumbers(kept, reader);
  const { op, runs } = piece;
  const [open, close] = TAGS[op];
  // References lead nowhere here: what is deleted has no place in the new text.
  const text = htmlRuns(
    runs.map((run) => (run.type === 'reference' ? { type: 'text', text: run.label, marks: run.marks } : run)),
    [],
  );
  return open + text + close;
}

// Paper counts nothing afresh, so both numbers are told. Where the reference leads to the same paragraph as before, the
// number changed only because others did: that is no edit, and it has the colour of the text.
function htmlNumbers({ was, run }: NonNullable<ReturnType<typeof keptReference>>, { pairs }: Reader): string {
  const target = pairs.new.get(run.target);
  const same = target !== undefined && target === pairs.old.get(was.target);
  const name = same ? ' class="number"' : '';
  const text = ({ label, marks }: typeof run) => htmlRuns([{ type: 'text', text: label, marks }], []);
  return `<del${name}>${text(was)}</del><ins${name}>${text(run)}</ins>`;
}
