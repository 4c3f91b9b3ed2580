import { useCallback, useEffect, useRef, useState } from 'react';
import type { RunOptions } from '../worker-client.ts';

/** Milliseconds for which what was there stands while its successor is made. */
const LATE_MS = 400;

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
 * @param before 'keep' lets the answer to the question before stand until the new one is there, if that comes soon: for the same
 *   text asked about otherwise. An answer about another text is a lie at once.
 */
export function useAnswer<T>(
  ask: ((options: RunOptions) => Promise<T>) | null,
  before: 'keep' | 'drop' = 'drop',
): Asked<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ state: 'running', part: null });
  /** Ends what is on its way. */
  const end = useRef(() => {});
  const begin = useCallback(() => {
    end.current();
    if (ask === null) return;
    const controller = new AbortController();
    const { signal } = controller;
    let part: number | null = null;
    const show = () => !signal.aborted && setAnswer({ state: 'running', part });
    if (before === 'drop') show();
    else setAnswer((known) => (known.state === 'done' ? known : { state: 'running', part: null }));
    const late = setTimeout(show, LATE_MS);
    end.current = () => {
      clearTimeout(late);
      controller.abort();
    };
    const onProgress = (share: number) => {
      part = share;
      setAnswer((known) => (known.state === 'running' ? { state: 'running', part } : known));
    };
    ask({ signal, onProgress })
      .then(
        (value) => !signal.aborted && setAnswer({ state: 'done', value }),
        () => !signal.aborted && setAnswer({ state: 'failed' }),
      )
      .finally(() => clearTimeout(late));
  }, [ask, before]);
  useEffect(() => {
    begin();
    return () => end.current();
  }, [begin]);
  const stop = useCallback(() => {
    end.current();
    setAnswer({ state: 'stopped' });
  }, []);
  return { answer, stop, again: begin };
}
