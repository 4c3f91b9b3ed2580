import { undoDepth } from 'prosemirror-history';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { withWalk } from '../../shared/carry-over/index.ts';
import { carryOverMessages } from '../../shared/messages/carry-over.ts';
import { useDesk, useDeskState, useText } from '../app/desk.ts';
import { useStore } from '../app/store.ts';
import { useKeys } from '../app/use-keys.ts';
import { openComparison } from '../compare/compare-store.ts';
import { Button } from '../ui/button.tsx';
import { AnswersStep } from './answers-step.tsx';
import { BoardStep } from './board-step.tsx';
import { undoEdit } from './edit-text.ts';
import { ProposalsStep } from './proposals-step.tsx';
import { useWalk, type Walk, type WalkRun } from './walk.ts';
import { WALK_STEPS, type WalkStep, walkStore } from './walk-store.ts';
import './carry-over-room.css';
import './carry-list.css';

/** Under this many milliseconds nothing is said. */
const QUIET = 150;

/** 次の宣言: the meeting, what to change, and what becomes of each paragraph. */
export default function CarryOverRoom() {
  const desk = useDesk();
  const m = useText(carryOverMessages);
  const run = useWalk();
  const store = walkStore(desk);
  const step = useStore(store, (place) => place.step);
  if (run.state === 'none') {
    return (
      <main className="carry carry-empty">
        <p>{m.room.empty}</p>
        <Button look="main" onPress={() => desk.actions.run('carry.begin')}>
          {m.begin.command}
        </Button>
      </main>
    );
  }
  if (run.state !== 'ready') return <Underway run={run} />;
  const { walk, current } = run;
  const onKeyDown = (event: KeyboardEvent) => {
    const field = event.target instanceof HTMLInputElement && event.target.type !== 'radio';
    const wants = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
    // Fields have an undo of their own.
    if (!wants || field || event.target instanceof HTMLTextAreaElement) return;
    if (undoEdit(desk)) event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: undo is heard wherever the focus is in this room
    <div className="carry" onKeyDown={onKeyDown}>
      <div className="carry-columns">
        <Steps walk={walk} step={step} onStep={(next) => store.set({ step: next })} />
        {step === 'answers' && <AnswersStep walk={walk} onDone={() => store.set({ step: 'proposals' })} />}
        {step !== 'answers' && !current && <main className="carry-main" aria-busy="true" />}
        {step === 'proposals' && current && <ProposalsStep walk={walk} />}
        {step === 'board' && current && <BoardStep walk={walk} />}
      </div>
      <footer className="foot">
        <b>{m.room.against(walk.sourceName)}</b>
        <span>{m.room.openCount(walk.open, walk.tracked.length)}</span>
        <span>{m.room.undecided(walk.board.counts.undecided)}</span>
        {step !== 'answers' && <span className="carry-keys">{m[step].keys}</span>}
      </footer>
    </div>
  );
}

/** While the first proposals are looked for, or after that was stopped. Nothing for the moment that a declaration takes. */
function Underway({ run }: { readonly run: Exclude<WalkRun, { state: 'none' | 'ready' }> }) {
  const m = useText(carryOverMessages).search;
  const [told, setTold] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setTold(true), QUIET);
    return () => clearTimeout(timer);
  }, []);
  if (run.state === 'running') {
    return (
      <main className="carry carry-empty" aria-busy="true">
        <p role="status">{told ? m.running : ''}</p>
        {told && <Button onPress={run.cancel}>{m.cancel}</Button>}
      </main>
    );
  }
  return (
    <main className="carry carry-empty">
      <p role="status">{m[run.state]}</p>
      <Button look="main" onPress={run.again}>
        {m.again}
      </Button>
    </main>
  );
}

interface StepsProps {
  readonly walk: Walk;
  readonly step: WalkStep;
  readonly onStep: (step: WalkStep) => void;
}

function Steps({ walk, step, onStep }: StepsProps) {
  const desk = useDesk();
  const m = useText(carryOverMessages);
  const dossier = useDeskState((state) => state.dossier);
  const undoKeys = useKeys('editor.undo');
  const undoable = useDeskState((state) => state.snapshot !== null && undoDepth(state.snapshot.state) > 0);
  const counts: Readonly<Record<WalkStep, string | null>> = {
    answers: null,
    proposals: m.room.openCount(walk.open, walk.tracked.length),
    board: m.room.undecided(walk.board.counts.undecided),
  };
  const end = () => {
    desk.actions.updateDossier((current) => withWalk(current, null));
    desk.actions.goTo('draft');
    const back = () => {
      if (dossier === null || desk.state.get().dossier?.id !== dossier.id) return;
      desk.actions.updateDossier((current) => withWalk(current, walk.state));
      desk.actions.goTo('next');
    };
    desk.actions.tell(m.room.ended, { action: { label: m.room.undoEnd, run: back } });
  };
  return (
    <nav className="carry-steps" aria-label={m.room.steps}>
      <ol>
        {WALK_STEPS.map((name) => (
          <li key={name}>
            <button type="button" aria-current={name === step ? 'step' : undefined} onClick={() => onStep(name)}>
              <span>{m.room[name]}</span>
              {counts[name] !== null && <small>{counts[name]}</small>}
            </button>
          </li>
        ))}
      </ol>
      <div className="carry-ways">
        <Button disabled={!undoable} tip={undoKeys[0]} onPress={() => undoEdit(desk)}>
          {m.proposals.undo}
        </Button>
        <Button onPress={() => openComparison(desk, { kind: 'draft', draft: walk.state.source }, { kind: 'working' })}>
          {m.room.compare}
        </Button>
        <Button look="quiet" onPress={end}>
          {m.room.end}
        </Button>
      </div>
    </nav>
  );
}
