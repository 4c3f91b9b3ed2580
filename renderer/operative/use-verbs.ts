import type { Node } from 'prosemirror-model';
import { useEffect, useMemo, useState } from 'react';
import { LADDER_EXTRA, type LadderEdits, readLadderEdits, type VerbRow } from '../../shared/operative/index.ts';
import { useDesk, useDeskState } from '../app/desk.ts';

/** What was asked of the worker: on its way, there, or failed. */
export type Answer<T> = { readonly state: 'running' | 'failed' } | { readonly state: 'done'; readonly value: T };

/** Asks the worker whenever `ask` is another function; an answer that comes too late is dropped. */
export function useAnswer<T>(ask: ((signal: AbortSignal) => Promise<T>) | null): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ state: 'running' });
  useEffect(() => {
    if (ask === null) return;
    const stop = new AbortController();
    ask(stop.signal).then(
      (value) => !stop.signal.aborted && setAnswer({ state: 'done', value }),
      () => !stop.signal.aborted && setAnswer({ state: 'failed' }),
    );
    return () => stop.abort();
  }, [ask]);
  return answer;
}

export function useWorkingText(): Node | null {
  const live = useDeskState((state) => state.snapshot?.state.doc ?? null);
  const kept = useDeskState((state) => state.dossier?.working ?? null);
  return live ?? kept;
}

/** The dossier's own ladder. */
export function useLadderEdits(): LadderEdits {
  // The ladder alone: whatever else a dossier keeps beside its texts weighs nothing anew.
  const kept = useDeskState((state) => state.dossier?.extras[LADDER_EXTRA] ?? null);
  return useMemo(() => readLadderEdits({ [LADDER_EXTRA]: kept }), [kept]);
}

/** Who does what in the working text. */
export function useVerbRows(): Answer<readonly VerbRow[]> {
  const { worker } = useDesk();
  const doc = useWorkingText();
  const edits = useLadderEdits();
  const ask = useMemo(
    () => (doc === null ? null : (signal: AbortSignal) => worker.verbs(doc, edits, { signal })),
    [worker, doc, edits],
  );
  return useAnswer(ask);
}
