import type { CompareMessages } from '../../shared/messages/compare.ts';
import { HEADING_RANK } from '../../shared/model/kinds.ts';
import {
  type ComparisonRow,
  type ComparisonView,
  type DepartureRow,
  type FoldRow,
  type PairRow,
  pairAt,
  printRange,
} from '../../shared/output/comparison/index.ts';
import { OfText } from '../app/of-text.tsx';
import type { RowActions, RowProps } from './row-frame.tsx';
import { Cell, Row } from './table-parts.tsx';

interface FoldLineProps {
  readonly row: FoldRow;
  readonly at: number;
  /** The change that is being read lies inside. */
  readonly selected: boolean;
  readonly m: CompareMessages;
  readonly actions: RowActions;
}

/** The words of a folded run, also for copying. */
export function foldText(row: FoldRow, m: CompareMessages): string {
  const fresh = printRange(row.new, m);
  const old = printRange(row.old, m);
  if (row.reason === 'moved') return m.fold.moved(old, fresh, row.count, row.numbered);
  if (row.reason === 'renumbered' && old !== null && fresh !== null) return m.fold.renumbered(old, fresh);
  return m.fold.unchanged(fresh, row.count, row.numbered);
}

export function departureText(row: DepartureRow, m: CompareMessages): string {
  return m.departure(printRange(row.old, m), printRange(row.new, m));
}

/** 「(3)〜(8)　略」: a click or Enter opens the run. */
function FoldLine({ row, at, selected, m, actions }: FoldLineProps) {
  const moved = row.reason === 'moved';
  return (
    <Row index={at + 2} className={`cmp-row is-fold${moved ? ' is-moved' : ''}${selected ? ' is-near' : ''}`}>
      <Cell className="cmp-line-cell">
        {moved && (
          <span className="cmp-sign is-moved" aria-hidden="true">
            ⇄
          </span>
        )}
        <button type="button" className="cmp-fold" title={m.fold.open} onClick={() => actions.unfold(row.first)}>
          {foldText(row, m)}
        </button>
      </Cell>
    </Row>
  );
}

interface DepartureLineProps {
  readonly row: DepartureRow;
  readonly at: number;
  readonly selected: boolean;
  readonly m: CompareMessages;
  readonly actions: RowActions;
}

/** 「(25) は (17) へ移動」 where the text was taken from: leads to where it went. */
function DepartureLine({ row, at, selected, m, actions }: DepartureLineProps) {
  const first = row.pairs[0]!;
  return (
    <Row index={at + 2} className={`cmp-row is-departure${selected ? ' is-near' : ''}`}>
      <Cell className="cmp-line-cell">
        <span className="cmp-sign is-moved" aria-hidden="true">
          ⇄
        </span>
        <button
          type="button"
          className="cmp-move-link"
          title={m.jumpToTarget(printRange(row.new, m))}
          onClick={() => actions.jumpToPair(first)}
        >
          {departureText(row, m)}
        </button>
      </Cell>
    </Row>
  );
}

/** True for a row that each view draws in its own way; the others are lines, alike in all that show changes in place. */
export function isOwnRow(view: ComparisonView, row: ComparisonRow): row is PairRow {
  return row.type === 'pair' && !isContext(view, row);
}

/** A row that is no `isOwnRow`: a folded run, the place that was left, or a heading of the neighbourhood. */
export function RowLine({ view, row, at, selected, m, actions }: RowProps) {
  if (row.type === 'fold') return <FoldLine row={row} at={at} m={m} actions={actions} selected={selected} />;
  if (row.type === 'departure') return <DepartureLine row={row} at={at} m={m} actions={actions} selected={selected} />;
  return <ContextLine view={view} row={row} at={at} />;
}

/** True for a heading that nothing happened to: it says once where the reader is. */
function isContext(view: ComparisonView, row: ComparisonRow): boolean {
  if (row.type !== 'pair' || row.change !== null) return false;
  const pair = pairAt(view, row.pair);
  const kind = view.new.blocks[pair.new[0] ?? -1]?.kind;
  return kind !== undefined && HEADING_RANK[kind] > 0 && pair.kinds.every((change) => change === 'unchanged');
}

interface ContextLineProps {
  readonly view: ComparisonView;
  readonly row: PairRow;
  readonly at: number;
}

function ContextLine({ view, row, at }: ContextLineProps) {
  const block = view.new.blocks[pairAt(view, row.pair).new[0] ?? -1];
  if (!block) return null;
  return (
    <Row index={at + 2} className={`cmp-row is-context kind-${block.kind}`}>
      <Cell className="cmp-piece">
        <OfText className="cmp-number">{block.label}</OfText>
        <OfText className="cmp-text">{block.text}</OfText>
      </Cell>
    </Row>
  );
}
