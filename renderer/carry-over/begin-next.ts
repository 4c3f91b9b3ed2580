import {
  beginFromWorking,
  beginInDossier,
  beginNextDossier,
  hasWalk,
  surveyDocument,
} from '../../shared/carry-over/index.ts';
import { isFullDate, printIsoDate } from '../../shared/dates/index.ts';
import { type Dossier, type DraftNotes, findDraft } from '../../shared/dossier/index.ts';
import { appMessages } from '../../shared/messages/app.ts';
import { carryOverMessages } from '../../shared/messages/carry-over.ts';
import type { DraftId } from '../../shared/model/ids.ts';
import { busily } from '../app/busily.ts';
import type { Desk } from '../app/desk.ts';
import { hashBlocks, readDraft, replaceText } from '../drafts/in-steps.ts';
import { type BeginAnswer, BeginDialog } from './begin-dialog.tsx';

/** Asks from which text and where, begins, and opens the room. With nothing open a file is picked first. */
export async function beginNext(desk: Desk, draft: DraftId | null = null): Promise<void> {
  if (desk.state.get().dossier === null) await desk.files.openPicked(['dossier', 'text']);
  const dossier = desk.actions.currentDossier();
  if (dossier === null) return;
  const m = carryOverMessages[desk.state.get().locale];
  const drafts = [...dossier.drafts].reverse().map(({ id, name }) => ({ id, name }));
  const answer = await desk.actions.ask(BeginDialog, {
    drafts,
    draft,
    title: m.begin.nameOf(dossier.title),
    again: hasWalk(dossier),
  });
  const current = desk.actions.currentDossier();
  if (answer === null || current === null) return;
  const done =
    answer.where === 'here' ? await beginHere(desk, current, answer.draft) : await beginApart(desk, current, answer);
  if (!done) return;
  desk.actions.goTo('next');
  const source = answer.draft === null ? m.begin.sourceName : findDraft(current, answer.draft).name;
  desk.actions.tell(m.begin.started(source));
}

/** What is written about a working text that becomes the adopted draft: its own day, where it tells one. */
function notesOf(desk: Desk, dossier: Dossier): DraftNotes {
  const { date } = surveyDocument(dossier.working).survey;
  const day = date !== null && isFullDate(date) ? `${printIsoDate(date)}T12:00:00.000Z` : new Date().toISOString();
  const author = dossier.drafts.at(-1)?.author ?? '';
  return {
    name: carryOverMessages[desk.state.get().locale].begin.sourceName,
    kind: 'adopted',
    author,
    date: day,
    note: '',
  };
}

/** False where the person stopped it: nothing has changed then. */
async function beginHere(desk: Desk, dossier: Dossier, draft: DraftId | null): Promise<boolean> {
  const isOpen = () => desk.state.get().dossier?.id === dossier.id;
  if (draft === null) {
    const notes = notesOf(desk, dossier);
    if (!(await hashBlocks(desk, dossier.working)) || !isOpen()) return false;
    desk.actions.updateDossier((current) => beginFromWorking(current, dossier.working, notes));
    return true;
  }
  const doc = await readDraft(desk, dossier, draft);
  if (doc === null || !isOpen() || !(await replaceText(desk, doc))) return false;
  desk.actions.updateDossier((current) => beginInDossier(current, draft));
  return true;
}

/** A dossier of its own; the open one is left as any file is, with the question about what is unsaved. */
async function beginApart(desk: Desk, dossier: Dossier, answer: BeginAnswer): Promise<boolean> {
  const draft = answer.draft === null ? null : findDraft(dossier, answer.draft);
  const source = draft === null ? dossier.working : await readDraft(desk, dossier, draft.id);
  if (source === null || !(await hashBlocks(desk, source))) return false;
  const details = { title: answer.title, participants: dossier.participants, createdAt: new Date().toISOString() };
  const next = beginNextDossier(source, draft ?? notesOf(desk, dossier), details);
  const { busy } = appMessages[desk.state.get().locale];
  const encoded = await busily(desk, busy.reading(null), (options) => desk.worker.encode(next, options));
  if (encoded === null) return false;
  if (!encoded.ok) {
    desk.actions.tellFailure(encoded);
    return false;
  }
  await desk.files.openBytes(`${answer.title}.soan`, encoded.value);
  if (desk.state.get().dossier?.id !== next.id) return false;
  // Nobody has saved it yet: from here on the journal keeps it.
  desk.actions.updateDossier((current) => ({ ...current }));
  return true;
}
