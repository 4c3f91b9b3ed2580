// Tables about verbs and declarations, and their files.
export { type BoardTableOptions, boardTable } from './board-table.ts';
export { stateText, themeTitle } from './board-words.ts';
export {
  SHEET_FORMATS,
  type SheetTable,
  sheetFormat,
  sheetFormatOfName,
} from './sheet.ts';
export { SHEET_FORMAT_IDS, type SheetFormatId } from './sheet-formats.ts';
export { type VerbTableOptions, verbTable } from './verb-table.ts';
export { weightChange, weightsText } from './weight-text.ts';
