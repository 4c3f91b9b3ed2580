import type { Node } from 'prosemirror-model';
import { useEffect, useMemo } from 'react';
import type { Dossier } from '../../shared/dossier/types.ts';
import type { BlockId } from '../../shared/model/ids.ts';
import {
  type ChangeCounts,
  type ComparisonRow,
  type ComparisonView,
  comparisonRows,
  countChanges,
} from '../../shared/output/comparison/index.ts';
import { useDeskState } from '../app/desk.ts';
import type { Store } from '../app/store.ts';
import { type ChangeEntry, changeEntries, listedEntries } from './change-entries.ts';
import { type CompareState, type Source, sameSource } from './compare-store.ts';
import { chosenSources, type ResolvedSource, resolveSource } from './sources.ts';
import type { TakeOverSource } from './take-over.ts';
import { type ComparisonRun, useComparison } from './use-comparison.ts';

/** Everything the room draws, derived from what is chosen; `ready` is null until a comparison is there. */
export interface CompareModel {
  readonly chosen: { readonly old: Source | null; readonly new: Source };
  readonly old: ResolvedSource | null;
  readonly new: ResolvedSource | null;
  /** Both sides name one and the same text. */
  readonly same: boolean;
  readonly working: Node;
  readonly run: ComparisonRun;
  readonly cancel: () => void;
  readonly again: () => void;
  readonly ready: ReadyComparison | null;
}

export interface ReadyComparison {
  readonly view: ComparisonView;
  readonly entries: readonly ChangeEntry[];
  readonly counts: ChangeCounts;
  readonly source: TakeOverSource;
  /** The list of changes as it is ordered and filtered. */
  readonly listed: readonly ChangeEntry[];
  readonly rows: readonly ComparisonRow[];
}

export function useCompareModel(dossier: Dossier, store: Store<CompareState>, state: CompareState): CompareModel {
  const locale = useDeskState((desk) => desk.locale);
  const working = useDeskState((desk) => desk.snapshot?.state.doc ?? null) ?? dossier.working;
  const opened = useDeskState((desk) => desk.opened);
  const texts = { working, opened };
  const chosen = chosenSources(state, dossier, opened);
  const old = chosen.old === null ? null : resolveSource(chosen.old, dossier, texts, locale);
  const fresh = resolveSource(chosen.new, dossier, texts, locale);
  const same = chosen.old !== null && sameSource(chosen.old, chosen.new);
  const comparable = old !== null && fresh !== null && !same;
  const key = `${sourceKey(chosen.old)} ${sourceKey(chosen.new)}`;
  const { run, cancel, again } = useComparison(comparable ? old.doc : null, comparable ? fresh.doc : null, key);
  const ready = useReady(run, state);
  useSought(ready, store, state.seek);
  return { chosen, old, new: fresh, same, working, run, cancel, again, ready };
}

function useReady(run: ComparisonRun, { order, filter, fold, unfolded, shape }: CompareState): ReadyComparison | null {
  const base = useMemo(() => {
    if (run.state !== 'done') return null;
    const { view } = run;
    const source = { pairs: view.comparison.pairs, old: run.old, new: run.new };
    return { view, source, entries: changeEntries(view, run.weights), counts: countChanges(view.comparison) };
  }, [run]);
  const listed = useMemo(
    () => (base === null ? [] : listedEntries(base.view, base.entries, { order, filter })),
    [base, order, filter],
  );
  const foldMoved = shape !== 'table';
  const rows = useMemo(
    () => (base === null ? [] : comparisonRows(base.view, { fold, unfolded, foldMoved })),
    [base, fold, unfolded, foldMoved],
  );
  return useMemo(() => (base === null ? null : { ...base, listed, rows }), [base, listed, rows]);
}

/** Selects a pair, whatever the filter says, and unfolds the run without changes that it lies in. */
export function showPair(store: Store<CompareState>, rows: readonly ComparisonRow[], pair: number): void {
  const fold = rows.find((row) => row.type === 'fold' && row.first <= pair && pair <= row.last);
  const { unfolded } = store.get();
  store.set({
    selected: pair,
    filter: null,
    unfolded: fold?.type === 'fold' ? new Set(unfolded).add(fold.first) : unfolded,
  });
}

// Where the history of a paragraph led.
function useSought(ready: ReadyComparison | null, store: Store<CompareState>, seek: BlockId | null): void {
  useEffect(() => {
    if (ready === null || seek === null) return;
    const { view, rows } = ready;
    const pair = view.comparison.pairs.findIndex(
      (entry) =>
        entry.new.some((i) => view.new.blocks[i]?.id === seek) ||
        entry.old.some((i) => view.old.blocks[i]?.id === seek),
    );
    store.set({ seek: null, selected: null });
    if (pair >= 0) showPair(store, rows, pair);
  }, [ready, store, seek]);
}

function sourceKey(source: Source | null): string {
  if (source === null) return '-';
  return source.kind === 'draft' ? source.draft : source.kind === 'file' ? `file ${source.name}` : source.kind;
}
