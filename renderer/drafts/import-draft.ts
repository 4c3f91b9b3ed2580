import { draftDocument, importDraft, nextDraftName } from '../../shared/dossier/index.ts';
import type { Dossier } from '../../shared/dossier/types.ts';
import { draftsMessages } from '../../shared/messages/drafts.ts';
import type { Desk } from '../app/desk.ts';
import { AlignmentDialog } from './alignment-dialog.tsx';
import { DraftNotesDialog } from './draft-notes-dialog.tsx';
import { hashBlocks } from './in-steps.ts';
import { readText } from './read-text.ts';

/**
 * Brings a text from outside in as a draft: it is read, aligned to the previous draft, the alignment is shown and
 * corrected by hand, and only what was accepted becomes a draft, with the identities of the blocks it continues.
 */
export async function importDraftFromFile(desk: Desk): Promise<void> {
  const text = await readText(desk);
  const dossier = desk.actions.currentDossier();
  if (text === null || dossier === null) return;
  const { locale } = desk.state.get();
  const bases = alignmentBases(dossier, draftsMessages[locale].import.working);
  const doc = await desk.actions.ask(AlignmentDialog, { name: text.name, incoming: text.doc, bases });
  if (doc === null) return;
  const notes = await desk.actions.ask(DraftNotesDialog, {
    purpose: 'import',
    notes: {
      name: nextDraftName(dossier, locale),
      kind: 'working',
      author: '',
      date: new Date().toISOString(),
      note: text.name,
    },
    taken: dossier.drafts.map((draft) => draft.name),
  });
  if (notes === null || !(await hashBlocks(desk, doc))) return;
  if (desk.state.get().dossier?.id !== dossier.id) return;
  desk.actions.updateDossier((current) => importDraft(current, doc, notes));
  desk.actions.tell(draftsMessages[locale].import.done(notes.name));
}

// The newest draft first; the working text for a dossier that has none, or where the incoming text answers it.
function alignmentBases(dossier: Dossier, working: string) {
  return [
    ...[...dossier.drafts].reverse().map((draft) => ({
      key: draft.id as string,
      name: draft.name,
      doc: draftDocument(dossier, draft.id),
    })),
    { key: 'working', name: working, doc: dossier.working },
  ];
}
