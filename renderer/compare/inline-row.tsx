import { memo } from 'react';
import { inlineRuns, isChange, pairAt } from '../../shared/output/comparison/index.ts';
import { OfText } from '../app/of-text.tsx';
import { MoveLink } from './columns-row.tsx';
import { isOwnRow, RowLine } from './fold-line.tsx';
import { ChangeSign, pairClass, RowFrame, type RowProps } from './row-frame.tsx';
import { Runs } from './runs.tsx';
import { Cell } from './table-parts.tsx';

/** 見え消し: one column, deleted words struck through where they stood, inserted ones underlined. */
export const InlineRow = memo(function InlineRow(props: RowProps) {
  const { view, row, at, selected, m, actions } = props;
  if (!isOwnRow(view, row)) return <RowLine {...props} />;
  const pair = pairAt(view, row.pair);
  const block = view.new.blocks[pair.new[0] ?? -1] ?? view.old.blocks[pair.old[0] ?? -1];
  const label = pair.new.length > 0 ? pair.newLabel : pair.oldLabel;
  const before = pair.new.length > 0 && pair.old.length > 0 && pair.oldLabel !== pair.newLabel ? pair.oldLabel : null;
  return (
    <RowFrame
      at={at}
      pair={row.pair}
      change={isChange(pair)}
      selected={selected}
      actions={actions}
      className={pairClass('is-inline', pair)}
    >
      <Cell className="cmp-sign-cell">
        <ChangeSign view={view} pair={row.pair} m={m} />
      </Cell>
      <Cell className={`cmp-piece kind-${block?.kind ?? 'paragraph'} level-${block?.level ?? 1}`}>
        <OfText className="cmp-number">
          {pair.new.length === 0 ? <del data-sign={m.sign.deleted}>{label}</del> : <span>{label}</span>}
          {before !== null && <small className="cmp-number-before">{`${m.pick.old} ${before}`}</small>}
        </OfText>
        <OfText as="div" className="cmp-text">
          <Runs runs={inlineRuns(view, row.pair)} m={m} />
          {pair.kinds.includes('moved') && <MoveLink view={view} pair={row.pair} m={m} actions={actions} />}
        </OfText>
      </Cell>
    </RowFrame>
  );
});
