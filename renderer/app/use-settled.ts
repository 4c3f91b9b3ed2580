import { useEffect, useState } from 'react';
import { useDesk } from './desk.ts';
import type { DeskState } from './desk-state.ts';

/**
 * A view of the desk that follows with a delay while things change quickly: long lists are drawn after a pause in
 * typing, not on every key. The first value, and any value after `isNew` says so, is shown at once.
 */
export function useSettled<S>(
  select: (state: DeskState) => S,
  delay: number,
  isNew: (before: S, now: S) => boolean = () => false,
): S {
  const { state } = useDesk();
  const [value, setValue] = useState(() => select(state.get()));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `select` and `isNew` are written in place and pure
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shown = value;
    const show = () => {
      timer = undefined;
      shown = select(state.get());
      setValue(() => shown);
    };
    const stop = state.subscribe(() => {
      const now = select(state.get());
      if (Object.is(now, shown)) return;
      if (isNew(shown, now)) {
        clearTimeout(timer);
        show();
      } else timer ??= setTimeout(show, delay);
    });
    show();
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [state, delay]);
  return value;
}
