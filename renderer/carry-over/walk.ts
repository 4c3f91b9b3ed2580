import type { Node } from 'prosemirror-model';
import { useDeferredValue, useMemo } from 'react';
import {
  type Board,
  type CarryOver,
  type CarryOverAnswers,
  carryBoard,
  PROPOSAL_KINDS,
  proposeCarryOver,
  type Settled,
  settleAnswers,
  type TrackedProposal,
  trackProposals,
  type WalkState,
  walkOf,
  withWalk,
} from '../../shared/carry-over/index.ts';
import { draftDocument, findDraft } from '../../shared/dossier/index.ts';
import { type Desk, useDeskState } from '../app/desk.ts';

/** Everything the steps of the walk show, made from the dossier and the living text. */
export interface Walk {
  readonly state: WalkState;
  readonly source: Node;
  readonly sourceName: string;
  readonly working: Node;
  readonly carried: CarryOver;
  readonly settled: Settled;
  /** By kind in the order of the walk, then in the order of the text. */
  readonly tracked: readonly TrackedProposal[];
  readonly open: number;
  readonly board: Board;
}

/** Null where the dossier carries nothing over. */
export function useWalk(): Walk | null {
  const dossier = useDeskState((state) => state.dossier);
  const working = useDeskState((state) => state.snapshot?.state.doc ?? state.dossier?.working ?? null);
  const state = useMemo(() => dossier && walkOf(dossier), [dossier]);
  const source = useMemo(() => (dossier && state ? draftDocument(dossier, state.source) : null), [dossier, state]);
  // A field shows its letter first; in a long text the proposals follow a moment later.
  const answers = useDeferredValue(state?.answers ?? null);
  const carried = useMemo(() => source && answers && proposeCarryOver(source, answers), [source, answers]);
  const tracked = useMemo(() => {
    if (!source || !state || !carried || !working) return [];
    const byKind = [...carried.proposals].sort(
      (a, b) => PROPOSAL_KINDS.indexOf(a.kind) - PROPOSAL_KINDS.indexOf(b.kind),
    );
    return trackProposals(byKind, source, working, state);
  }, [source, state, carried, working]);
  const board = useMemo(
    () => source && working && state && carryBoard(source, working, state.decisions, tracked),
    [source, working, state, tracked],
  );
  if (!dossier || !state || !source || !carried || !working || !board) return null;
  return {
    state,
    source,
    sourceName: findDraft(dossier, state.source).name,
    working,
    carried,
    settled: settleAnswers(state.answers, carried.survey),
    tracked,
    open: tracked.filter(({ status }) => status === 'open').length,
    board,
  };
}

/** Changes what the dossier keeps of the walk. */
export function changeWalk(desk: Desk, change: (walk: WalkState) => WalkState): void {
  desk.actions.updateDossier((dossier) => {
    const walk = walkOf(dossier);
    return walk ? withWalk(dossier, change(walk)) : dossier;
  });
}

export function changeAnswers(desk: Desk, answers: Partial<CarryOverAnswers>): void {
  changeWalk(desk, (walk) => ({ ...walk, answers: { ...walk.answers, ...answers } }));
}
