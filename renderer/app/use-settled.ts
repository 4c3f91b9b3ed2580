import { useCallback, useRef, useSyncExternalStore } from 'react';
import { useDesk } from './desk.ts';
import type { DeskState } from './desk-state.ts';

/**
 * A view of the desk that follows with a delay while things change quickly: long lists are drawn after a pause in
 * typing, not on every key. The first value, and any value after `isNew` says so, is shown at once: before the next key
 * is read, or a fast hand would walk through a list that is no more.
 */
export function useSettled<S>(
  select: (state: DeskState) => S,
  delay: number,
  isNew: (before: S, now: S) => boolean = () => false,
): S {
  const { state } = useDesk();
  const shown = useRef<{ readonly value: S } | null>(null);
  shown.current ??= { value: select(state.get()) };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `select` and `isNew` are written in place and pure
  const subscribe = useCallback(
    (listener: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const show = () => {
        clearTimeout(timer);
        timer = undefined;
        shown.current = { value: select(state.get()) };
        listener();
      };
      const stop = state.subscribe(() => {
        const now = select(state.get());
        const before = shown.current!.value;
        if (Object.is(now, before)) return;
        if (isNew(before, now)) show();
        else timer ??= setTimeout(show, delay);
      });
      // What changed between the drawing and this moment.
      if (!Object.is(select(state.get()), shown.current!.value)) show();
      return () => {
        stop();
        clearTimeout(timer);
      };
    },
    [state, delay],
  );
  return useSyncExternalStore(subscribe, () => shown.current!.value);
}
