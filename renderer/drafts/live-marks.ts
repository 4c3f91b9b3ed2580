import type { Node } from 'prosemirror-model';
import {
  type ChangeKind,
  comparedBlocks,
  followMarks,
  type LiveMarks,
  startMarks,
} from '../../shared/compare/index.ts';
import { draftDocument } from '../../shared/dossier/index.ts';
import type { BlockId, DraftId } from '../../shared/model/ids.ts';
import type { Desk } from '../app/desk.ts';
import { type BlockMark, type ChangeMarks, type DeletedBlock, NO_MARKS } from '../editor/change-marks.ts';
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

  const follow = () => {
    timer = null;
    const { dossier, snapshot, opened } = desk.state.get();
    if (snapshot?.composing) return wait();
    const base = marksOrigin(choice.get().since, dossier, opened);
    const doc = snapshot?.state.doc ?? null;
    if (base === null || doc === null || dossier === null || doc === base) {
      if (last !== null) desk.actions.setMarks(NO_MARKS);
      last = null;
    } else {
      const blocks = comparedBlocks(doc);
      const before = last;
      last =
        before !== null && base === seenBase
          ? followMarks(before, blocks)
          : startMarks(comparedBlocks(typeof base === 'string' ? draftDocument(dossier, base) : base), blocks);
      const same = before !== null && base === seenBase && last.touched.length === 0 && sameDeleted(before, last);
      if (!same) desk.actions.setMarks(drawnMarks(last));
    }
    seenBase = base;
    seenDoc = doc;
  };
  const wait = () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(follow, PAUSE);
  };
  const notice = () => {
    const { dossier, snapshot, opened } = desk.state.get();
    const base = marksOrigin(choice.get().since, dossier, opened);
    if ((snapshot?.state.doc ?? null) !== seenDoc || base !== seenBase) wait();
  };
  const ends = [desk.state.subscribe(notice), choice.subscribe(notice)];
  notice();
  return () => {
    if (timer !== null) clearTimeout(timer);
    for (const end of ends) end();
  };
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
