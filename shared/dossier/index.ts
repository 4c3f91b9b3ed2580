// The public face of the dossier: other folders import from here only.
export {
  DOSSIER_EXTENSION,
  DOSSIER_MIME_TYPE,
  decodeDossier,
  encodeDossier,
  FORMAT_VERSION,
  MAX_FILE_BYTES,
} from './container.ts';
export { createDossier, type DossierDetails, withDetails, withExtra, withWorking } from './dossier.ts';
export {
  draftDocument,
  editDraftNotes,
  findDraft,
  importDraft,
  isSealed,
  nextDraftName,
  restoreDraft,
  takeDraft,
} from './drafts.ts';
export {
  type BlockAppearance,
  blockHistory,
  type HistoryStep,
  type LastChange,
  lastChange,
} from './history.ts';
export { BLOCK_STORE_VERSION, blockHash, documentHash } from './store.ts';
export * from './types.ts';
