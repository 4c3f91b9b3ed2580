import type { Node } from 'prosemirror-model';
import { useCallback, useEffect, useState } from 'react';
import type { CarryOver, CarryOverAnswers } from '../../shared/carry-over/index.ts';
import { useDesk } from '../app/desk.ts';

/** Milliseconds without a key in the answers before they are asked about again; the proposals shown stay until then. */
const PAUSE = 120;

/** What the worker says of a source and the answers so far. */
export type Carried =
  | { readonly state: 'running'; readonly cancel: () => void }
  | { readonly state: 'cancelled' | 'failed'; readonly again: () => void }
  /** `current`: for the answers as they are now, and not for those before the last key. */
  | { readonly state: 'done'; readonly carried: CarryOver; readonly current: boolean };

interface Outcome {
  readonly source: Node | null;
  readonly answers: CarryOverAnswers | null;
  readonly ended: 'cancelled' | 'failed' | CarryOver;
}

/**
 * What must be decided, worked out off the interface's thread: seconds in a text of ten thousand paragraphs. While answers
 * change, what was found for the ones before stays on screen; nothing of another source ever does.
 */
export function useCarried(source: Node | null, answers: CarryOverAnswers | null): Carried {
  const { worker } = useDesk();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [abort, setAbort] = useState<AbortController | null>(null);
  const current = outcome?.source === source ? outcome.ended : null;
  const pause = current === null ? 0 : PAUSE;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks once more; the pause is no reason to ask.
  useEffect(() => {
    if (source === null || answers === null) return;
    const controller = new AbortController();
    setAbort(controller);
    const timer = setTimeout(() => {
      const { signal } = controller;
      worker.carryOver(source, answers, { signal }).then(
        (ended) => !signal.aborted && setOutcome({ source, answers, ended }),
        () => !signal.aborted && setOutcome({ source, answers, ended: 'failed' }),
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [worker, source, answers, attempt]);

  const cancel = useCallback(() => {
    abort?.abort();
    setOutcome({ source, answers, ended: 'cancelled' });
  }, [abort, source, answers]);
  const again = useCallback(() => {
    setOutcome(null);
    setAttempt((n) => n + 1);
  }, []);
  if (current === null) return { state: 'running', cancel };
  if (typeof current === 'string') return { state: current, again };
  return { state: 'done', carried: current, current: outcome?.answers === answers };
}
