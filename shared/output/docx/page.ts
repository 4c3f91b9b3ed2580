import {
  AlignmentType,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { dayOf } from '../html/page.ts';
import type { OutputTree, Paper } from '../types.ts';
import { PAGE_MARGIN, PAPER_SIZES } from './measures.ts';

export interface PageExtras {
  /** A line below the page number: the receipt of a comparison. */
  readonly line?: string;
  readonly landscape?: boolean;
}

/** Page size, margins, header (draft, banner) and footer (date, page X / Y). */
export function pageOptions(
  tree: OutputTree,
  paper: Paper,
  { line, landscape = false }: PageExtras = {},
): Omit<ISectionOptions, 'children'> {
  const size = PAPER_SIZES[paper];
  const width = (landscape ? size.height : size.width) - PAGE_MARGIN.left - PAGE_MARGIN.right;
  const { draftName, banner, date } = tree.meta;
  const tabStops = [
    { type: TabStopType.CENTER, position: Math.round(width / 2) },
    { type: TabStopType.RIGHT, position: width },
  ];
  const header = new Paragraph({
    style: 'Header',
    tabStops,
    alignment: AlignmentType.LEFT,
    children: [
      new TextRun({ text: draftName ?? '' }),
      ...(banner === null ? [] : [new TextRun({ text: `\t\t${banner}`, bold: true })]),
    ],
  });
  const footer = new Paragraph({
    style: 'Footer',
    tabStops,
    alignment: AlignmentType.LEFT,
    children: [
      new TextRun({ text: `${dayOf(date) ?? ''}\t` }),
      new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
    ],
  });
  return {
    // docx turns the sheet itself where it is told so.
    properties: {
      page: { size: landscape ? { ...size, orientation: PageOrientation.LANDSCAPE } : size, margin: PAGE_MARGIN },
    },
    headers: { default: new Header({ children: [header] }) },
    footers: {
      default: new Footer({
        children: line === undefined ? [footer] : [footer, new Paragraph({ style: 'Footer', text: line })],
      }),
    },
  };
}
