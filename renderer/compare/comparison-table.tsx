import { type RefObject, useEffect, useMemo } from 'react';
import type { CompareMessages } from '../../shared/messages/compare.ts';
import { type ComparisonRow, type ComparisonView, tableColumns } from '../../shared/output/comparison/index.ts';
import type { Store } from '../app/store.ts';
import { ColumnsRow } from './columns-row.tsx';
import type { CompareState } from './compare-store.ts';
import { InlineRow } from './inline-row.tsx';
import { rowEstimate } from './row-estimate.ts';
import type { RowActions } from './row-frame.tsx';
import type { ResolvedSource } from './sources.ts';
import { HeadCell, Row } from './table-parts.tsx';
import { TableViewRow } from './table-row.tsx';
import { VirtualRows, type VirtualRowsHandle } from './virtual-rows.tsx';
import './comparison-table.css';

export interface ColumnHeads {
  readonly old: string;
  readonly new: string;
}

/** What stands above the columns: names and dates of the drafts, or the heads the table's settings ask for. */
export function columnHeads(
  old: ResolvedSource,
  fresh: ResolvedSource,
  state: Pick<CompareState, 'shape' | 'table'>,
  m: CompareMessages,
): ColumnHeads {
  if (state.shape === 'table' && state.table.heads !== 'names') {
    return { old: m.headOld[state.table.heads], new: m.headNew[state.table.heads] };
  }
  const name = ({ name: text, date }: ResolvedSource) => (date === null ? text : `${text}　${date}`);
  return { old: name(old), new: name(fresh) };
}

const SHAPES = { inline: InlineRow, columns: ColumnsRow, table: TableViewRow } as const;

interface ComparisonTableProps {
  readonly view: ComparisonView;
  readonly rows: readonly ComparisonRow[];
  readonly state: CompareState;
  readonly store: Store<CompareState>;
  readonly heads: ColumnHeads;
  readonly m: CompareMessages;
  readonly handle: RefObject<VirtualRowsHandle | null>;
  readonly onSelect: (pair: number) => void;
  readonly onPoint: (pair: number | null) => void;
}

/** The comparison itself, in one of its three views; only the rows near the window exist. */
export function ComparisonTable({
  view,
  rows,
  state,
  store,
  heads,
  m,
  handle,
  onSelect,
  onPoint,
}: ComparisonTableProps) {
  const places = useMemo(() => rowPlaces(rows), [rows]);
  const actions = useMemo(
    (): RowActions => ({
      select: onSelect,
      hover: onPoint,
      jumpToPair: (pair) => {
        onSelect(pair);
        handle.current?.show(places.ofPair.get(pair) ?? -1);
      },
      jumpToDeparture: (pair) => handle.current?.show(places.ofDeparture.get(pair) ?? -1),
      unfold: (first) => store.set({ unfolded: new Set(store.get().unfolded).add(first) }),
    }),
    [places, handle, store, onSelect, onPoint],
  );
  const { selected, shape } = state;
  // Whoever steps by key must see where they are; a row that is in view stays where it is.
  useEffect(() => {
    if (selected !== null) handle.current?.show(places.ofPair.get(selected) ?? -1);
  }, [selected, places, handle]);
  const RowView = SHAPES[shape];
  const rowState = useMemo(
    () => ({ table: state.table, columnsNewSide: state.columnsNewSide }),
    [state.table, state.columnsNewSide],
  );
  const identity = useMemo(() => ({ rows, shape, rowState }), [rows, shape, rowState]);
  return (
    <VirtualRows
      className={`cmp is-${shape}`}
      label={m.view[shape]}
      count={rows.length}
      identity={identity}
      handle={handle}
      columns={columnCount(state)}
      estimate={(row, width) => rowEstimate(view, rows[row]!, shape, width)}
      head={<Head state={state} heads={heads} m={m} />}
      render={(at) => {
        const row = rows[at]!;
        const own = selected !== null && holds(row, selected);
        return <RowView view={view} row={row} at={at} selected={own} m={m} actions={actions} state={rowState} />;
      }}
    />
  );
}

function columnCount({ shape, table }: CompareState): number {
  if (shape === 'inline') return 2;
  if (shape === 'columns') return 3;
  return 2 + Number(table.codes) + Number(table.remarks);
}

function Head({ state, heads, m }: Pick<ComparisonTableProps, 'state' | 'heads' | 'm'>) {
  if (state.shape === 'inline') {
    return (
      <Row index={1} className="cmp-row cmp-head is-inline">
        <HeadCell className="cmp-sign-cell">
          <span className="unseen">{m.columnSign}</span>
        </HeadCell>
        <HeadCell>{`${heads.old} → ${heads.new}`}</HeadCell>
      </Row>
    );
  }
  if (state.shape === 'columns') {
    const [left, right] = state.columnsNewSide === 'left' ? [heads.new, heads.old] : [heads.old, heads.new];
    return (
      <Row index={1} className="cmp-row cmp-head is-columns">
        <HeadCell className="cmp-cell">{left}</HeadCell>
        <HeadCell className="cmp-sign-cell">
          <span className="unseen">{m.columnSign}</span>
        </HeadCell>
        <HeadCell className="cmp-cell">{right}</HeadCell>
      </Row>
    );
  }
  const { codes, remarks } = state.table;
  return (
    <Row index={1} className={`cmp-row cmp-head is-table${codes ? ' has-codes' : ''}${remarks ? ' has-remarks' : ''}`}>
      {codes && <HeadCell className="cmp-code">{m.columnCode}</HeadCell>}
      {tableColumns(state.table).map((side) => (
        <HeadCell key={side} className="cmp-printed">
          {heads[side]}
        </HeadCell>
      ))}
      {remarks && <HeadCell className="cmp-remark">{m.columnRemarks}</HeadCell>}
    </Row>
  );
}

function holds(row: ComparisonRow, pair: number): boolean {
  if (row.type === 'pair') return row.pair === pair;
  if (row.type === 'departure') return row.pairs.includes(pair);
  return row.reason === 'moved' && row.first <= pair && pair <= row.last;
}

function rowPlaces(rows: readonly ComparisonRow[]) {
  const ofPair = new Map<number, number>();
  const ofDeparture = new Map<number, number>();
  for (const [at, row] of rows.entries()) {
    if (row.type === 'pair') ofPair.set(row.pair, at);
    else if (row.type === 'departure') for (const pair of row.pairs) ofDeparture.set(pair, at);
    else if (row.reason === 'moved') for (let pair = row.first; pair <= row.last; pair++) ofPair.set(pair, at);
  }
  return { ofPair, ofDeparture };
}
