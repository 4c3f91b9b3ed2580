import type { Node } from 'prosemirror-model';
import { useMemo } from 'react';
import {
  type Board,
  type CarryOver,
  type CarryOverAnswers,
  carryBoard,
  PROPOSAL_KINDS,
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
import { type Carried, useCarried } from './use-carried.ts';

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

/** What stands in the room: no walk, its proposals on their way or stopped, or all of it. */
export type WalkRun = { readonly state: 'none' } | Exclude<Carried, { state: 'done' }> | ReadyWalk;

interface ReadyWalk {
  readonly state: 'ready';
  readonly walk: Walk;
  /** False while the proposals still are those of the answers before the last key: nothing may be accepted of them. */
  readonly current: boolean;
}

export function useWalk(): WalkRun {
  const dossier = useDeskState((state) => state.dossier);
  const working = useDeskState((state) => state.snapshot?.state.doc ?? state.dossier?.working ?? null);
  const state = useMemo(() => dossier && walkOf(dossier), [dossier]);
  const source = useMemo(() => (dossier && state ? draftDocument(dossier, state.source) : null), [dossier, state]);
  // Read afresh with each decision: the same answers must not be asked about again.
  const given = JSON.stringify(state?.answers ?? null);
  const answers = useMemo(() => JSON.parse(given) as CarryOverAnswers | null, [given]);
  const run = useCarried(source, answers);
  const carried = run.state === 'done' ? run.carried : null;
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
  if (!dossier || !state || !source || !working || !board) return { state: 'none' };
  if (run.state !== 'done') return run;
  const walk: Walk = {
    state,
    source,
    sourceName: findDraft(dossier, state.source).name,
    working,
    carried: run.carried,
    settled: settleAnswers(state.answers, run.carried.survey),
    tracked,
    open: tracked.filter(({ status }) => status === 'open').length,
    board,
  };
  return { state: 'ready', walk, current: run.current };
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
