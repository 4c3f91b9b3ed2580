// The public face of the dossier: other folders import from here only.
export { decodeDossier, encodeDossier } from './container.ts';
export { createDossier, withWorking } from './dossier.ts';
export { draftDocument, editDraftNotes, importDraft, nextDraftName, takeDraft } from './drafts.ts';
export { type BlockAppearance, blockHistory } from './history.ts';
export { BLOCK_STORE_VERSION, blockHash, documentHash } from './store.ts';
export * from './types.ts';
