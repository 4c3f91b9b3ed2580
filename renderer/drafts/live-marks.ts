import type { Node } from 'prosemirror-model';
import {
  type ChangeKind,
  comparedBlocks,
  followMarks,
  type LiveMarks,
  startMarks,
} from '../../shared/compare/index.ts';
import type { Dossier } from '../../shared/dossier/index.ts';
import type { BlockId, DraftId } from '../../shared/model/ids.ts';
import { labelDocument } from '../../shared/numbering/index.ts';
import type { Desk } from '../app/desk.ts';
import { type BlockMark, type ChangeMarks, type DeletedBlock, NO_MARKS } from '../editor/change-marks.ts';
import { inSlices } from '../worker/slices.ts';
import { draftInSlices } from './draft-text.ts';
import { marksOrigin, marksStore } from './marks-store.ts';

/** A pause in typing, in milliseconds: a key press pays nothing, the marks follow when the hand rests. */
const PAUSE = 320;

const PLACE_ONLY: ReadonlySet<ChangeKind> = new Set(['unchanged', 'renumbered', 'moved']);

/** The one mark that margin and outline draw for a block's change kinds; a number that counts on is no mark. */
export function markOf(kinds: readonly ChangeKind[]): BlockMark {
  if (kinds.includes('added')) return 'added';
  const moved = kinds.includes('moved');
  if (kinds.some((kind) => !PLACE_ONLY.has(kind))) return moved ? 'moved edited' : 'edited';
  return moved ? 'moved' : 'none';
}

/**
 * Keeps change marks since the chosen draft on the editor's margin and the outline, for as long as the window is open.
 * On a change of the desk it only sets a timer; the work is done in a pause, never while an input method composes.
 */
export function startLiveMarks(desk: Desk): () => void {
  const choice = marksStore(desk);
  let timer: ReturnType<typeof setTimeout> | null = null;
  let seenDoc: Node | null = null;
  let seenBase: DraftId | Node | null = null;
  let last: LiveMarks | null = null;
  /** Ends what is on its way for a text that is no more. */
  let stop = new AbortController();

  const follow = async () => {
    timer = null;
    const { dossier, snapshot, opened } = desk.state.get();
    if (snapshot?.composing) return wait();
    const base = marksOrigin(choice.get().since, dossier, opened);
    const doc = snapshot?.state.doc ?? null;
    const known = base === seenBase ? last : null;
    stop.abort();
    stop = new AbortController();
    [seenBase, seenDoc] = [base, doc];
    if (base === null || doc === null || dossier === null || doc === base) {
      if (last !== null) desk.actions.setMarks(NO_MARKS);
      last = null;
      return;
    }
    const { signal } = stop;
    last = known;
    const marked = await markInSteps(dossier, base, doc, known, signal).catch(() => null);
    if (marked === null || signal.aborted) return;
    last = marked;
    const same = known !== null && marked.touched.length === 0 && sameDeleted(known, marked);
    if (!same) desk.actions.setMarks(drawnMarks(marked));
  };
  const wait = () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void follow(), PAUSE);
  };
  const notice = () => {
    const { dossier, snapshot, opened } = desk.state.get();
    const base = marksOrigin(choice.get().since, dossier, opened);
    if ((snapshot?.state.doc ?? null) !== seenDoc || base !== seenBase) wait();
  };
  const ends = [desk.state.subscribe(notice), choice.subscribe(notice)];
  notice();
  return () => {
    stop.abort();
    if (timer !== null) clearTimeout(timer);
    for (const end of ends) end();
  };
}

/** The marks of a text, a step at a time: with 100,000 paragraphs each takes as long as a key may wait. */
async function markInSteps(
  dossier: Dossier,
  base: DraftId | Node,
  doc: Node,
  before: LiveMarks | null,
  signal: AbortSignal,
): Promise<LiveMarks> {
  const origin = typeof base === 'string' ? await draftInSlices(dossier, base, { signal }) : base;
  let marks = before;
  const steps = [
    () => labelDocument(origin),
    () => comparedBlocks(origin),
    () => labelDocument(doc),
    () => comparedBlocks(doc),
    // Remembered by then, block by block.
    () => {
      const blocks = comparedBlocks(doc);
      marks = before === null ? startMarks(comparedBlocks(origin), blocks) : followMarks(before, blocks);
    },
  ];
  await inSlices(steps.length, (step) => void steps[step]!(), signal);
  return marks!;
}

/** What margin, outline and status line show of it. */
export function drawnMarks({ base, marks, deleted: gone }: LiveMarks): ChangeMarks {
  const blocks = new Map<BlockId, BlockMark>();
  for (const [id, kinds] of marks) {
    const mark = markOf(kinds);
    if (mark !== 'none') blocks.set(id, mark);
  }
  if (gone.length === 0) return { blocks, deleted: NO_MARKS.deleted };
  const known = new Map(base.map((block) => [block.id, block]));
  const deleted = new Map<BlockId | null, DeletedBlock[]>();
  for (const { id, after } of gone) {
    const { label, text } = known.get(id)!;
    const place = deleted.get(after);
    if (place) place.push({ id, label, text });
    else deleted.set(after, [{ id, label, text }]);
  }
  return { blocks, deleted };
}

function sameDeleted(a: LiveMarks, b: LiveMarks): boolean {
  return (
    a.deleted.length === b.deleted.length &&
    a.deleted.every(({ id, after }, i) => id === b.deleted[i]!.id && after === b.deleted[i]!.after)
  );
}
