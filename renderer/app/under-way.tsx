import { useEffect, useState } from 'react';
import { appMessages } from '../../shared/messages/app.ts';
import { Button } from '../ui/button.tsx';
import { QUIET_MS } from './busily.ts';
import { useText } from './desk.ts';
import type { Asked } from './use-answer.ts';
import './under-way.css';

interface UnderWayProps {
  /** What is being done, as one line. */
  readonly text: string;
  /** 0 to 1; null where nobody knows yet. */
  readonly part: number | null;
  readonly onStop: () => void;
}

/**
 * What takes longer than a moment, in the place where its result will stand: what it is, how far, and the way to stop it.
 * Nothing for the blink that a declaration takes; the place is there from the start, so that a screen reader hears it fill.
 */
export function UnderWay({ text, part, onStop }: UnderWayProps) {
  const m = useText(appMessages);
  const [told, setTold] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setTold(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="under-way" aria-busy="true">
      <p role="status">{told ? text : ''}</p>
      {told && (
        <>
          <progress max={1} {...(part !== null && { value: part })} aria-label={text} />
          <span className="under-way-part">{part === null ? '' : m.busy.percent(Math.floor(part * 100))}</span>
          <Button onPress={onStop}>{m.busy.stop}</Button>
        </>
      )}
    </div>
  );
}

/** After it was stopped or failed: that, and the way to begin once more. */
export function Stopped({ text, onAgain }: { readonly text: string; readonly onAgain: () => void }) {
  const m = useText(appMessages);
  return (
    <div className="under-way">
      <p role="status">{text}</p>
      <Button onPress={onAgain}>{m.busy.again}</Button>
    </div>
  );
}

interface AskedStateProps extends Asked<unknown> {
  /** Said while it is under way, and where it failed. */
  readonly text: string;
  readonly failed: string;
}

/** In the place of what was asked of the worker and is not there (yet): under way, stopped, or failed. */
export function AskedState({ answer, stop, again, text, failed }: AskedStateProps) {
  const { busy } = useText(appMessages);
  if (answer.state === 'running') return <UnderWay text={text} part={answer.part} onStop={stop} />;
  if (answer.state === 'stopped') return <Stopped text={busy.stopped} onAgain={again} />;
  return answer.state === 'failed' ? <p role="alert">{failed}</p> : null;
}
