import type { Node } from 'prosemirror-model';
import { useMemo } from 'react';
import { LADDER_EXTRA, type LadderEdits, readLadderEdits, type VerbRow } from '../../shared/operative/index.ts';
import { useDesk, useDeskState } from '../app/desk.ts';
import { type Asked, useAnswer } from '../app/use-answer.ts';
import type { RunOptions } from '../worker-client.ts';

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
export function useVerbRows(): Asked<readonly VerbRow[]> {
  const { worker } = useDesk();
  const doc = useWorkingText();
  const edits = useLadderEdits();
  const ask = useMemo(
    () => (doc === null ? null : (options: RunOptions) => worker.verbs(doc, edits, options)),
    [worker, doc, edits],
  );
  // The same text with a word or a rung changed: the rows before stand until then.
  return useAnswer(ask, 'keep');
}
