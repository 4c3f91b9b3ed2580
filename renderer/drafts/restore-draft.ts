import { createDossier, draftDocument, findDraft, takeDraft } from '../../shared/dossier/index.ts';
import { draftsMessages } from '../../shared/messages/drafts.ts';
import type { DraftId } from '../../shared/model/ids.ts';
import type { Desk } from '../app/desk.ts';

/** Sets the working text back to a draft, as one step that can be undone. */
export function restoreIntoWorking(desk: Desk, id: DraftId): void {
  const dossier = desk.actions.currentDossier();
  const { editor, locale } = desk.state.get();
  if (dossier === null || editor === null) return;
  const draft = findDraft(dossier, id);
  editor.replaceDocument(draftDocument(dossier, id), { history: true });
  desk.actions.updateDossier((current) => ({ ...current, basedOn: id }));
  desk.actions.tell(draftsMessages[locale].restored(draft.name));
}

/** Starts a dossier of its own from a draft: the draft is its first one and its working text; the open one stays as it is. */
export async function duplicateAsNew(desk: Desk, id: DraftId): Promise<void> {
  const dossier = desk.actions.currentDossier();
  if (dossier === null) return;
  const { name, kind, author, date, note } = findDraft(dossier, id);
  const doc = draftDocument(dossier, id);
  const details = {
    title: `${dossier.title}　${name}`,
    participants: dossier.participants,
    createdAt: new Date().toISOString(),
  };
  const copy = takeDraft(createDossier(doc, details), doc, { name, kind, author, date, note });
  const encoded = await desk.worker.encode(copy);
  if (encoded.ok) await desk.files.openBytes(`${details.title}.soan`, encoded.value);
  else desk.actions.tellFailure(encoded);
}
