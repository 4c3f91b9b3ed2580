// The public face of carry-over: other folders import from here only.
export { expectedHost, type Settled, settleAnswers } from './answers.ts';
export { applyEdits, editsOf } from './apply.ts';
export { beginFromWorking, beginInDossier, beginNextDossier } from './begin.ts';
export { type Board, type BoardRow, carryBoard, isDecided, placeOfDropped } from './board.ts';
export { type CarryOver, proposeCarryOver, surveyDocument } from './propose.ts';
export { NO_MARKS, type TrackedProposal, trackProposals } from './track.ts';
export * from './types.ts';
export { hasWalk } from './walk-key.ts';
export { PARAGRAPH_DECISIONS, type ParagraphDecision, type WalkState, walkOf, withWalk } from './walk-state.ts';
