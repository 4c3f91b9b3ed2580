import type { Node } from 'prosemirror-model';
import { useMemo } from 'react';
import { comparedBlocks, diffWords } from '../../shared/compare/index.ts';
import { compareMessages } from '../../shared/messages/compare.ts';
import { draftsMessages } from '../../shared/messages/drafts.ts';
import type { BlockId } from '../../shared/model/ids.ts';
import type { TextLanguage } from '../../shared/model/settings.ts';
import { blockText } from '../../shared/model/text.ts';
import { useDesk, useDeskState, useText } from '../app/desk.ts';
import { OfText } from '../app/of-text.tsx';
import { useSettled } from '../app/use-settled.ts';
import { openComparison } from '../compare/compare-store.ts';
import { Runs } from '../compare/runs.tsx';
import { contextRuns } from './context-runs.ts';
import './history-panel.css';
import './time-line.css';

/** As for the history across drafts: nothing is looked up while the hand moves (milliseconds). */
const REST = 260;

/** 経緯 while there is no draft yet: what the paragraph under the cursor said when the text was opened. */
export function SinceOpened() {
  const desk = useDesk();
  const m = useText(draftsMessages);
  const c = useText(compareMessages);
  const opened = useDeskState((state) => state.opened);
  const snapshot = useSettled((state) => state.snapshot, REST);
  const known = useMemo(() => openedBlocks(opened), [opened]);
  const id = snapshot?.current ?? null;
  if (snapshot === null || id === null || opened === null) return null;
  const { doc } = snapshot.state;
  const block = doc.maybeChild(snapshot.labels.indexOf(id));
  if (block === null) return null;
  const before = known.get(id);
  const text = blockText(block);
  const changed = before !== undefined && before.text !== text;
  const words = changed ? diffWords(before.text, text, { language: doc.attrs.language as TextLanguage }).changes : [];
  const name = m.history.named(m.history.working, snapshot.labels.of(id));
  return (
    <section className="history-panel" aria-label={m.history.title}>
      <h2 className="caption">{m.history.title}</h2>
      <ol className="time-line history-line">
        <li className="is-now">
          <span className="history-name">
            {changed ? (
              <button
                type="button"
                className="bare"
                title={m.history.open(m.timeline.opened)}
                onClick={() => openComparison(desk, { kind: 'opened' }, { kind: 'working' }, id)}
              >
                {name}
              </button>
            ) : (
              name
            )}
          </span>
          {before === undefined && <small>{m.history.notOpened}</small>}
          {before !== undefined && !changed && <small>{m.history.unchanged}</small>}
          {changed && (
            <OfText as="q">
              <Runs runs={contextRuns(words)} m={c} />
            </OfText>
          )}
        </li>
        {before !== undefined && (
          <li>
            <span className="history-name">{m.history.named(m.timeline.opened, before.label)}</span>
          </li>
        )}
      </ol>
    </section>
  );
}

function openedBlocks(opened: Node | null) {
  const blocks = opened === null ? [] : comparedBlocks(opened);
  return new Map(blocks.flatMap((block) => (block.id === null ? [] : [[block.id as BlockId, block] as const])));
}
