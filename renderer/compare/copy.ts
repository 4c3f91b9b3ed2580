import { BLOCK_JOINT } from '../../shared/compare/types.ts';
import type { CompareMessages } from '../../shared/messages/compare.ts';
import {
  type ComparisonRow,
  type ComparisonView,
  inlineRuns,
  pairAt,
  printNote,
  printRemark,
  type Run,
  type Side,
  sidePieces,
  type TableCell,
  tableColumns,
  tableRow,
} from '../../shared/output/comparison/index.ts';
import { inSlices } from '../worker/slices.ts';
import type { RunOptions } from '../worker-client.ts';
import type { CompareState } from './compare-store.ts';
import { departureText, foldText } from './fold-line.tsx';

/** A view as the clipboard takes it: HTML for Word and mail, text for everything else. */
export interface CopiedView {
  readonly html: string;
  readonly text: string;
}

interface CopyRequest {
  readonly view: ComparisonView;
  readonly rows: readonly ComparisonRow[];
  readonly state: Pick<CompareState, 'shape' | 'table' | 'columnsNewSide'>;
  readonly heads: { readonly old: string; readonly new: string };
  /** The receipt, printed below whatever leaves the house. */
  readonly receipt: string;
  readonly m: CompareMessages;
}

// Word reads style attributes, not style sheets, from the clipboard.
const INS = 'color:#1f4e79;text-decoration:underline';
const DEL = 'color:#b5341f;text-decoration:line-through';
const CELL = 'border:1px solid #8d877b;padding:4pt 6pt;vertical-align:top';

/** Rows between two words about how far it is. */
const TOLD = 500;

/** One line of the copied table: cells of markup, and the same as plain text. */
interface CopiedLine {
  readonly html: readonly string[];
  readonly text: readonly string[];
}

/** The whole view, not only the rows on screen; made in slices. */
export async function copyView(request: CopyRequest, options: RunOptions = {}): Promise<CopiedView> {
  const { state, rows } = request;
  const line = state.shape === 'table' ? printedLine : state.shape === 'columns' ? columnsLine : inlineLine;
  const lines: CopiedLine[] = [];
  const copyRow = (i: number) => {
    lines.push(line(request, rows[i]!));
    if (i % TOLD === 0) options.onProgress?.(i / rows.length);
  };
  await inSlices(rows.length, copyRow, options.signal);
  const head = headLine(request);
  const width = head.length || 2;
  const tr = ({ html }: CopiedLine) =>
    `<tr>${html.map((cell) => `<td style="${CELL}"${html.length === 1 ? ` colspan="${width}"` : ''}>${cell}</td>`).join('')}</tr>`;
  const th =
    head.length === 0
      ? ''
      : `<thead><tr>${head.map((cell) => `<th style="${CELL}">${escapeHtml(cell)}</th>`).join('')}</tr></thead>`;
  const html = `<table style="border-collapse:collapse">${th}<tbody>${lines.map(tr).join('')}</tbody></table><p>${escapeHtml(request.receipt)}</p>`;
  const text = [head.join('\t'), ...lines.map(({ text: cells }) => cells.join('\t')), request.receipt];
  return { html, text: text.filter((part) => part !== '').join('\n') };
}

function headLine({ state, heads, m }: CopyRequest): readonly string[] {
  if (state.shape === 'inline') return [];
  if (state.shape === 'columns') {
    const sides = state.columnsNewSide === 'left' ? [heads.new, heads.old] : [heads.old, heads.new];
    return sides;
  }
  return [
    ...(state.table.codes ? [m.columnCode] : []),
    ...tableColumns(state.table).map((side) => heads[side]),
    ...(state.table.remarks ? [m.columnRemarks] : []),
  ];
}

function inlineLine({ view, m }: CopyRequest, row: ComparisonRow): CopiedLine {
  if (row.type !== 'pair') return single(row.type === 'fold' ? foldText(row, m) : departureText(row, m));
  const pair = pairAt(view, row.pair);
  const runs = inlineRuns(view, row.pair);
  const label = (pair.new.length > 0 ? pair.newLabel : pair.oldLabel) ?? '';
  return { html: [escapeHtml(label), runs.map(markRun).join('')], text: [label, runs.map(wordRun).join('')] };
}

function columnsLine({ view, state, m }: CopyRequest, row: ComparisonRow): CopiedLine {
  if (row.type !== 'pair') return single(row.type === 'fold' ? foldText(row, m) : departureText(row, m));
  const sides: readonly Side[] = state.columnsNewSide === 'left' ? ['new', 'old'] : ['old', 'new'];
  const cells = sides.map((side) => {
    const pieces = sidePieces(view, row.pair, side);
    if (pieces.length === 0) {
      const absent = side === 'old' ? m.note.added : m.note.deleted;
      return { html: escapeHtml(absent), text: absent };
    }
    return {
      html: pieces.map((piece) => `<p>${numbered(piece.label)}${piece.runs.map(markRun).join('')}</p>`).join(''),
      text: pieces
        .map((piece) => `${piece.label ?? ''}${piece.label ? ' ' : ''}${piece.runs.map(wordRun).join('')}`)
        .join(' '),
    };
  });
  return { html: cells.map((cell) => cell.html), text: cells.map((cell) => cell.text) };
}

function printedLine({ view, state, m }: CopyRequest, row: ComparisonRow): CopiedLine {
  const printed = tableRow(view, row, state.table.newSide);
  const cells = tableColumns(state.table).map((side) => printedCell(printed[side], m));
  const code = state.table.codes ? [{ html: printed.code, text: printed.code }] : [];
  const remark = printRemark(printed, m);
  const remarks = state.table.remarks ? [{ html: escapeHtml(remark), text: remark }] : [];
  const all = [...code, ...cells, ...remarks];
  return { html: all.map((cell) => cell.html), text: all.map((cell) => cell.text) };
}

function printedCell(cell: TableCell, m: CompareMessages): { html: string; text: string } {
  const notes = cell.notes.map((note) => printNote(note, m)).join('');
  const blocks = cell.pieces.map((piece) => {
    const label = piece.label === null ? '' : escapeHtml(piece.label);
    const marked = piece.labelMoved ? `<span style="text-decoration:underline double">${label}</span>` : label;
    const runs = piece.runs
      .map(({ text, underlined }) => (underlined ? `<u>${lines(text)}</u>` : lines(text)))
      .join('');
    return `<p>${marked}${piece.label === null ? '' : '　'}${runs}</p>`;
  });
  const texts = cell.pieces.map((piece) => `${piece.label ?? ''} ${piece.runs.map((run) => run.text).join('')}`.trim());
  return {
    html: `${notes === '' ? '' : `<p>${escapeHtml(notes)}</p>`}${blocks.join('')}`,
    text: [notes, ...texts]
      .filter((part) => part !== '')
      .join(' ')
      .replaceAll('\n', ' '),
  };
}

function single(text: string): CopiedLine {
  return { html: [escapeHtml(text)], text: [text] };
}

function numbered(label: string | null): string {
  return label === null ? '' : `${escapeHtml(label)}　`;
}

function markRun({ op, text }: Run): string {
  if (op === 'keep') return lines(text);
  return op === 'ins' ? `<ins style="${INS}">${lines(text)}</ins>` : `<del style="${DEL}">${lines(text)}</del>`;
}

// wdiff's notation: plain text has no strike, and a change without a sign would be a silent one.
function wordRun({ op, text }: Run): string {
  const flat = text.replaceAll(BLOCK_JOINT, ' ¶ ').replaceAll('\n', ' ');
  if (op === 'keep') return flat;
  return op === 'ins' ? `{+${flat}+}` : `[-${flat}-]`;
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>').replaceAll(BLOCK_JOINT, ' ¶ ');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
