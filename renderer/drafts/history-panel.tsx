import { useCallback, useEffect, useState } from 'react';
import {
  type BlockAppearance,
  blockHistory,
  type Dossier,
  type HistoryStep,
  type LastChange,
  lastChange,
} from '../../shared/dossier/index.ts';
import { type CompareMessages, compareMessages } from '../../shared/messages/compare.ts';
import { type DraftsMessages, draftsMessages } from '../../shared/messages/drafts.ts';
import type { Locale } from '../../shared/messages/table.ts';
import type { BlockId } from '../../shared/model/ids.ts';
import { type Desk, useDesk, useDeskState, useText } from '../app/desk.ts';
import type { DeskState } from '../app/desk-state.ts';
import { OfText } from '../app/of-text.tsx';
import { shorten } from '../app/shorten.ts';
import { AskedState } from '../app/under-way.tsx';
import { useAnswer } from '../app/use-answer.ts';
import { openComparison, type Source } from '../compare/compare-store.ts';
import { Runs } from '../compare/runs.tsx';
import type { RunOptions } from '../worker-client.ts';
import { contextRuns } from './context-runs.ts';
import { formatDate } from './dates.ts';
import { draftsInSlices } from './draft-text.ts';
import { familyOf, historyItems, isQuiet, numberChange } from './history-steps.ts';
import { SinceOpened } from './since-opened.tsx';
import './history-panel.css';
import './time-line.css';

/** The history looks into every draft, so it waits until cursor and text have rested this long (milliseconds). */
const REST = 260;
const HEAD = 60;
/** Characters by which a relative without a number is named. */
const NAMED = 8;

type Drafts = Dossier['drafts'];

const NO_DRAFTS: Drafts = [];

interface ParagraphHistory {
  readonly id: BlockId;
  readonly steps: readonly HistoryStep[];
  readonly last: LastChange | null;
}

/** 経緯 of the paragraph under the cursor: what it said in each draft, who changed it and when. */
export function HistoryPanel() {
  const desk = useDesk();
  const locale = useDeskState((state) => state.locale);
  const drafts = useDeskState((state) => state.dossier?.drafts ?? NO_DRAFTS);
  const m = useText(draftsMessages);
  const c = useText(compareMessages);
  const read = useReadDrafts(drafts);
  const { answer } = read;
  const history = useParagraphHistory(desk, answer.state === 'done' ? answer.value : null);
  if (drafts.length === 0) return <SinceOpened />;
  return (
    <section className="history-panel" aria-label={m.history.title}>
      <h2 className="caption">{m.history.title}</h2>
      {answer.state !== 'done' ? (
        <AskedState {...read} text={m.history.reading} failed={m.history.failed} />
      ) : history === null ? (
        <p className="history-none">{m.history.none}</p>
      ) : (
        <>
          {history.last !== null && (
            <p className="history-last" role="status">
              <b>{m.history.lastChanged}</b>
              {sayLastChange(history.last, m, locale)}
            </p>
          )}
          <ol className="time-line history-line">
            {historyItems(history.steps).map((item) =>
              item.type === 'quiet' ? (
                <li key={`quiet ${stepName(item.steps[0]!, m)}`} className="is-quiet">
                  <span>
                    {m.history.folded(stepName(item.steps.at(-1)!, m), stepName(item.steps[0]!, m), item.steps.length)}
                  </span>
                </li>
              ) : (
                <Step
                  key={item.step.draft?.id ?? 'working'}
                  desk={desk}
                  id={history.id}
                  step={item.step}
                  before={item.before}
                  locale={locale}
                  m={m}
                  c={c}
                />
              ),
            )}
          </ol>
        </>
      )}
    </section>
  );
}

/** Reads the texts of all drafts into memory, which takes a while where they are long; answers which drafts those are. */
function useReadDrafts(drafts: Drafts) {
  const { state } = useDesk();
  const ask = useCallback(
    async (options: RunOptions) => {
      const { dossier } = state.get();
      if (dossier !== null) await draftsInSlices({ drafts, store: dossier.store }, options);
      return drafts;
    },
    [state, drafts],
  );
  return useAnswer(ask, 'keep');
}

/** @param read the drafts whose texts were read: the history of others is not looked up */
function useParagraphHistory(desk: Desk, read: Drafts | null): ParagraphHistory | null {
  const [history, setHistory] = useState<ParagraphHistory | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let looking = new AbortController();
    let seen: readonly unknown[] = [];
    const look = async () => {
      const { dossier, snapshot } = desk.state.get();
      if (snapshot?.composing) return wait();
      if (dossier !== null && dossier.drafts !== read) return;
      const { signal } = looking;
      // Nobody holds the texts between two looks, so that twenty drafts do not fill the memory: what is gone is read again.
      if (dossier !== null) await draftsInSlices(dossier, { signal });
      if (!signal.aborted) setHistory(readHistory(desk.state.get()));
    };
    const halt = () => {
      if (timer !== null) clearTimeout(timer);
      looking.abort();
    };
    const wait = () => {
      halt();
      looking = new AbortController();
      const { signal } = looking;
      timer = setTimeout(() => {
        look().catch((cause: unknown) => {
          if (!signal.aborted) throw cause;
        });
      }, REST);
    };
    const notice = () => {
      const { dossier, snapshot } = desk.state.get();
      const now = [dossier?.drafts, snapshot?.current, snapshot?.state.doc, snapshot?.state.selection];
      if (now.every((value, i) => value === seen[i])) return;
      seen = now;
      wait();
    };
    notice();
    const end = desk.state.subscribe(notice);
    return () => {
      halt();
      end();
    };
  }, [desk, read]);
  return history;
}

function readHistory({ dossier, snapshot }: DeskState): ParagraphHistory | null {
  const id = snapshot?.current ?? null;
  if (dossier === null || snapshot === null || id === null || dossier.drafts.length === 0) return null;
  const { doc, selection } = snapshot.state;
  const { $from, $to, empty } = selection;
  const inside = !empty && $from.depth > 0 && $from.sameParent($to) && $from.parent.attrs.id === id;
  const range = { from: $from.parentOffset, to: $to.parentOffset };
  return {
    id,
    steps: blockHistory(dossier, doc, id),
    last: inside ? lastChange(dossier, doc, id, range) : null,
  };
}

interface StepProps {
  readonly desk: Desk;
  readonly id: BlockId;
  readonly step: HistoryStep;
  readonly before: HistoryStep | null;
  readonly locale: Locale;
  readonly m: DraftsMessages;
  readonly c: CompareMessages;
}

function Step({ desk, id, step, before, locale, m, c }: StepProps) {
  const { draft, blocks } = step;
  const label = blocks.find((block) => block.id === id)?.label ?? blocks[0]?.label ?? null;
  const named = m.history.named(stepName(step, m), label);
  return (
    <li className={draft === null ? 'is-now' : ''}>
      <span className="history-name">
        {before === null || before.blocks.length + blocks.length === 0 ? (
          named
        ) : (
          <button
            type="button"
            className="bare"
            title={m.history.open(stepName(before, m))}
            onClick={() =>
              openComparison(desk, sourceOf(before), sourceOf(step), blocks[0]?.id ?? before.blocks[0]?.id)
            }
          >
            {named}
          </button>
        )}
      </span>
      {draft !== null && <small>{m.history.byWhom(draft.author, formatDate(draft.date, locale))}</small>}
      <StepText step={step} before={before} m={m} c={c} />
      <Family desk={desk} id={id} step={step} before={before} m={m} />
    </li>
  );
}

function StepText({ step, before, m, c }: Pick<StepProps, 'step' | 'before' | 'm' | 'c'>) {
  if (step.blocks.length === 0 && step.words.length === 0) return <small>{m.history.absent}</small>;
  if (before === null || before.blocks.length === 0) {
    const text = step.blocks.map((block) => block.text).join('');
    return (
      <>
        <small>{m.history.first}</small>
        <OfText as="q">{shorten(text, HEAD)}</OfText>
      </>
    );
  }
  if (isQuiet(step)) return <small>{m.history.unchanged}</small>;
  const kinds = step.kinds.filter((kind) => kind !== 'edited' && kind !== 'renumbered');
  const number = numberChange(step, before);
  return (
    <>
      {kinds.length > 0 && <small>{kinds.map((kind) => c.kind[kind]).join(c.summary.joiner)}</small>}
      {number !== null && <small>{m.history[number.only ? 'renumbered' : 'number'](number.old, number.new)}</small>}
      {step.words.some((word) => word.op !== 'keep') && (
        <OfText as="q">
          <Runs runs={contextRuns(step.words)} m={c} />
        </OfText>
      )}
    </>
  );
}

/** The blocks that a split or merge ties together; each leads to its place in the working text, or to where it went. */
function Family({ desk, id, step, before, m }: Omit<StepProps, 'locale' | 'c'>) {
  const relatives = familyOf(step, before, id);
  if (relatives.length === 0) return null;
  const isThere = (block: BlockAppearance) => (desk.state.get().snapshot?.labels.indexOf(block.id) ?? -1) >= 0;
  const show = (block: BlockAppearance) => {
    if (isThere(block)) desk.actions.reveal(block.id);
    else if (before !== null) openComparison(desk, sourceOf(before), sourceOf(step), block.id);
  };
  return (
    <ul className="history-family" aria-label={m.history.family}>
      {relatives.map((block) => (
        <li key={block.id}>
          <button
            type="button"
            className="bare"
            title={isThere(block) || before === null ? m.history.jump : m.history.open(stepName(before, m))}
            onClick={() => show(block)}
          >
            {m.history.related(block.label ?? m.history.quoted(shorten(block.text, NAMED)))}
          </button>
        </li>
      ))}
    </ul>
  );
}

function stepName(step: HistoryStep, m: DraftsMessages): string {
  return step.draft?.name ?? m.history.working;
}

function sourceOf(step: HistoryStep): Source {
  return step.draft === null ? { kind: 'working' } : { kind: 'draft', draft: step.draft.id };
}

function sayLastChange({ draft, original }: LastChange, m: DraftsMessages, locale: Locale): string {
  if (draft === null) return m.history.lastChangedWorking;
  if (original) return m.history.lastChangedFirst(draft.name);
  return m.history.lastChangedBy(draft.name, draft.author, formatDate(draft.date, locale));
}
