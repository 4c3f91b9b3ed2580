// Tables about verbs and declarations, and their files.
export { type BoardTableOptions, boardTable, stateText, themeTitle } from './board-table.ts';
export {
  SHEET_FORMAT_IDS,
  SHEET_FORMATS,
  type SheetFormatId,
  type SheetTable,
  sheetFormat,
  sheetFormatOfName,
} from './sheet.ts';
export { type VerbTableOptions, verbTable } from './verb-table.ts';
export { weightChange, weightsText } from './weight-text.ts';
