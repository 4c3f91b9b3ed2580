import type { Node } from 'prosemirror-model';
import { blockHash, blockOfRow, draftDocument, findDraft } from '../../shared/dossier/index.ts';
import type { Dossier } from '../../shared/dossier/types.ts';
import { draftsMessages } from '../../shared/messages/drafts.ts';
import type { DraftId } from '../../shared/model/ids.ts';
import { busily } from '../app/busily.ts';
import type { Desk } from '../app/desk.ts';
import { inSlices } from '../worker/slices.ts';

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
  const { blocks } = findDraft(dossier, id);
  return busily(desk, busy.reading, async ({ signal, onProgress }) => {
    const step = (i: number) => {
      blockOfRow(blocks[i]!, dossier.store);
      part(i, blocks.length, onProgress);
    };
    await inSlices(blocks.length, step, signal);
    return draftDocument(dossier, id);
  });
}

/** Blocks from which on the page takes longer than a moment to change as a whole. */
const LONG_CHANGE = 20_000;

/**
 * Changes the whole text of the page in one step, as undoing it needs. That step cannot be divided nor stopped: for a long text it is
 * said before, in a frame that the window has drawn.
 */
export async function replaceText({ state }: Desk, doc: Node): Promise<boolean> {
  const { editor, locale } = state.get();
  if (editor === null) return false;
  const busy =
    doc.childCount < LONG_CHANGE ? null : { text: draftsMessages[locale].busy.changing, part: null, cancel: null };
  if (busy !== null) {
    state.set({ busy });
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  }
  if (!editor.view.isDestroyed) editor.replaceDocument(doc, { history: true });
  if (busy !== null && state.get().busy === busy) state.set({ busy: null });
  return !editor.view.isDestroyed;
}
