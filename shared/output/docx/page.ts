import { AlignmentType, Footer, Header, type ISectionOptions, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import { dayOf } from '../html/page.ts';
import type { OutputTree, Paper } from '../types.ts';
import { PAGE_MARGIN, PAPER_SIZES } from './measures.ts';

/** Page size, margins, header (draft, banner) and footer (date, page X / Y, and `line` below them). */
export function pageOptions(
  tree: OutputTree,
  paper: Paper,
  line: string | null = null,
): Omit<ISectionOptions, 'children'> {
  const size = PAPER_SIZES[paper];
  const width = size.width - PAGE_MARGIN.left - PAGE_MARGIN.right;
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
    properties: { page: { size, margin: PAGE_MARGIN } },
    headers: { default: new Header({ children: [header] }) },
    footers: {
      default: new Footer({
        children: line === null ? [footer] : [footer, new Paragraph({ style: 'Footer', text: line })],
      }),
    },
  };
}
