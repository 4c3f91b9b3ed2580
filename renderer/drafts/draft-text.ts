import type { Node } from 'prosemirror-model';
import { blockOfRow, type Dossier, draftDocument, findDraft, heldDocument } from '../../shared/dossier/index.ts';
import type { DraftId } from '../../shared/model/ids.ts';
import { labelDocument } from '../../shared/numbering/index.ts';
import { inSlices } from '../worker/slices.ts';
import type { RunOptions } from '../worker-client.ts';

type Drafts = Pick<Dossier, 'drafts' | 'store'>;

/** Blocks after which progress is told: a declaration is read without a word. */
const TOLD = 1_000;

/**
 * The text of a draft, read block by block while the window goes on answering. What was read once is remembered as long as
 * somebody holds it.
 * @throws the signal's reason where it was aborted
 */
export async function draftInSlices(dossier: Drafts, id: DraftId, { signal, onProgress }: RunOptions = {}) {
  const held = heldDocument(dossier, id);
  if (held !== null) return held;
  const { blocks } = findDraft(dossier, id);
  // In hand until the document holds them.
  const read: Node[] = [];
  const readBlock = (i: number) => {
    read.push(blockOfRow(blocks[i]!, dossier.store));
    if (i % TOLD === TOLD - 1) onProgress?.(i / blocks.length);
  };
  await inSlices(blocks.length, readBlock, signal);
  return draftDocument(dossier, id);
}

/** The texts of all drafts, with their numbers: whoever looks into each of them finds them ready as long as they are held. */
export async function draftsInSlices(dossier: Drafts, { signal, onProgress }: RunOptions = {}) {
  const { drafts } = dossier;
  const texts: Node[] = [];
  for (const [i, { id }] of drafts.entries()) {
    const onPart = (part: number) => onProgress?.((i + part) / drafts.length);
    const doc = await draftInSlices(dossier, id, { ...(signal && { signal }), onProgress: onPart });
    const steps = [() => labelDocument(doc), () => onPart(1)];
    await inSlices(steps.length, (step) => steps[step]!(), signal);
    texts.push(doc);
  }
  return texts;
}
