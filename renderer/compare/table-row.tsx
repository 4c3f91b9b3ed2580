import { memo } from 'react';
import type { CompareMessages } from '../../shared/messages/compare.ts';
import {
  isChange,
  pairAt,
  printNote,
  printRemark,
  type TableCell,
  tableColumns,
  tableRow,
} from '../../shared/output/comparison/index.ts';
import { OfText } from '../app/of-text.tsx';
import { type RowActions, RowFrame, type RowProps } from './row-frame.tsx';
import { UnderlinedRuns } from './runs.tsx';
import { Cell } from './table-parts.tsx';

/** 新旧対照表 as it is printed: changed words underlined on both sides, notes in parentheses, no colour. */
export const TableViewRow = memo(function TableViewRow({ view, row, at, selected, m, actions, state }: RowProps) {
  const cells = tableRow(view, row, state.table.newSide);
  const pair = cells.pairs[0] ?? 0;
  const [left, right] = tableColumns(state.table);
  const change = row.type === 'pair' && isChange(pairAt(view, row.pair));
  const open = row.type === 'fold' ? row.first : null;
  return (
    <RowFrame
      at={at}
      pair={pair}
      change={change}
      selected={selected}
      actions={actions}
      className={`is-table${state.table.codes ? ' has-codes' : ''}${state.table.remarks ? ' has-remarks' : ''}`}
    >
      {state.table.codes && <Cell className="cmp-code">{cells.code}</Cell>}
      <PrintedCell cell={cells[left]} m={m} open={open} actions={actions} />
      <PrintedCell cell={cells[right]} m={m} open={open} actions={actions} />
      {state.table.remarks && <Cell className="cmp-remark">{printRemark(cells, m)}</Cell>}
    </RowFrame>
  );
});

interface PrintedCellProps {
  readonly cell: TableCell;
  readonly m: CompareMessages;
  /** First pair of a folded run that a click opens. */
  readonly open: number | null;
  readonly actions: RowActions;
}

function PrintedCell({ cell, m, open, actions }: PrintedCellProps) {
  const notes = cell.notes.map((note) => printNote(note, m)).join('');
  return (
    <Cell className="cmp-printed">
      {notes !== '' &&
        (open === null ? (
          <p className="cmp-note">{notes}</p>
        ) : (
          <button type="button" className="cmp-note" title={m.fold.open} onClick={() => actions.unfold(open)}>
            {notes}
          </button>
        ))}
      {cell.pieces.map((piece) => (
        <OfText as="p" key={piece.block} className={`cmp-printed-block kind-${piece.kind} level-${piece.level}`}>
          {piece.label !== null && (
            <span className={piece.labelMoved ? 'cmp-label is-moved' : 'cmp-label'}>{piece.label}</span>
          )}
          {piece.label !== null && '　'}
          <UnderlinedRuns runs={piece.runs} m={m} />
        </OfText>
      ))}
    </Cell>
  );
}
