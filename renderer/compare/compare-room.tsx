import { useCallback, useEffect, useRef, useState } from 'react';
import type { Dossier } from '../../shared/dossier/types.ts';
import { appMessages } from '../../shared/messages/app.ts';
import { compareMessages } from '../../shared/messages/compare.ts';
import type { Side } from '../../shared/output/comparison/index.ts';
import { busily } from '../app/busily.ts';
import { useDesk, useDeskState, useText } from '../app/desk.ts';
import { TextLanguage } from '../app/of-text.tsx';
import { useStore } from '../app/store.ts';
import { ChangeDetail } from './change-detail.tsx';
import { stepEntry } from './change-entries.ts';
import { ChangeList } from './change-list.tsx';
import { compareStore, type Source, sameSource } from './compare-store.ts';
import { ComparisonTable, columnHeads } from './comparison-table.tsx';
import { copyToClipboard } from './copy-to-clipboard.ts';
import { CountLine } from './count-line.tsx';
import { LimitLines } from './limit-lines.tsx';
import { ReceiptLine } from './receipt-line.tsx';
import { RunState } from './run-state.tsx';
import { SourcePicker } from './source-picker.tsx';
import { TimeStrip } from './time-strip.tsx';
import { useChangeKeys } from './use-change-keys.ts';
import { type ReadyComparison, showPair, useCompareModel } from './use-compare-model.ts';
import { ViewSettings } from './view-settings.tsx';
import type { VirtualRowsHandle } from './virtual-rows.tsx';
import './compare-room.css';

const NO_CHANGES: ReadyComparison['listed'] = [];

/** 対照: two texts, what changed between them, and proof that nothing else did. */
export function CompareRoom() {
  const dossier = useDeskState((state) => state.dossier);
  return dossier === null ? null : <OpenCompareRoom dossier={dossier} />;
}

function OpenCompareRoom({ dossier }: { readonly dossier: Dossier }) {
  const desk = useDesk();
  const m = useText(compareMessages);
  const { busy } = useText(appMessages);
  const locale = useDeskState((state) => state.locale);
  const store = compareStore(desk);
  const state = useStore(store, (value) => value);
  const model = useCompareModel(dossier, store, state);
  const { chosen, old, new: fresh, ready } = model;
  const handle = useRef<VirtualRowsHandle>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows, another row under the pointer.
  useEffect(() => setPointed(null), [ready?.rows]);

  const listed = ready?.listed ?? NO_CHANGES;
  const select = useCallback((pair: number) => store.set({ selected: pair }), [store]);
  const step = useCallback(
    (direction: 1 | -1) => {
      const next = stepEntry(listed, store.get().selected, direction);
      if (next !== null) select(next.pair);
    },
    [listed, store, select],
  );
  useChangeKeys(desk, step);

  const choose = (side: Side, next: Source) => {
    const other: Side = side === 'old' ? 'new' : 'old';
    const opposite = chosen[other];
    // Choosing what stands on the other side means the two change places, not a comparison with itself.
    const swapped = opposite !== null && sameSource(opposite, next) ? { [other]: chosen[side] } : {};
    store.set({ ...chosen, ...swapped, [side]: next, selected: null, unfolded: new Set(), filter: null });
  };
  const swap = () => {
    if (chosen.old !== null) choose('old', chosen.new);
  };
  const heads = old !== null && fresh !== null ? columnHeads(old, fresh, state, m) : null;
  const copy = async ({ view, rows }: ReadyComparison) => {
    if (heads === null) return;
    const request = { view, rows, state, heads, m };
    const done = await busily(desk, busy.copying, (options) => copyToClipboard(request, options));
    if (done !== null) desk.actions.tell(done ? m.copy.done : m.copy.failed, { tone: done ? 'plain' : 'warning' });
  };
  const selected = listed.some((entry) => entry.pair === state.selected) ? state.selected : null;
  const differs = ready !== null && ready.counts.changes + ready.counts.of.renumbered > 0;
  return (
    <div className="compare-room">
      <aside className="compare-left" aria-label={m.asideList}>
        {ready !== null && (
          <ChangeList ready={ready} state={state} store={store} m={m} onSelect={select} onPoint={setPointed} />
        )}
      </aside>
      <main className="compare-main" aria-label={m.room}>
        <div className="compare-bar">
          <SourcePicker desk={desk} dossier={dossier} {...chosen} m={m} onChoose={choose} onSwap={swap} />
          {chosen.old !== null && <TimeStrip dossier={dossier} {...chosen} locale={locale} m={m} onChoose={choose} />}
        </div>
        {differs && heads !== null ? (
          <TextLanguage value={(fresh?.doc.attrs.language as string | undefined) ?? null}>
            <ComparisonTable
              view={ready.view}
              rows={ready.rows}
              state={state}
              store={store}
              heads={heads}
              m={m}
              handle={handle}
              onSelect={select}
              onPoint={setPointed}
            />
          </TextLanguage>
        ) : (
          <RunState
            run={model.run}
            sources={{ none: chosen.old === null, same: model.same }}
            m={m}
            desk={desk}
            onCancel={model.cancel}
            onAgain={model.again}
          />
        )}
      </main>
      <aside className="compare-right" aria-label={m.asideDetail}>
        {ready !== null && (
          <ChangeDetail
            desk={desk}
            view={ready.view}
            source={ready.source}
            pair={pointed ?? selected}
            working={model.working}
            m={m}
            onStep={step}
          />
        )}
        <ViewSettings state={state} store={store} m={m} onCopy={ready === null ? null : () => copy(ready)} />
        {ready !== null && <ReceiptLine comparison={ready.view.comparison} m={m} />}
        {ready !== null && <LimitLines view={ready.view} m={m} onShow={(pair) => showPair(store, ready.rows, pair)} />}
      </aside>
      {ready !== null && old !== null && fresh !== null && (
        <CountLine counts={ready.counts} listed={listed} selected={selected} old={old.name} new={fresh.name} m={m} />
      )}
    </div>
  );
}
