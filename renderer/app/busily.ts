import type { RunOptions } from '../worker-client.ts';
import type { Desk } from './desk.ts';

/** Milliseconds after which work that has not ended is shown at the foot of the window. */
export const QUIET_MS = 150;

/**
 * Does what may take more than a moment, with its name at the foot of the window, how far it is, and a way to stop it. Null
 * where a person stopped it, or where it failed, which is told.
 * @param work must give up where its signal says so, and leave everything as it was then
 */
export async function busily<T>(
  { state, actions }: Pick<Desk, 'state' | 'actions'>,
  text: string,
  work: (options: Required<RunOptions>) => Promise<T>,
): Promise<T | null> {
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
  const timer = setTimeout(show, QUIET_MS);
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
    hide();
  }
}
