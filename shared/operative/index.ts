// The public face of operative verbs: other folders import from here only.
export {
  BOARD_STATES,
  type Board,
  type BoardOptions,
  type BoardRow,
  type BoardSide,
  type BoardState,
  type BoardTheme,
  makeBoard,
} from './board.ts';
export { type VerbJson, verbsJson, type WeighedComparisonJson, weighedJson } from './json.ts';
export {
  canonicalLemma,
  createLadder,
  DEFAULT_LADDER,
  defaultLemmas,
  defaultRung,
  editLadder,
  hasEdits,
  LADDER_EXTRA,
  type LadderEdits,
  MAX_LEMMA,
  NO_EDITS,
  readLadderEdits,
} from './ladder/ladder.ts';
export { readStatements } from './statements.ts';
export * from './types.ts';
export { type VerbRow, verbRows } from './verb-rows.ts';
export {
  WEIGHT_KINDS,
  type WeighedComparison,
  type WeighOptions,
  type Weight,
  type WeightKind,
  weigh,
  weighComparison,
  weightRank,
  weighWords,
} from './weights/weigh.ts';
