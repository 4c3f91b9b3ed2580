import { compareMessages } from '../../shared/messages/compare.ts';
import { draftsMessages } from '../../shared/messages/drafts.ts';
import type { BlockId } from '../../shared/model/ids.ts';
import { type Desk, useDesk, useDeskState, useText } from '../app/desk.ts';
import type { DeskState } from '../app/desk-state.ts';
import { OfText } from '../app/of-text.tsx';
import { shorten } from '../app/shorten.ts';
import { openComparison, type Source } from '../compare/compare-store.ts';
import type { DeletedBlock } from '../editor/change-marks.ts';
import { marksOrigin, marksStore } from './marks-store.ts';
import '../compare/runs.css';
import './history-panel.css';

const HEAD = 40;

/** What stood beside the paragraph under the cursor and is gone: the words behind the margin's wedge. */
export function DeletedHere() {
  const desk = useDesk();
  const m = useText(draftsMessages).history;
  const { sign } = useText(compareMessages);
  const marks = useDeskState((state) => state.marks);
  const current = useDeskState((state) => state.snapshot?.current ?? null);
  const first = useDeskState((state) => state.snapshot?.labels.ids[0] ?? null);
  const at = (id: BlockId | null) => marks.deleted.get(id) ?? [];
  const above = current !== null && current === first ? at(null) : [];
  const below = current === null ? [] : at(current);
  if (above.length + below.length === 0) return null;
  return (
    <section className="history-panel" aria-label={m.deleted(above.length + below.length)}>
      <h2 className="caption">{m.deleted(above.length + below.length)}</h2>
      {[
        { place: m.deletedAbove, blocks: above },
        { place: m.deletedBelow, blocks: below },
      ].map(
        ({ place, blocks }) =>
          blocks.length > 0 && (
            <ul key={place} className="history-deleted" aria-label={place}>
              {blocks.map((block) => (
                <li key={block.id}>
                  <button type="button" className="bare" title={m.openDeleted} onClick={() => show(desk, block)}>
                    <OfText>
                      <del data-sign={sign.deleted}>{`${block.label ?? ''} ${shorten(block.text, HEAD)}`.trim()}</del>
                    </OfText>
                  </button>
                </li>
              ))}
            </ul>
          ),
      )}
    </section>
  );
}

function show(desk: Desk, block: DeletedBlock): void {
  const source = marksSource(desk, desk.state.get());
  if (source !== null) openComparison(desk, source, { kind: 'working' }, block.id);
}

/** What the marks count from, as one side of a comparison. */
function marksSource(desk: Desk, { dossier, opened }: DeskState): Source | null {
  const origin = marksOrigin(marksStore(desk).get().since, dossier, opened);
  if (origin === null) return null;
  return typeof origin === 'string' ? { kind: 'draft', draft: origin } : { kind: 'opened' };
}
