import { zipSync } from 'fflate';
import type { ComparisonSource } from '../comparison-source.ts';
import { MINCHO } from '../docx/fonts.ts';
import { textWidth } from '../html/label-width.ts';
import { escapeMarkup } from '../markup.ts';
import { coreProperties, ZIP_TIME } from '../office-package.ts';
import { receiptWarnings } from '../receipt-line.ts';
import { warning } from '../tree.ts';
import type { ComparisonOptions, OutputFile, OutputWarning, Paper } from '../types.ts';
import { type PrintedCell, type PrintedLine, type PrintedTable, printTable, tableHeading } from './printed-table.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
/** Excel's numbers for paper sizes (ECMA-376, part 1, 18.3.1.63). */
const PAPERS: Readonly<Record<Paper, number>> = { A4: 9, Letter: 1 };
/** Widths of columns in characters, and what fits a line of each in em: a full-width character is one. */
const WIDE = 62;
const NARROW = 11;
const WIDE_LINE = 30;
const NARROW_LINE = 5;
const LINE_HEIGHT = 15;
/** Excel's highest row, in points. */
const HIGHEST = 409;
/** A cell holds so many characters; a longer text is cut visibly rather than refused by Excel. */
const MAX_CELL = 32_000;

/** The old/new table as an Excel sheet: underlines inside the cells, head row frozen and printed on each page. */
export async function writeTableXlsx(source: ComparisonSource, options: ComparisonOptions): Promise<OutputFile> {
  const table = printTable(source, options);
  const encoder = new TextEncoder();
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': PACKAGE_RELATIONSHIPS,
    'docProps/core.xml': coreProperties(source.new),
    'xl/workbook.xml': workbookXml(table),
    'xl/_rels/workbook.xml.rels': WORKBOOK_RELATIONSHIPS,
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': sheetXml(table, tableHeading(source.new, table), options.paper),
  };
  const encoded = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, encoder.encode(xml)]));
  return {
    bytes: zipSync(encoded, { mtime: ZIP_TIME, level: 6 }),
    warnings: [...receiptWarnings(source), ...cutWarnings(table)],
  };
}

function cutWarnings(table: PrintedTable): readonly OutputWarning[] {
  const count = table.rows.flat().filter((cell) => cell.map(lineText).join('\n').length > MAX_CELL).length;
  return count === 0 ? [] : [warning('text-cut', null, { count })];
}

function relationships(entries: readonly (readonly [type: string, target: string])[]): string {
  const items = entries.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

const PACKAGE_RELATIONSHIPS = relationships([
  [`${RELATIONSHIPS}/officeDocument`, 'xl/workbook.xml'],
  [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
]);
const WORKBOOK_RELATIONSHIPS = relationships([
  [`${RELATIONSHIPS}/worksheet`, 'worksheets/sheet1.xml'],
  [`${RELATIONSHIPS}/styles`, 'styles.xml'],
]);
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const CONTENT_TYPES = [
  `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>`,
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>`,
  `<Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>`,
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
  '</Types>',
].join('');

function workbookXml({ title }: PrintedTable): string {
  const name = escapeMarkup(title);
  return [
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">`,
    `<sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets>`,
    `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${name}'!$1:$1</definedName></definedNames>`,
    '</workbook>',
  ].join('');
}

const FONT = `<name val="${MINCHO}"/><family val="1"/>`;
// Cell formats: 0 nothing, 1 text of a cell, 2 head, 3 the receipt below the table.
const SIDE = (name: string) => `<${name} style="thin"><color auto="1"/></${name}>`;
const STYLES = [
  `${HEAD}<styleSheet xmlns="${MAIN}">`,
  `<fonts count="2"><font><sz val="10"/>${FONT}</font><font><sz val="9"/>${FONT}</font></fonts>`,
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(SIDE).join('')}<diagonal/></border></borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>',
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0"/></cellXfs>',
  '</styleSheet>',
].join('');

function sheetXml(table: PrintedTable, heading: string, paper: Paper): string {
  const columns = table.narrow.map(
    (narrow, i) => `<col min="${i + 1}" max="${i + 1}" width="${narrow ? NARROW : WIDE}" customWidth="1"/>`,
  );
  const head = table.heads.map((text): PrintedCell => [{ type: 'note', text }]);
  return [
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${columns.join('')}</cols><sheetData>`,
    rowXml(head, 1, 2, table.narrow),
    ...table.rows.map((row, i) => rowXml(row, i + 2, 1, table.narrow)),
    rowXml([[{ type: 'note', text: table.receipt }]], table.rows.length + 3, 3),
    '</sheetData>',
    `<pageSetup paperSize="${PAPERS[paper]}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter><oddHeader>&amp;C${pageText(heading)}</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`,
  ].join('');
}

/** Excel holds so many characters above a page (ECMA-376, part 1, 18.3.1.39), its own signs included. */
const MAX_HEAD = 200;

// & begins a code there; a digit right behind &C would be read as a size of letters.
function pageText(text: string): string {
  const cut = Array.from(text)
    .slice(0, MAX_HEAD / 2)
    .join('')
    .replaceAll('&', '&&');
  return escapeMarkup(/^\d/u.test(cut) ? ` ${cut}` : cut);
}

function rowXml(cells: readonly PrintedCell[], row: number, format: number, narrow: readonly boolean[] = []): string {
  const lines = cells.map((cell, i) => lineCount(cell, narrow[i] ? NARROW_LINE : WIDE_LINE));
  const height = Math.min(HIGHEST, Math.max(1, ...lines) * LINE_HEIGHT + 4);
  const printed = cells.map((cell, i) => cellXml(cell, `${String.fromCharCode(65 + i)}${row}`, format));
  return `<row r="${row}" ht="${height}" customHeight="1">${printed.join('')}</row>`;
}

// Excel does not grow rows of a file that it has not laid out itself.
function lineCount(cell: PrintedCell, length: number): number {
  return cell.reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(lineText(line)) / length)), 0);
}

function lineText(line: PrintedLine): string {
  return line.type === 'note' ? line.text : (line.label ?? '') + line.runs.map((run) => run.text).join('');
}

function cellXml(cell: PrintedCell, place: string, format: number): string {
  let room = MAX_CELL;
  const runs: string[] = [];
  const add = (text: string, properties: string) => {
    const kept = text.slice(0, room);
    room -= kept.length;
    const shown = kept.length < text.length ? `${kept}…` : kept;
    if (kept !== '') runs.push(`<r>${properties}<t xml:space="preserve">${escapeMarkup(shown)}</t></r>`);
  };
  cell.forEach((line, i) => {
    if (i > 0) add('\n', '');
    if (line.type === 'note') {
      add(line.text, '');
      return;
    }
    add('　'.repeat(line.level), '');
    const look = (underline: 'single' | 'double' | null) => runProperties(underline, line.heading);
    if (line.label !== null) {
      add(line.label, look(line.labelMoved ? 'double' : null));
      add(' ', '');
    }
    for (const run of line.runs) add(run.text, look(run.underlined ? 'single' : null));
  });
  if (runs.length === 0) return `<c r="${place}" s="${format}"/>`;
  return `<c r="${place}" s="${format}" t="inlineStr"><is>${runs.join('')}</is></c>`;
}

// A run with properties of its own does not inherit the cell's font.
function runProperties(underline: 'single' | 'double' | null, bold: boolean): string {
  if (underline === null && !bold) return '';
  const line = underline === null ? '' : `<u val="${underline}"/>`;
  return `<rPr>${bold ? '<b/>' : ''}${line}<sz val="10"/><rFont val="${MINCHO}"/><family val="1"/></rPr>`;
}
