import { HeadingLevel, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { outputMessages } from '../../messages/output.ts';
import type { OutputTree } from '../types.ts';

/** Width of a column of numbers, in twips. */
const COLUMN = 2400;
const MARGINS = { top: 20, bottom: 20, left: 110, right: 110 } as const;

/** The table of old and new numbers on a page of its own, behind the text; nothing where none is wanted. */
export function wordConcordance({ concordance, language }: OutputTree): readonly (Paragraph | Table)[] {
  if (concordance === null) return [];
  const { changes } = outputMessages[language === 'ja' ? 'ja' : 'en'];
  const row = (texts: readonly (string | null)[], head: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: texts.map(
        (text) =>
          new TableCell({
            width: { size: COLUMN, type: WidthType.DXA },
            children: [new Paragraph({ children: [new TextRun({ text: text ?? '' })] })],
          }),
      ),
    });
  return [
    new Paragraph({ pageBreakBefore: true, heading: HeadingLevel.HEADING_1, text: changes.numbersTitle }),
    new Table({
      width: { size: 2 * COLUMN, type: WidthType.DXA },
      columnWidths: [COLUMN, COLUMN],
      margins: MARGINS,
      rows: [
        row([changes.old, changes.new], true),
        ...concordance.map((change) => row([change.old, change.new], false)),
      ],
    }),
  ];
}
