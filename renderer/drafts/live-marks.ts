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
import type { BlockMark } from '../editor/types.ts';
import { marksOrigin, marksStore } from './marks-store.ts';

/** A pause in typing, in milliseconds: a key press pays nothing, the marks follow when the hand rests. */
const PAUSE = 320;

/** The one mark that margin and outline draw for a block's change kinds; a number that counts on is no mark. */
export function markOf(kinds: readonly ChangeKind[]): BlockMark {
  if (kinds.includes('added')) return 'added';
  if (kinds.includes('moved')) return 'moved';
  return kinds.some((kind) => kind !== 'unchanged' && kind !== 'renumbered') ? 'edited' : 'none';
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
      if (last !== null) desk.actions.setMarks(new Map());
      last = null;
    } else {
      const blocks = comparedBlocks(doc);
      const before = last;
      last =
        before !== null && base === seenBase
          ? followMarks(before, blocks)
          : startMarks(comparedBlocks(typeof base === 'string' ? draftDocument(dossier, base) : base), blocks);
      if (last.touched.length > 0 || before === null || base !== seenBase) desk.actions.setMarks(drawnMarks(last));
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

function drawnMarks(marks: LiveMarks): ReadonlyMap<BlockId, BlockMark> {
  const drawn = new Map<BlockId, BlockMark>();
  for (const [id, kinds] of marks.marks) {
    const mark = markOf(kinds);
    if (mark !== 'none') drawn.set(id, mark);
  }
  return drawn;
}
