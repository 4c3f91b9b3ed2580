import { memo } from 'react';
import type { CompareMessages } from '../../shared/messages/compare.ts';
import {
  type ComparisonView,
  isChange,
  labelRange,
  type Piece,
  pairAt,
  printRange,
  type Side,
  sidePieces,
} from '../../shared/output/comparison/index.ts';
import { OfText } from '../app/of-text.tsx';
import { isOwnRow, RowLine } from './fold-line.tsx';
import { ChangeSign, pairClass, type RowActions, RowFrame, type RowProps } from './row-frame.tsx';
import { Runs } from './runs.tsx';
import { Cell } from './table-parts.tsx';

/** 左右対照: the two texts beside each other, old and new number on every row. */
export const ColumnsRow = memo(function ColumnsRow(props: RowProps) {
  const { view, row, at, selected, m, actions, state } = props;
  if (!isOwnRow(view, row)) return <RowLine {...props} />;
  const pair = pairAt(view, row.pair);
  const side = (which: Side) => (
    <ColumnCell key={which} view={view} pair={row.pair} side={which} m={m} actions={actions} />
  );
  const newLeft = state.columnsNewSide === 'left';
  return (
    <RowFrame
      at={at}
      pair={row.pair}
      change={isChange(pair)}
      selected={selected}
      actions={actions}
      className={pairClass('is-columns', pair)}
    >
      {side(newLeft ? 'new' : 'old')}
      <Cell className="cmp-sign-cell">
        <ChangeSign view={view} pair={row.pair} m={m} />
      </Cell>
      {side(newLeft ? 'old' : 'new')}
    </RowFrame>
  );
});

interface ColumnCellProps {
  readonly view: ComparisonView;
  readonly pair: number;
  readonly side: Side;
  readonly m: CompareMessages;
  readonly actions: RowActions;
}

function ColumnCell({ view, pair, side, m, actions }: ColumnCellProps) {
  const entry = pairAt(view, pair);
  const pieces = sidePieces(view, pair, side);
  return (
    <Cell className="cmp-cell">
      {pieces.length === 0 && (
        <div className="cmp-piece">
          <span className="cmp-number" />
          <span className="cmp-absent">{side === 'old' ? m.note.added : m.note.deleted}</span>
        </div>
      )}
      {pieces.map((piece) => (
        <PieceText key={piece.block} piece={piece} m={m} />
      ))}
      {side === 'new' && entry.kinds.includes('moved') && <MoveLink view={view} pair={pair} m={m} actions={actions} />}
    </Cell>
  );
}

/** One block with its number in the margin. */
function PieceText({ piece, m }: { readonly piece: Piece; readonly m: CompareMessages }) {
  return (
    <div className={`cmp-piece kind-${piece.kind} level-${piece.level}`}>
      <OfText className="cmp-number">{piece.label}</OfText>
      <OfText as="div" className="cmp-text">
        <Runs runs={piece.runs} m={m} />
      </OfText>
    </div>
  );
}

/** 「（(25)から移動）」, which leads to the place that was left. */
export function MoveLink({ view, pair, m, actions }: Omit<ColumnCellProps, 'side'>) {
  const range = printRange(labelRange(view.old, pairAt(view, pair).old), m);
  return (
    <button
      type="button"
      className="cmp-move-link"
      title={m.jumpToOrigin(range)}
      onClick={() => actions.jumpToDeparture(pair)}
    >
      {range === null ? m.note.movedFromUnnumbered : m.note.movedFrom(range)}
    </button>
  );
}
