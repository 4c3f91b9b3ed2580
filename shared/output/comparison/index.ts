// The public face of the comparison's row model: views and file writers import from here only.
export { CHANGE_SIGNS, type ItuCode, isChange, ituCode, leadingKind, orderedKinds } from './codes.ts';
export { type ComparedText, type ComparisonView, pairAt, referenceLabels } from './compared-text.ts';
export { type ChangeCounts, countChanges } from './counts.ts';
export { inlineRuns, mainReplacement, type Piece, type Run, type Side, sidePieces } from './pieces.ts';
export {
  type ComparisonRow,
  comparisonRows,
  type DepartureRow,
  type FoldRow,
  type LabelRange,
  labelRange,
  type PairRow,
} from './rows.ts';
export {
  DEFAULT_TABLE,
  TABLE_HEADS,
  type TableCell,
  type TableRun,
  type TableSettings,
  tableColumns,
  tableRow,
  tableRows,
} from './table.ts';
export { printNote, printRange, printRemark } from './table-words.ts';
