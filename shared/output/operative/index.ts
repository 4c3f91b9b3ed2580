// Tables about verbs and declarations, and their files.
export { boardTable } from './board-table.ts';
export { SHEET_FORMATS, sheetFormat, sheetFormatOfName } from './sheet.ts';
export type { SheetFormatId } from './sheet-formats.ts';
export { verbTable } from './verb-table.ts';
