// The public face of the dossier: other folders import from here only.
export { decodeDossier, encodeDossier, FORMAT_VERSION } from './container.ts';
export { createDossier, withDetails, withExtra, withWorking } from './dossier.ts';
export {
  draftDocument,
  editDraftNotes,
  findDraft,
  heldDocument,
  importDraft,
  isSealed,
  nextDraftName,
  takeDraft,
} from './drafts.ts';
export {
  type BlockAppearance,
  blockHistory,
  type HistoryStep,
  type LastChange,
  lastChange,
} from './history.ts';
// Steps of one block, for whoever must not do all of a text at once: what they find is remembered for the whole.
export { blockHash, blockOfRow, knownRow, rememberBlock } from './store.ts';
export * from './types.ts';
