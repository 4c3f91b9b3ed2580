import type { RunOptions } from '../worker-client.ts';
import type { Desk } from './desk.ts';

/** Milliseconds after which work that has not ended is shown at the foot of the window. */
export const QUIET_MS = 150;

/** Milliseconds for which the sign of a step stays: the next step of the same thing takes it over, and nothing blinks. */
const LINGER_MS = 120;

/** The sign of a step that has ended. Whoever stops it then stops the step that comes. */
interface Leaving {
  readonly text: string;
  readonly hide: () => void;
  stopped: boolean;
}

const leaving = new WeakMap<object, Leaving>();

/**
 * Does what may take more than a moment, with its name at the foot of the window, how far it is, and a way to stop it. Null
 * where a person stopped it, or where it failed, which is told.
 * @param work must give up where its signal says so, and leave everything as it was then
 * @param step 'one-of-several': with others of the same name behind each other it is one thing to whoever waits
 */
export async function busily<T>(
  { state, actions }: Pick<Desk, 'state' | 'actions'>,
  text: string,
  work: (options: Required<RunOptions>) => Promise<T>,
  step: 'whole' | 'one-of-several' = 'whole',
): Promise<T | null> {
  const before = leaving.get(state);
  leaving.delete(state);
  if (before?.text === text && before.stopped) return null;
  const stop = new AbortController();
  const cancel = () => {
    stop.abort();
    hide();
  };
  let shown = { text, part: null as number | null, cancel };
  const show = () => state.set({ busy: shown });
  // Something else may be shown by then.
  const hide = () => {
    if (state.get().busy === shown) state.set({ busy: null });
  };
  const linger = () => {
    const left: Leaving = { text, hide, stopped: false };
    shown = {
      ...shown,
      cancel: () => {
        left.stopped = true;
        hide();
      },
    };
    show();
    leaving.set(state, left);
    setTimeout(() => {
      if (leaving.get(state) !== left) return;
      leaving.delete(state);
      hide();
    }, LINGER_MS);
  };
  const timer = setTimeout(show, QUIET_MS);
  if (before?.text === text && state.get().busy !== null) show();
  else before?.hide();
  try {
    const done = await work({
      signal: stop.signal,
      onProgress: (part) => {
        const visible = state.get().busy === shown;
        shown = { text, part, cancel };
        if (visible) show();
      },
    });
    // What cannot be ended half-way, a read of the host, ends unheard.
    return stop.signal.aborted ? null : done;
  } catch (error) {
    if (!stop.signal.aborted) actions.tellFailure(error);
    return null;
  } finally {
    clearTimeout(timer);
    if (step === 'whole' || stop.signal.aborted || state.get().busy !== shown) hide();
    else linger();
  }
}
