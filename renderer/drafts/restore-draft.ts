import { createDossier, findDraft, takeDraft } from '../../shared/dossier/index.ts';
import { draftsMessages } from '../../shared/messages/drafts.ts';
import type { DraftId } from '../../shared/model/ids.ts';
import { busily } from '../app/busily.ts';
import type { Desk } from '../app/desk.ts';
import { readDraft, replaceText } from './in-steps.ts';

/** Sets the working text back to a draft, as one step that can be undone. */
export async function restoreIntoWorking(desk: Desk, id: DraftId): Promise<void> {
  const dossier = desk.actions.currentDossier();
  const { locale } = desk.state.get();
  if (dossier === null) return;
  const draft = findDraft(dossier, id);
  const doc = await readDraft(desk, dossier, id);
  if (doc === null || desk.state.get().dossier?.id !== dossier.id || !(await replaceText(desk, doc))) return;
  desk.actions.updateDossier((current) => ({ ...current, basedOn: id }));
  desk.actions.tell(draftsMessages[locale].restored(draft.name));
}

/** Starts a dossier of its own from a draft: the draft is its first one and its working text; the open one stays as it is. */
export async function duplicateAsNew(desk: Desk, id: DraftId): Promise<void> {
  const dossier = desk.actions.currentDossier();
  if (dossier === null) return;
  const { name, kind, author, date, note } = findDraft(dossier, id);
  const doc = await readDraft(desk, dossier, id);
  if (doc === null) return;
  const details = {
    title: `${dossier.title}　${name}`,
    participants: dossier.participants,
    createdAt: new Date().toISOString(),
  };
  const copy = takeDraft(createDossier(doc, details), doc, { name, kind, author, date, note });
  const { busy } = draftsMessages[desk.state.get().locale];
  const encoded = await busily(desk, busy.reading, (options) => desk.worker.encode(copy, options));
  if (encoded === null) return;
  if (encoded.ok) await desk.files.openBytes(`${details.title}.soan`, encoded.value);
  else desk.actions.tellFailure(encoded);
}
