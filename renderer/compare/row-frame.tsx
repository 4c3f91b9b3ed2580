import type { ReactNode } from 'react';
import type { Pair } from '../../shared/compare/types.ts';
import type { CompareMessages } from '../../shared/messages/compare.ts';
import {
  CHANGE_SIGNS,
  type ComparisonRow,
  type ComparisonView,
  isChange,
  leadingKind,
  orderedKinds,
  pairAt,
} from '../../shared/output/comparison/index.ts';
import type { CompareState } from './compare-store.ts';
import { Row } from './table-parts.tsx';

/** What rows ask the room to do. One object for the life of the room, so that rows are drawn again only when they differ. */
export interface RowActions {
  readonly select: (pair: number) => void;
  readonly hover: (pair: number | null) => void;
  /** Goes to the other end of a move. */
  readonly jumpToPair: (pair: number) => void;
  readonly jumpToDeparture: (pair: number) => void;
  readonly unfold: (firstPair: number) => void;
}

export interface RowProps {
  readonly view: ComparisonView;
  readonly row: ComparisonRow;
  /** Position in the list of rows, from 0. */
  readonly at: number;
  readonly selected: boolean;
  readonly m: CompareMessages;
  readonly actions: RowActions;
  readonly state: Pick<CompareState, 'table' | 'columnsNewSide'>;
}

interface RowFrameProps {
  readonly at: number;
  readonly pair: number;
  readonly change: boolean;
  readonly selected: boolean;
  readonly className: string;
  readonly actions: RowActions;
  readonly children: ReactNode;
}

/** A row of any view: it can be pointed at and chosen; the list beside it does the same by keyboard. */
export function RowFrame({ at, pair, change, selected, className, actions, children }: RowFrameProps) {
  const choose = (target: Element) => {
    // A drag that selects text, or a click on a link inside, is not a choice of the row.
    if (target.closest('button') || getSelection()?.isCollapsed === false) return;
    actions.select(pair);
  };
  return (
    <Row
      index={at + 2}
      current={selected}
      className={`cmp-row ${className}${selected ? ' is-selected' : ''}`}
      {...(change && { onChoose: choose, onPoint: (inside: boolean) => actions.hover(inside ? pair : null) })}
    >
      {children}
    </Row>
  );
}

/** Class of the row of a pair in one of the views. */
export function pairClass(view: 'is-inline' | 'is-columns', pair: Pair): string {
  return `${view}${pair.kinds.includes('moved') ? ' is-moved' : ''}${isChange(pair) ? '' : ' is-quiet'}`;
}

/** The sign of a change, with its kinds as words for whoever does not see it. */
export function ChangeSign({
  view,
  pair,
  m,
}: {
  readonly view: ComparisonView;
  readonly pair: number;
  readonly m: CompareMessages;
}) {
  const entry = pairAt(view, pair);
  const kind = leadingKind(entry);
  if (kind === 'unchanged' || kind === 'renumbered') return null;
  const words = orderedKinds(entry)
    .filter((other) => other !== 'unchanged')
    .map((other) => m.kind[other])
    .join(m.summary.joiner);
  return (
    <span role="img" aria-label={words} title={words} className={`cmp-sign is-${kind}`}>
      {CHANGE_SIGNS[kind]}
    </span>
  );
}
