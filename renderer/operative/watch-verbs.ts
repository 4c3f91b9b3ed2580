import type { Node } from 'prosemirror-model';
import type { BlockId } from '../../shared/model/ids.ts';
import { LADDER_EXTRA, readLadderEdits } from '../../shared/operative/index.ts';
import type { Desk } from '../app/desk.ts';
import type { VerbMark } from '../worker/protocol.ts';

/** Verbs are read after a pause in typing, off the thread. */
const PAUSE_MS = 700;

export interface VerbWatch {
  readonly get: () => ReadonlyMap<BlockId, VerbMark>;
  /** Reads the working text as long as somebody listens. */
  readonly subscribe: (listener: () => void) => () => void;
}

const watches = new WeakMap<Desk, VerbWatch>();

/** The verbs of a desk's working text, one watch for each window. Nothing is read while nobody looks. */
export function verbWatch(desk: Desk): VerbWatch {
  let watch = watches.get(desk);
  if (!watch) {
    watch = createWatch(desk);
    watches.set(desk, watch);
  }
  return watch;
}

function createWatch({ state, worker }: Desk): VerbWatch {
  let marks: ReadonlyMap<BlockId, VerbMark> = new Map();
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: (() => void) | null = null;
  let read: { readonly doc: Node | null; readonly ladder: unknown } = { doc: null, ladder: null };
  let turn = 0;

  const run = async () => {
    const { snapshot, dossier } = state.get();
    if (snapshot === null || dossier === null) return;
    if (snapshot.composing) return schedule(PAUSE_MS);
    turn += 1;
    const mine = turn;
    try {
      const found = await worker.verbMarks(snapshot.state.doc, readLadderEdits(dossier.extras));
      if (mine !== turn) return;
      marks = new Map(found.map((mark) => [mark[0], mark]));
      for (const listener of listeners) listener();
    } catch {
      // The verbs are a help beside the text: what was read before stays.
    }
  };

  const schedule = (pause: number) => {
    clearTimeout(timer);
    timer = setTimeout(run, pause);
  };

  const follow = () => {
    const { snapshot, dossier } = state.get();
    const doc = snapshot?.state.doc ?? null;
    const ladder = dossier?.extras[LADDER_EXTRA] ?? null;
    if (doc === read.doc && ladder === read.ladder) return;
    const first = read.doc === null;
    read = { doc, ladder };
    schedule(first ? 0 : PAUSE_MS);
  };

  return {
    get: () => marks,
    subscribe: (listener) => {
      listeners.add(listener);
      if (stop === null) {
        stop = state.subscribe(follow);
        follow();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        stop = null;
        read = { doc: null, ladder: null };
        clearTimeout(timer);
      };
    },
  };
}
