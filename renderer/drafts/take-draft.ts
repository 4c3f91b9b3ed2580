import { editDraftNotes, findDraft, nextDraftName, takeDraft } from '../../shared/dossier/index.ts';
import { draftsMessages } from '../../shared/messages/drafts.ts';
import type { DraftId } from '../../shared/model/ids.ts';
import type { Desk } from '../app/desk.ts';
import { DraftNotesDialog } from './draft-notes-dialog.tsx';
import { hashBlocks } from './in-steps.ts';

/** Asks for name, kind, author, date and note, and seals the working text as the newest draft. */
export async function askForDraft(desk: Desk): Promise<void> {
  const dossier = desk.actions.currentDossier();
  if (dossier === null) return;
  const { locale } = desk.state.get();
  const notes = await desk.actions.ask(DraftNotesDialog, {
    purpose: 'take',
    notes: {
      name: nextDraftName(dossier, locale),
      kind: 'working',
      // Whoever kept the last draft is likely to keep this one.
      author: dossier.drafts.at(-1)?.author ?? '',
      date: new Date().toISOString(),
      note: '',
    },
    taken: dossier.drafts.map((draft) => draft.name),
  });
  const working = desk.actions.currentDossier()?.working;
  if (notes === null || !working || !(await hashBlocks(desk, working))) return;
  // The dossier may have been closed meanwhile; what was typed since is no part of this draft.
  if (desk.state.get().dossier?.id !== dossier.id) return;
  desk.actions.updateDossier((current) => takeDraft(current, working, notes));
  desk.actions.tell(draftsMessages[locale].take.done(notes.name));
}

/** Corrects name, kind, author, date or note of a draft; its text stays sealed. */
export async function askForNotes(desk: Desk, id: DraftId): Promise<void> {
  const dossier = desk.actions.currentDossier();
  if (dossier === null) return;
  const { name, kind, author, date, note } = findDraft(dossier, id);
  const notes = await desk.actions.ask(DraftNotesDialog, {
    purpose: 'edit',
    notes: { name, kind, author, date, note },
    taken: dossier.drafts.filter((draft) => draft.id !== id).map((draft) => draft.name),
  });
  if (notes === null) return;
  desk.actions.updateDossier((current) => editDraftNotes(current, id, notes));
  desk.actions.tell(draftsMessages[desk.state.get().locale].take.changed(notes.name));
}
