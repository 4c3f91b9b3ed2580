import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { compareMessages } from '../../shared/messages/compare.ts';
import { projectorMessages } from '../../shared/messages/projector.ts';
import type { BlockId } from '../../shared/model/ids.ts';
import { labelDocument } from '../../shared/numbering/index.ts';
import { useDesk, useDeskState, useText } from '../app/desk.ts';
import type { DialogProps } from '../app/desk-state.ts';
import { useStore } from '../app/store.ts';
import { Runs } from '../compare/runs.tsx';
import { fitText } from './fit-text.ts';
import { KeyList } from './key-list.tsx';
import { type ProjectorAction, readProjectorKey } from './projector-keys.ts';
import { projectorStore, SIZES } from './projector-store.ts';
import { changeFrom, type Step, stepOf } from './steps.ts';
import { comparable, type Projected, sourceAfter, useProjected } from './use-projected.ts';
import './projector.css';

const LONGEST_NUMBER = 20;

/** 映写: one paragraph on the wall, nothing else. Answers with the paragraph at which it was left. */
export default function Projector({ question, answer }: DialogProps<BlockId | null, BlockId>) {
  const desk = useDesk();
  const m = useText(projectorMessages);
  const words = useText(compareMessages);
  const store = projectorStore(desk);
  const memory = useStore(store, (now) => now);
  const dossier = useDeskState((now) => now.dossier);
  const opened = useDeskState((now) => now.opened);
  const working = useDeskState((now) => now.snapshot?.state.doc ?? now.dossier?.working ?? null);
  if (dossier === null || working === null) throw new RangeError('Nothing is open that could be projected');

  const labels = labelDocument(working);
  const projected = useProjected(dossier, working, memory);
  const { steps, against, state } = projected;
  // The place is a block, not a position: steps come and go with what is compared.
  const [place, setPlace] = useState<{ readonly block: BlockId | null; readonly step: number | null }>({
    block: question,
    step: null,
  });
  const [seen, setSeen] = useState(steps);
  if (seen !== steps) {
    setSeen(steps);
    setPlace({ block: place.block, step: null });
  }
  const at = useMemo(() => place.step ?? stepOf(steps, labels.ids, place.block), [place, steps, labels]);
  const step = steps[at] ?? null;
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  const [keys, setKeys] = useState(false);
  const frame = useRef<HTMLDialogElement>(null);
  const sheet = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const before = document.activeElement;
    const dialog = frame.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
    sheet.current?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is on the wall decides how large it can be
  useLayoutEffect(() => {
    const element = sheet.current;
    if (element === null) return;
    const fitSheet = () => fitText(element, SIZES[memory.size] ?? SIZES[0]);
    fitSheet();
    element.scrollTop = 0;
    addEventListener('resize', fitSheet);
    return () => removeEventListener('resize', fitSheet);
  }, [step, memory.size]);

  const go = (to: number | null) => {
    if (to === null) return setSaid(m.noChange);
    const next = Math.max(0, Math.min(steps.length - 1, to));
    setPlace({ block: steps[next]?.block ?? null, step: next });
  };
  const jump = () => {
    const found = labels.findByLabel(typed)[0];
    if (found === undefined) setSaid(m.noNumber(typed));
    else go(stepOf(steps, labels.ids, found));
    setTyped('');
  };
  /** A paragraph longer than the wall is scrolled through before the next one comes. */
  const scrolled = (direction: 1 | -1) => {
    const element = sheet.current;
    if (element === null) return false;
    const before = element.scrollTop;
    element.scrollBy(0, direction * element.clientHeight * 0.85);
    return Math.abs(element.scrollTop - before) > 1;
  };
  const turn = (direction: 1 | -1) => {
    if (!scrolled(direction)) go(at + direction);
  };
  const nextSource = () => {
    const sources = comparable(dossier, opened);
    if (sources.length === 0) return setSaid(m.noDraft);
    store.set({ changes: true, against: sourceAfter(sources, against?.source ?? null) });
  };
  const dark = memory.theme === null ? document.documentElement.dataset.theme === 'dark' : memory.theme === 'dark';

  const run: Readonly<Record<ProjectorAction, () => void>> = {
    next: () => go(at + 1),
    previous: () => go(at - 1),
    pageOn: () => turn(1),
    pageBack: () => turn(-1),
    first: () => go(0),
    last: () => go(steps.length - 1),
    nextChange: () => go(changeFrom(steps, at, 1)),
    previousChange: () => go(changeFrom(steps, at, -1)),
    changes: () => store.set({ changes: !memory.changes }),
    draft: nextSource,
    theme: () => store.set({ theme: dark ? 'light' : 'dark' }),
    larger: () => store.set({ size: Math.min(SIZES.length - 1, memory.size + 1) }),
    smaller: () => store.set({ size: Math.max(0, memory.size - 1) }),
    keys: () => setKeys(!keys),
    confirm: () => (typed === '' ? go(at + 1) : jump()),
    rubOut: () => setTyped(typed.slice(0, -1)),
    leave: () => {
      if (keys) setKeys(false);
      else if (typed !== '') setTyped('');
      else answer(step?.block ?? question);
    },
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // The sheet is the only stop: with Tab the focus would leave the window, and the keys with it.
    if (event.key === 'Tab') {
      event.preventDefault();
      sheet.current?.focus();
      return;
    }
    const read = readProjectorKey(event.nativeEvent, typed !== '');
    if (read === null) return;
    setSaid('');
    if (read.kind === 'number') setTyped((typed + read.sign).slice(0, LONGEST_NUMBER));
    else run[read.action]();
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <dialog
      ref={frame}
      className="projector"
      aria-label={m.title}
      data-theme={dark ? 'dark' : 'light'}
      onCancel={(event) => {
        event.preventDefault();
        run.leave();
      }}
      onKeyDown={onKeyDown}
    >
      <p className="projector-path">{step?.path.join('　')}</p>
      <div
        className="projector-sheet"
        ref={sheet}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the keys, and scrolls where a paragraph is long
        tabIndex={0}
        role="document"
        aria-live="polite"
        lang={textLanguage(working.attrs.language)}
      >
        {step === null ? <p>{m.empty}</p> : <Paragraph step={step} m={m} words={words} />}
      </div>
      <footer className="projector-foot">
        <span>{step !== null && m.place(at + 1, steps.length)}</span>
        <span role="status">
          {typed !== '' ? `${m.jump(typed)}　${m.jumpHint}` : said !== '' ? said : stateWords(m, state, against)}
        </span>
        <span className="projector-hint">{m.keysHint}</span>
      </footer>
      {keys && <KeyList m={m} />}
    </dialog>
  );
}

type Messages = (typeof projectorMessages)['ja'];

function textLanguage(language: unknown): string {
  return typeof language === 'string' ? language : 'ja';
}

function stateWords(m: Messages, state: Projected['state'], against: Projected['against']): string {
  if (against === null) return m.plain;
  if (state === 'comparing') return m.comparing;
  if (state === 'failed') return m.failed;
  return against.source.kind === 'opened' ? m.againstOpened : m.against(against.name);
}

function Paragraph({ step, m, words }: { step: Step; m: Messages; words: (typeof compareMessages)['ja'] }) {
  const { label, formerLabel, kind, change, runs } = step;
  return (
    <>
      {(label !== null || change !== null) && (
        <p className="projector-label">
          {label !== null && <b>{label}</b>}
          {formerLabel !== null && <small>{m.was(formerLabel)}</small>}
          {change !== null && change !== 'unchanged' && <em className={change}>{m.kinds[change]}</em>}
        </p>
      )}
      <p className={`projector-text ${kind}`}>
        <Runs runs={runs} m={words} />
      </p>
    </>
  );
}
