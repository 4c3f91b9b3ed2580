import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Dossier } from '../../shared/dossier/types.ts';
import { compareMessages } from '../../shared/messages/compare.ts';
import { comparisonRows, countChanges, type Side } from '../../shared/output/comparison/index.ts';
import { useDesk, useDeskState, useText } from '../app/desk.ts';
import { useStore } from '../app/store.ts';
import { ChangeDetail } from './change-detail.tsx';
import { changeEntries, listedEntries, stepEntry } from './change-entries.ts';
import { ChangeList } from './change-list.tsx';
import { compareStore, type Source, sameSource } from './compare-store.ts';
import { ComparisonTable, columnHeads } from './comparison-table.tsx';
import { copyToClipboard } from './copy-to-clipboard.ts';
import { CountLine } from './count-line.tsx';
import { ReceiptLine } from './receipt-line.tsx';
import { RunState } from './run-state.tsx';
import { SourcePicker } from './source-picker.tsx';
import { chosenSources, resolveSource } from './sources.ts';
import { TimeStrip } from './time-strip.tsx';
import { useChangeKeys } from './use-change-keys.ts';
import { useComparison } from './use-comparison.ts';
import { ViewSettings } from './view-settings.tsx';
import type { VirtualRowsHandle } from './virtual-rows.tsx';
import './compare-room.css';

/** 対照: two texts, what changed between them, and proof that nothing else did. */
export function CompareRoom() {
  const dossier = useDeskState((state) => state.dossier);
  return dossier === null ? null : <OpenCompareRoom dossier={dossier} />;
}

function OpenCompareRoom({ dossier }: { readonly dossier: Dossier }) {
  const desk = useDesk();
  const m = useText(compareMessages);
  const locale = useDeskState((state) => state.locale);
  const working = useDeskState((state) => state.snapshot?.state.doc ?? null) ?? dossier.working;
  const store = compareStore(desk);
  const state = useStore(store, (value) => value);
  const chosen = chosenSources(state, dossier);
  const old = useMemo(
    () => (chosen.old === null ? null : resolveSource(chosen.old, dossier, working, locale)),
    [chosen.old, dossier, working, locale],
  );
  const fresh = useMemo(
    () => resolveSource(chosen.new, dossier, working, locale),
    [chosen.new, dossier, working, locale],
  );
  const same = chosen.old !== null && sameSource(chosen.old, chosen.new);
  const comparable = old !== null && fresh !== null && !same;
  const key = `${sourceKey(chosen.old)} ${sourceKey(chosen.new)}`;
  const { run, cancel, again } = useComparison(comparable ? old.doc : null, comparable ? fresh.doc : null, key);
  const view = run.state === 'done' ? run.view : null;

  const entries = useMemo(() => (view === null ? [] : changeEntries(view)), [view]);
  const { order, filter, fold, unfolded, selected } = state;
  const listed = useMemo(
    () => (view === null ? [] : listedEntries(view, entries, { order, filter })),
    [view, entries, order, filter],
  );
  const rows = useMemo(() => (view === null ? [] : comparisonRows(view, { fold, unfolded })), [view, fold, unfolded]);
  const counts = useMemo(() => (view === null ? null : countChanges(view.comparison)), [view]);
  const source = useMemo(
    () => (run.state === 'done' ? { pairs: run.view.comparison.pairs, old: run.old, new: run.new } : null),
    [run],
  );

  const { seek } = state;
  useEffect(() => {
    if (view === null || seek === null) return;
    const isSought = (side: Side) => (i: number) => view[side].blocks[i]?.id === seek;
    const pair = view.comparison.pairs.findIndex(
      (entry) => entry.new.some(isSought('new')) || entry.old.some(isSought('old')),
    );
    store.set({ seek: null, selected: pair < 0 ? null : pair });
  }, [view, seek, store]);

  const [pointed, setPointed] = useState<number | null>(null);
  const handle = useRef<VirtualRowsHandle>(null);
  const select = useCallback((pair: number) => store.set({ selected: pair }), [store]);
  const step = useCallback(
    (direction: 1 | -1) => {
      const next = stepEntry(listed, store.get().selected, direction);
      if (next !== null) select(next.pair);
    },
    [listed, store, select],
  );
  useChangeKeys(desk, step);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another comparison, another row under the pointer.
  useEffect(() => setPointed(null), [view, rows]);

  const choose = (side: Side, next: Source) => {
    const other: Side = side === 'old' ? 'new' : 'old';
    const opposite = side === 'old' ? chosen.new : chosen.old;
    // Choosing what stands on the other side means the two change places, not a comparison with itself.
    const swapped = opposite !== null && sameSource(opposite, next) ? { [other]: chosen[side] } : {};
    store.set({
      old: chosen.old,
      new: chosen.new,
      ...swapped,
      [side]: next,
      selected: null,
      unfolded: new Set(),
      filter: null,
    });
  };
  const swap = () => {
    if (chosen.old !== null) store.set({ old: chosen.new, new: chosen.old, selected: null, unfolded: new Set() });
  };

  const heads = old !== null && fresh !== null ? columnHeads(old, fresh, state, m) : null;
  const copy = () => {
    if (view === null || heads === null) return;
    copyToClipboard({ view, rows, state, heads, m }).then((done) =>
      desk.actions.tell(done ? m.copy.done : m.copy.failed, { tone: done ? 'plain' : 'warning' }),
    );
  };
  const isListed = listed.some((entry) => entry.pair === selected);
  return (
    <div className="compare-room">
      <aside className="compare-left" aria-label={m.asideList}>
        {view !== null && counts !== null && (
          <ChangeList
            view={view}
            entries={entries}
            listed={listed}
            renumbered={counts.of.renumbered}
            state={state}
            store={store}
            m={m}
            onSelect={select}
            onPoint={setPointed}
          />
        )}
      </aside>
      <main className="compare-main" aria-label={m.room}>
        <div className="compare-bar">
          <SourcePicker
            desk={desk}
            dossier={dossier}
            old={chosen.old}
            new={chosen.new}
            m={m}
            onChoose={choose}
            onSwap={swap}
          />
          {dossier.drafts.length > 0 && (
            <TimeStrip dossier={dossier} old={chosen.old} new={chosen.new} locale={locale} m={m} onChoose={choose} />
          )}
        </div>
        {view !== null && heads !== null && counts !== null && counts.changes + counts.of.renumbered > 0 ? (
          <ComparisonTable
            view={view}
            rows={rows}
            state={state}
            store={store}
            heads={heads}
            m={m}
            handle={handle}
            onSelect={select}
            onPoint={setPointed}
          />
        ) : (
          <RunState
            run={run}
            sources={{ none: chosen.old === null, same }}
            m={m}
            desk={desk}
            onCancel={cancel}
            onAgain={again}
          />
        )}
      </main>
      <aside className="compare-right" aria-label={m.asideDetail}>
        {view !== null && source !== null && (
          <ChangeDetail
            desk={desk}
            view={view}
            source={source}
            pair={pointed ?? (isListed ? selected : null)}
            working={working}
            m={m}
            onStep={step}
          />
        )}
        <ViewSettings state={state} store={store} m={m} onCopy={view === null ? null : copy} />
        {view !== null && <ReceiptLine comparison={view.comparison} m={m} />}
      </aside>
      {counts !== null && old !== null && fresh !== null && (
        <CountLine counts={counts} listed={listed} selected={selected} old={old.name} new={fresh.name} m={m} />
      )}
    </div>
  );
}

function sourceKey(source: Source | null): string {
  if (source === null) return '-';
  return source.kind === 'draft' ? source.draft : source.kind === 'file' ? `file ${source.name}` : 'working';
}
