import { useMemo } from 'react';
import type { CompareMessages } from '../../shared/messages/compare.ts';
import { type ComparisonView, printRange } from '../../shared/output/comparison/index.ts';
import { limitNotes } from './limit-notes.ts';

interface LimitLinesProps {
  readonly view: ComparisonView;
  readonly m: CompareMessages;
  readonly onShow: (pair: number) => void;
}

/** Where the comparison is coarser than usual, why, and what that means to a reader; nothing where it is not. */
export function LimitLines({ view, m, onShow }: LimitLinesProps) {
  const notes = useMemo(() => limitNotes(view), [view]);
  if (notes.length === 0) return null;
  return (
    <div className="cmp-limited" role="note">
      <p>{m.limits.lead}</p>
      <ul>
        {notes.map(({ reason, places, more }) => (
          <li key={reason}>
            {m.limits[reason]}
            {places.length > 0 && (
              <span className="cmp-limit-places">
                {places.map(({ range, pair }) => (
                  <button key={pair} type="button" className="bare" onClick={() => onShow(pair)}>
                    {printRange(range, m) ?? m.limits.unnumbered}
                  </button>
                ))}
                {more > 0 && <span>{m.limits.more(more)}</span>}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
