import { useMemo } from 'react';
import { CHANGE_KINDS, type ChangeKind } from '../../shared/compare/types.ts';
import type { CompareMessages } from '../../shared/messages/compare.ts';
import { operativeMessages } from '../../shared/messages/operative.ts';
import { CHANGE_SIGNS, type ComparisonView, pairAt } from '../../shared/output/comparison/index.ts';
import { useText } from '../app/desk.ts';
import type { Store } from '../app/store.ts';
import { WeightGist } from '../operative/weight-gist.tsx';
import { VirtualList } from '../ui/virtual-list.tsx';
import { type ChangeEntry, entryGist, isWeighty, kindCounts } from './change-entries.ts';
import type { CompareState } from './compare-store.ts';
import type { ReadyComparison } from './use-compare-model.ts';
import '../ui/segments.css';
import './change-list.css';

const ROW_HEIGHT = 26;
const HEADING_HEIGHT = 28;

interface ChangeListProps {
  readonly ready: ReadyComparison;
  readonly state: CompareState;
  readonly store: Store<CompareState>;
  readonly m: CompareMessages;
  readonly onSelect: (pair: number) => void;
  readonly onPoint: (pair: number) => void;
}

/** 異同: every change in one line, by place or by weight, filtered by kind. */
export function ChangeList({ ready, state, store, m, onSelect, onPoint }: ChangeListProps) {
  const { view, entries, listed } = ready;
  const renumbered = ready.counts.of.renumbered;
  const counts = useMemo(() => kindCounts(view, entries), [view, entries]);
  const weighty = useMemo(() => listed.filter(isWeighty).length, [listed]);
  const text = useText(operativeMessages).weights;
  /** Above the first of each of the two groups; nothing where there is only wording. */
  const heading = (i: number) =>
    weighty === 0 ? null : i === 0 ? text.heading(weighty) : i === weighty ? text.others : null;
  const active = listed.findIndex((entry) => entry.pair === state.selected);
  return (
    <section className="change-list" aria-label={m.list.title(entries.length)}>
      <h2 className="caption">{m.list.title(entries.length)}</h2>
      <div className="change-list-tools">
        <OrderChoice state={state} store={store} m={m} />
        <label className="change-list-filter">
          <span className="unseen">{m.list.filter}</span>
          <select
            className="input"
            value={state.filter ?? ''}
            onChange={(event) => store.set({ filter: (event.target.value || null) as ChangeKind | null })}
          >
            <option value="">{m.list.all}</option>
            {CHANGE_KINDS.filter((kind) => counts.has(kind)).map((kind) => (
              <option key={kind} value={kind}>
                {m.summary.part(m.kind[kind], counts.get(kind) ?? 0)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {listed.length === 0 ? (
        <p className="change-list-empty">{m.list.empty}</p>
      ) : (
        <VirtualList
          className="change-list-rows"
          label={m.list.title(listed.length)}
          count={listed.length}
          revision={listed}
          height={(i) => (heading(i) === null ? ROW_HEIGHT : ROW_HEIGHT + HEADING_HEIGHT)}
          rowId={(i) => `change-${listed[i]!.pair}`}
          rowClass={(i) => (heading(i) === null ? '' : 'has-heading')}
          row={(i) => <ChangeLine view={view} entry={listed[i]!} heading={heading(i)} m={m} />}
          active={active}
          onPick={(i) => onSelect(listed[i]!.pair)}
          onMove={(i) => onPoint(listed[i]!.pair)}
        />
      )}
      {renumbered > 0 && <p className="change-list-foot">{m.list.renumberedOnly(renumbered)}</p>}
    </section>
  );
}

function OrderChoice({ state, store, m }: Pick<ChangeListProps, 'state' | 'store' | 'm'>) {
  return (
    <fieldset className="segments">
      <legend className="unseen">{m.list.order}</legend>
      {(['document', 'weight'] as const).map((order) => (
        <label key={order}>
          <input
            type="radio"
            name="change-order"
            checked={state.order === order}
            onChange={() => store.set({ order })}
          />
          <span>{m.list[order]}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface ChangeLineProps {
  readonly view: ComparisonView;
  readonly entry: ChangeEntry;
  readonly heading: string | null;
  readonly m: CompareMessages;
}

function ChangeLine({ view, entry, heading, m }: ChangeLineProps) {
  const pair = pairAt(view, entry.pair);
  const gist = entryGist(view, entry.pair);
  return (
    <>
      {heading !== null && (
        <span className="change-heading" aria-hidden="true">
          {heading}
        </span>
      )}
      <span className="change-number">{pair.newLabel ?? pair.oldLabel ?? m.list.unlabelled}</span>
      <span className="change-gist">
        {entry.kind !== 'edited' && <b>{m.kind[entry.kind]}</b>}
        {isWeighty(entry) ? (
          <WeightGist weights={entry.weights} />
        ) : (
          <>
            {gist.del !== '' && <span className="change-del">{gist.del}</span>}
            {gist.del !== '' && gist.ins !== '' && ' → '}
            {gist.ins !== '' && <span className="change-ins">{gist.ins}</span>}
          </>
        )}
      </span>
      <span className={`cmp-sign is-${entry.kind}`} role="img" aria-label={m.kind[entry.kind]}>
        {CHANGE_SIGNS[entry.kind]}
      </span>
    </>
  );
}
