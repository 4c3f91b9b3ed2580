import { useState } from 'react';
import type { Dossier, Draft } from '../../shared/dossier/types.ts';
import { type DraftsMessages, draftsMessages } from '../../shared/messages/drafts.ts';
import type { Locale } from '../../shared/messages/table.ts';
import { type Desk, useDesk, useDeskState, useText } from '../app/desk.ts';
import { useStore } from '../app/store.ts';
import { openComparison } from '../compare/compare-store.ts';
import { Button } from '../ui/button.tsx';
import { formatDate } from './dates.ts';
import { importDraftFromFile } from './import-draft.ts';
import { marksBase, marksStore } from './marks-store.ts';
import { duplicateAsNew, restoreIntoWorking } from './restore-draft.ts';
import { askForDraft, askForNotes } from './take-draft.ts';
import './draft-timeline.css';
import './time-line.css';

/** 案の経過: from the working text back to the first draft, and what can be done with each. */
export function DraftTimeline() {
  const desk = useDesk();
  const dossier = useDeskState((state) => state.dossier);
  const locale = useDeskState((state) => state.locale);
  const m = useText(draftsMessages);
  const since = useStore(marksStore(desk), (choice) => choice.since);
  const opened = useDeskState((state) => state.opened !== null);
  const [open, setOpen] = useState<string | null>(null);
  if (dossier === null) return null;
  const base = dossier.drafts.find((draft) => draft.id === dossier.basedOn);
  const marked = marksBase(since, dossier);
  return (
    <section className="draft-timeline" aria-label={m.timeline.title}>
      <h2 className="caption">{m.timeline.title}</h2>
      {dossier.drafts.length === 0 ? (
        <>
          {opened && (
            <ol className="time-line timeline-line">
              <li className="is-now">
                <span className="timeline-name">{m.timeline.working}</span>
              </li>
              <li>
                <span className="timeline-name">{m.timeline.opened}</span>
                {since === 'base' && <small className="timeline-marked">{m.timeline.marked}</small>}
                <StopAction
                  text={m.timeline.compare}
                  run={() => openComparison(desk, { kind: 'opened' }, { kind: 'working' })}
                />
              </li>
            </ol>
          )}
          <p className="timeline-empty">{m.timeline.empty}</p>
        </>
      ) : (
        <ol className="time-line timeline-line">
          <li className="is-now">
            <span className="timeline-name">{m.timeline.working}</span>
            {base && <small>{m.timeline.basedOn(base.name)}</small>}
          </li>
          {[...dossier.drafts].reverse().map((draft) => (
            <TimelineStop
              key={draft.id}
              desk={desk}
              dossier={dossier}
              draft={draft}
              marked={draft.id === marked}
              open={draft.id === open}
              onToggle={() => setOpen(draft.id === open ? null : draft.id)}
              locale={locale}
              m={m}
            />
          ))}
        </ol>
      )}
      <div className="timeline-tools">
        <Button onPress={() => askForDraft(desk)}>{m.timeline.take}</Button>
        <Button look="quiet" onPress={() => importDraftFromFile(desk)}>
          {m.timeline.import}
        </Button>
      </div>
    </section>
  );
}

interface TimelineStopProps {
  readonly desk: Desk;
  readonly dossier: Dossier;
  readonly draft: Draft;
  readonly marked: boolean;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly locale: Locale;
  readonly m: DraftsMessages;
}

function TimelineStop({ desk, dossier, draft, marked, open, onToggle, locale, m }: TimelineStopProps) {
  const at = dossier.drafts.indexOf(draft);
  const before = dossier.drafts[at - 1];
  const id = { kind: 'draft', draft: draft.id } as const;
  return (
    <li className={open ? 'is-open' : ''}>
      <button type="button" className="bare timeline-stop" aria-expanded={open} onClick={onToggle}>
        <span className="timeline-name">{draft.name}</span>
        <span className="timeline-kind">{m.kind[draft.kind]}</span>
        <small>{m.history.byWhom(draft.author, formatDate(draft.date, locale))}</small>
        {marked && <small className="timeline-marked">{m.timeline.marked}</small>}
      </button>
      {open && (
        <div className="timeline-more">
          {draft.note !== '' && <p>{draft.note}</p>}
          <p className="timeline-seal" title={draft.seal}>
            {m.timeline.sealed(`${draft.seal.slice(0, 4)}…${draft.seal.slice(-2)}`)}
          </p>
          <StopAction text={m.timeline.compare} run={() => openComparison(desk, id, { kind: 'working' })} />
          {before && (
            <StopAction
              text={m.timeline.compareBefore}
              run={() => openComparison(desk, { kind: 'draft', draft: before.id }, id)}
            />
          )}
          {marked && <StopAction text={m.marks.off} run={() => marksStore(desk).set({ since: null })} />}
          {!marked && <StopAction text={m.timeline.mark} run={() => marksStore(desk).set({ since: draft.id })} />}
          <StopAction text={m.timeline.edit} run={() => askForNotes(desk, draft.id)} />
          <StopAction text={m.timeline.restore} run={() => restoreIntoWorking(desk, draft.id)} />
          <StopAction text={m.timeline.duplicate} run={() => duplicateAsNew(desk, draft.id)} />
          <StopAction
            text={m.timeline.next}
            run={async () => (await import('../carry-over/begin-next.ts')).beginNext(desk, draft.id)}
          />
          <StopAction text={m.timeline.export} run={() => desk.actions.output(draft.id)} />
        </div>
      )}
    </li>
  );
}

function StopAction({ text, run }: { readonly text: string; readonly run: () => void }) {
  return (
    <button type="button" className="bare timeline-action" onClick={run}>
      {text}
    </button>
  );
}
