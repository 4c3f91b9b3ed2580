import {
  AlignmentType,
  Document,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
} from 'docx';
import type { ComparisonSource } from '../comparison-source.ts';
import { PAGE_MARGIN, PAPER_SIZES } from '../docx/measures.ts';
import { packDocument } from '../docx/package.ts';
import { pageOptions } from '../docx/page.ts';
import { styleOptions } from '../docx/styles.ts';
import { receiptWarnings } from '../receipt-line.ts';
import type { ComparisonOptions, OutputFile, OutputTree, Paper } from '../types.ts';
import { type PrintedCell, type PrintedLine, type PrintedTable, printTable, tableHeading } from './printed-table.ts';

/** Width of a column for codes or remarks, in twips. */
const NARROW = 1300;
const CELL_MARGIN = { top: 60, bottom: 60, left: 110, right: 110 } as const;

/** The old/new table as a Word table on landscape pages: head row on every page, rows whole where they fit. */
export async function writeTableDocx(source: ComparisonSource, options: ComparisonOptions): Promise<OutputFile> {
  const bytes = await packTable(source.new, printTable(source, options), options.paper);
  return { bytes, warnings: receiptWarnings(source) };
}

/** Any printed table as a Word file of its own. */
export async function packTable(tree: OutputTree, table: PrintedTable, paper: Paper): Promise<Uint8Array> {
  const heading = tableHeading(tree, table);
  const title = new Paragraph({ style: 'Title', children: [new TextRun({ text: heading })] });
  const page = pageOptions(tree, paper, { line: table.receipt, landscape: true });
  const document = new Document({
    title: heading,
    styles: styleOptions(tree),
    sections: [{ ...page, children: [title, wordTable(table, paper)] }],
  });
  return packDocument(tree, document);
}

function wordTable(table: PrintedTable, paper: Paper): Table {
  const width = PAPER_SIZES[paper].height - PAGE_MARGIN.left - PAGE_MARGIN.right;
  const wide = table.narrow.filter((narrow) => !narrow).length;
  const rest = width - NARROW * (table.narrow.length - wide);
  const widths = table.narrow.map((narrow) => (narrow ? NARROW : Math.floor(rest / wide)));
  const head = table.heads.map((text): PrintedCell => [{ type: 'note', text }]);
  return new Table({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    margins: CELL_MARGIN,
    rows: [wordRow(head, widths, true), ...table.rows.map((row) => wordRow(row, widths, false))],
  });
}

function wordRow(cells: readonly PrintedCell[], widths: readonly number[], head: boolean): TableRow {
  return new TableRow({
    tableHeader: head,
    cantSplit: true,
    children: cells.map(
      (cell, i) =>
        new TableCell({
          width: { size: isLone(cells) ? sum(widths) : widths[i]!, type: WidthType.DXA },
          ...(isLone(cells) ? { columnSpan: widths.length } : {}),
          children: (cell.length === 0 ? [EMPTY] : cell).map((line) => wordLine(line, head)),
        }),
    ),
  });
}

// A row of one cell goes across the whole table.
function isLone(cells: readonly PrintedCell[]): boolean {
  return cells.length === 1;
}

function sum(widths: readonly number[]): number {
  return widths.reduce((all, width) => all + width, 0);
}

// A cell of a Word table ends with a paragraph, even if there is nothing in it.
const EMPTY: PrintedLine = { type: 'note', text: '' };

function wordLine(line: PrintedLine, head: boolean): Paragraph {
  if (line.type === 'note') {
    const alignment = head ? AlignmentType.CENTER : AlignmentType.LEFT;
    return new Paragraph({ alignment, children: [new TextRun({ text: line.text })] });
  }
  const moved = line.labelMoved ? { underline: { type: UnderlineType.DOUBLE } } : {};
  const label =
    line.label === null
      ? []
      : [new TextRun({ text: line.label, bold: line.heading, ...moved }), new TextRun({ text: ' ' })];
  const indent = line.level === 0 ? {} : { indent: { left: line.level * 220 } };
  const runs = line.runs.flatMap(({ text, underlined }) => wordText(text, underlined, line.heading));
  return new Paragraph({ alignment: AlignmentType.LEFT, ...indent, children: [...label, ...runs] });
}

function wordText(text: string, underlined: boolean, bold: boolean): TextRun[] {
  const options = underlined ? { bold, underline: { type: UnderlineType.SINGLE } } : { bold };
  return text.split('\n').map((part, i) => new TextRun({ ...options, text: part, ...(i > 0 ? { break: 1 } : {}) }));
}
