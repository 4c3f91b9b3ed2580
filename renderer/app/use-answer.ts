import { useCallback, useEffect, useState } from 'react';
import type { RunOptions } from '../worker-client.ts';

/** What was asked of the worker: on its way (`part` 0 to 1, null where unknown), there, stopped by a person, or failed. */
export type Answer<T> =
  | { readonly state: 'running'; readonly part: number | null }
  | { readonly state: 'stopped' | 'failed' }
  | { readonly state: 'done'; readonly value: T };

export interface Asked<T> {
  readonly answer: Answer<T>;
  readonly stop: () => void;
  readonly again: () => void;
}

/**
 * Asks the worker whenever `ask` is another function; an answer that comes too late is dropped.
 * @param before whether the answer to the question before stands until the new one is there
 */
export function useAnswer<T>(
  ask: ((options: RunOptions) => Promise<T>) | null,
  before: 'keep' | 'drop' = 'drop',
): Asked<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ state: 'running', part: null });
  const [attempt, setAttempt] = useState(0);
  const [running, setRunning] = useState<AbortController | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks the same once more.
  useEffect(() => {
    if (ask === null) return;
    const controller = new AbortController();
    const { signal } = controller;
    setRunning(controller);
    setAnswer((known) => (known.state === 'done' && before === 'keep' ? known : { state: 'running', part: null }));
    const onProgress = (part: number) =>
      setAnswer((known) => (known.state === 'running' ? { state: 'running', part } : known));
    ask({ signal, onProgress }).then(
      (value) => !signal.aborted && setAnswer({ state: 'done', value }),
      () => !signal.aborted && setAnswer({ state: 'failed' }),
    );
    return () => controller.abort();
  }, [ask, before, attempt]);
  const stop = useCallback(() => {
    running?.abort();
    setAnswer({ state: 'stopped' });
  }, [running]);
  const again = useCallback(() => setAttempt((n) => n + 1), []);
  return { answer, stop, again };
}
