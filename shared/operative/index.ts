// The public face of operative verbs: other folders import from here only.
export {
  BOARD_STATES,
  type Board,
  type BoardRow,
  type BoardSide,
  type BoardState,
  type BoardTheme,
  makeBoard,
} from './board.ts';
export { verbsJson, weighedJson } from './json.ts';
export {
  createLadder,
  DEFAULT_LADDER,
  defaultRung,
  editLadder,
  hasEdits,
  LADDER_EXTRA,
  type LadderEdits,
  NO_EDITS,
  readLadderEdits,
} from './ladder/ladder.ts';
export { readStatements } from './statements.ts';
export * from './types.ts';
export { type VerbRow, verbRows } from './verb-rows.ts';
export {
  type WeighedComparison,
  type WeighOptions,
  type Weight,
  weigh,
  weighComparison,
  weightRank,
} from './weights/weigh.ts';
