import { closeHistory, undo } from 'prosemirror-history';
import type { Transaction } from 'prosemirror-state';
import {
  applyEdits,
  editsOf,
  type ParagraphDecision,
  placeOfDropped,
  type TrackedProposal,
} from '../../shared/carry-over/index.ts';
import { carryOverMessages } from '../../shared/messages/carry-over.ts';
import type { BlockId } from '../../shared/model/ids.ts';
import type { Desk } from '../app/desk.ts';
import { changeWalk, type Walk } from './walk.ts';

/** One step of the editor's own history for each thing a person does here. */
function dispatch(desk: Desk, write: (tr: Transaction) => boolean): boolean {
  const { editor, snapshot } = desk.state.get();
  if (editor === null || snapshot?.composing) return false;
  const tr = closeHistory(editor.view.state.tr);
  if (!write(tr) || !tr.docChanged) return false;
  editor.view.dispatch(tr);
  return true;
}

/** Writes what is proposed: one transaction for all of them, one undo. */
export function acceptProposals(desk: Desk, tracked: readonly TrackedProposal[]): void {
  const edits = editsOf(tracked);
  let written = 0;
  dispatch(desk, (tr) => {
    written = applyEdits(tr, edits);
    return written > 0;
  });
  const m = carryOverMessages[desk.state.get().locale].proposals;
  // One is seen where it was done; of many it is good to hear how many.
  if (written > 1) desk.actions.tell(m.accepted(written));
  else if (written === 0 && edits.length > 0) desk.actions.tell(m.moved, { tone: 'warning' });
  if (written > 0) rememberAccepted(desk, tracked);
}

/** What was written, so that another answer can reach it again. */
function rememberAccepted(desk: Desk, tracked: readonly TrackedProposal[]): void {
  const ids = new Set(tracked.map(({ proposal }) => proposal.id));
  const written = tracked.flatMap(({ proposal: { id, after } }) => (after === null ? [] : [[id, after] as const]));
  changeWalk(desk, (walk) => ({
    ...walk,
    refused: walk.refused.filter((id) => !ids.has(id)),
    accepted: { ...walk.accepted, ...Object.fromEntries(written) },
  }));
}

/** Writes a person's own words in the place of a proposal or a question. */
export function rewrite(desk: Desk, { proposal, from, to }: TrackedProposal, text: string): void {
  dispatch(desk, (tr) => applyEdits(tr, [{ block: proposal.block, from, to, text }]) > 0);
  reopen(desk, new Set([proposal.id]));
}

/** Leaves words as they are, or asks about them again. */
export function refuse(desk: Desk, id: string): void {
  changeWalk(desk, (walk) => ({ ...walk, refused: [...walk.refused.filter((other) => other !== id), id] }));
}

export function reopen(desk: Desk, ids: ReadonlySet<string>): void {
  changeWalk(desk, (walk) =>
    walk.refused.some((id) => ids.has(id)) ? { ...walk, refused: walk.refused.filter((id) => !ids.has(id)) } : walk,
  );
}

/** The editor's own undo, from a room where its keys are not heard. */
export function undoEdit(desk: Desk): boolean {
  const { editor, snapshot } = desk.state.get();
  if (editor === null || snapshot?.composing) return false;
  return undo(editor.view.state, editor.view.dispatch);
}

/** Decides on a paragraph. Dropping takes it out of the working text, any other decision brings it back. */
export function decide(desk: Desk, walk: Walk, block: BlockId, decision: ParagraphDecision | null): void {
  const present = walk.working.children.some((child) => child.attrs.id === block);
  const row = walk.board.rows.find((other) => other.block === block);
  const label = row?.newLabel ?? row?.oldLabel ?? '';
  const m = carryOverMessages[desk.state.get().locale];
  if (decision === 'drop' && present) {
    if (walk.working.childCount === 1) {
      desk.actions.tell(m.board.last, { tone: 'warning' });
      return;
    }
    if (!dispatch(desk, (tr) => removeBlock(tr, block))) return;
    desk.actions.tell(m.board.dropped(label));
  } else if (decision !== 'drop' && !present) {
    if (!dispatch(desk, (tr) => bringBack(tr, walk, block))) return;
    desk.actions.tell(m.board.restored(label));
  }
  changeWalk(desk, (state) => {
    const { [block]: _, ...others } = state.decisions;
    return { ...state, decisions: decision === null ? others : { ...others, [block]: decision } };
  });
}

function removeBlock(tr: Transaction, block: BlockId): boolean {
  let at = -1;
  let size = 0;
  tr.doc.forEach((child, offset) => {
    if (child.attrs.id === block) [at, size] = [offset, child.nodeSize];
  });
  if (at < 0) return false;
  tr.delete(at, at + size);
  return true;
}

function bringBack(tr: Transaction, walk: Walk, block: BlockId): boolean {
  const node = walk.source.children.find((child) => child.attrs.id === block);
  if (!node) return false;
  const index = placeOfDropped(walk.source, tr.doc, block);
  let at = 0;
  for (let i = 0; i < index; i++) at += tr.doc.child(i).nodeSize;
  tr.insert(at, node);
  return true;
}

/** Keeps every paragraph that has nothing open and reads as before, where nobody decided yet. */
export function keepUntouched(desk: Desk, walk: Walk): void {
  const rows = walk.board.rows.filter(
    ({ decision, open, edited, oldLabel, kind }) =>
      decision === null && open === 0 && !edited && (oldLabel !== null || kind === 'chapeau'),
  );
  changeWalk(desk, (state) => ({
    ...state,
    decisions: { ...state.decisions, ...Object.fromEntries(rows.map(({ block }) => [block, 'keep' as const])) },
  }));
  desk.actions.tell(carryOverMessages[desk.state.get().locale].board.suggested(rows.length));
}
