import type { Node } from 'prosemirror-model';
import { blockHash } from '../../shared/dossier/index.ts';
import type { Dossier } from '../../shared/dossier/types.ts';
import { draftsMessages } from '../../shared/messages/drafts.ts';
import type { DraftId } from '../../shared/model/ids.ts';
import { busily } from '../app/busily.ts';
import type { Desk } from '../app/desk.ts';
import { inOneGo } from '../app/in-one-go.ts';
import { inSlices } from '../worker/slices.ts';
import { draftInSlices } from './draft-text.ts';

// What a draft needs of each block, done block by block while the window goes on answering. All of it is remembered, so that the
// step that takes or reads the draft as a whole finds it ready.

/** How often progress is told. */
const TOLD = 100;

const part = (done: number, count: number, tell: (part: number) => void) => {
  if (done % Math.ceil(count / TOLD) === 0) tell(done / count);
};

/** Hashes the blocks of a text that is to be sealed. False where the person stopped it. */
export async function hashBlocks(desk: Desk, doc: Node): Promise<boolean> {
  const { busy } = draftsMessages[desk.state.get().locale];
  const hashed = await busily(desk, busy.sealing, async ({ signal, onProgress }) => {
    const step = (i: number) => {
      blockHash(doc.child(i));
      part(i, doc.childCount, onProgress);
    };
    await inSlices(doc.childCount, step, signal);
    return true;
  });
  return hashed === true;
}

/** The text of a draft. Null where the person stopped it. */
export function readDraft(desk: Desk, dossier: Dossier, id: DraftId): Promise<Node | null> {
  const { busy } = draftsMessages[desk.state.get().locale];
  return busily(desk, busy.reading, (options) => draftInSlices(dossier, id, options));
}

/** Changes the whole text of the page in one step, as undoing it needs. False where there is no page (any more). */
export async function replaceText(desk: Desk, doc: Node): Promise<boolean> {
  const { editor } = desk.state.get();
  if (editor === null) return false;
  await inOneGo(desk, doc.childCount, () => {
    if (!editor.view.isDestroyed) editor.replaceDocument(doc, { history: true });
  });
  return !editor.view.isDestroyed;
}
