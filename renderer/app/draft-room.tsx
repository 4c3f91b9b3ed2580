import { lazy, Suspense, useDeferredValue, useLayoutEffect, useRef } from 'react';
import { appMessages } from '../../shared/messages/app.ts';
import { FindingsElsewhere, FindingsHere } from '../findings/findings-panel.tsx';
import { findingsStore } from '../findings/findings-store.ts';
import { useDesk, useDeskState, useText } from './desk.ts';
import { FindBar } from './find-bar.tsx';
import { Outline } from './outline.tsx';
import { showPage } from './page-editor.ts';
import { ParagraphPanel } from './paragraph-panel.tsx';
import { StatusLine } from './status-line.tsx';
import { useStore } from './store.ts';
import { whenIdle } from './when-idle.ts';
import './draft-room.css';

// What stands beside the text is fetched once the text itself can be seen.
const DraftTimeline = lazy(() =>
  whenIdle()
    .then(() => import('../drafts/draft-timeline.tsx'))
    .then((file) => ({ default: file.DraftTimeline })),
);
const DeletedHere = lazy(() =>
  whenIdle()
    .then(() => import('../drafts/deleted-here.tsx'))
    .then((file) => ({ default: file.DeletedHere })),
);
const FindingsBoard = lazy(() =>
  import('../findings/findings-board.tsx').then((file) => ({ default: file.FindingsBoard })),
);
const HistoryPanel = lazy(() =>
  whenIdle()
    .then(() => import('../drafts/history-panel.tsx'))
    .then((file) => ({ default: file.HistoryPanel })),
);

/** 起草: outline, page, and what the cursor is on. */
export function DraftRoom({ hidden }: { readonly hidden: boolean }) {
  const text = useText(appMessages);
  const outline = useDeskState((state) => state.outlineShown);
  const panel = useDeskState((state) => state.panelShown);
  const find = useDeskState((state) => state.findShown);
  const page = useDeskState((state) => state.page);
  // The text first. What stands beside it reads from it, and is drawn at once after it, in pieces between which keys are heard.
  const beside = useDeferredValue(true, false);
  const board = useStore(findingsStore(useDesk()), (view) => view.board);
  return (
    <div className="draft" hidden={hidden}>
      <div className="draft-columns">
        {outline && (beside ? <Outline /> : <div className="outline" />)}
        <main className="draft-main" aria-label={text.draft.label}>
          {find !== 'no' && <FindBar replace={find === 'replace'} />}
          <Page key={page} />
        </main>
        {panel && !beside && <div className="panel" />}
        {panel && beside && board && (
          <Suspense fallback={null}>
            <FindingsBoard />
          </Suspense>
        )}
        {panel && beside && !board && (
          <aside className="panel" aria-label={text.panel.title}>
            <ParagraphPanel />
            <Suspense fallback={null}>
              <HistoryPanel />
              <DeletedHere />
            </Suspense>
            <FindingsHere />
            <Suspense fallback={null}>
              <DraftTimeline />
            </Suspense>
            <FindingsElsewhere />
          </aside>
        )}
      </div>
      {beside ? <StatusLine /> : <footer className="foot" />}
    </div>
  );
}

/** The mount of the editor: made once, outside of React. */
function Page() {
  const mount = useRef<HTMLDivElement>(null);
  const desk = useDesk();
  // Drawn with the window: one layout holds both.
  useLayoutEffect(() => (mount.current === null ? undefined : showPage(desk, mount.current)), [desk]);
  return <div className="draft-page" ref={mount} />;
}
