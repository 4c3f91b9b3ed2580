// The public face of the comparison's row model: views and file writers import from here only.
export { CHANGE_SIGNS, type ItuCode, isChange, isEditorial, ituCode, leadingKind, orderedKinds } from './codes.ts';
export { type ComparedText, type ComparisonView, pairAt, referenceLabels } from './compared-text.ts';
export { type ChangeCounts, countChanges } from './counts.ts';
export {
  changedAmount,
  inlineRuns,
  mainReplacement,
  type Piece,
  type Run,
  type Side,
  sidePieces,
  sideText,
} from './pieces.ts';
export {
  type ComparisonRow,
  comparisonRows,
  type DepartureRow,
  FOLD_ALL,
  type FoldRow,
  type LabelRange,
  labelRange,
  type PairRow,
  type RowSettings,
} from './rows.ts';
export {
  type CellNote,
  DEFAULT_TABLE,
  TABLE_HEADS,
  type TableCell,
  type TableHeads,
  type TablePiece,
  type TableRow,
  type TableRun,
  type TableSettings,
  tableColumns,
  tableRow,
  tableRows,
} from './table.ts';
export { printNote, printRange, printRemark } from './table-words.ts';
