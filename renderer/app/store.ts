import { useSyncExternalStore } from 'react';

/** A value that lives outside React: readable at any time, replaced as a whole, watched by components. */
export interface Store<T extends object> {
  get(): T;
  /** Replaces the named fields; watchers hear of it only where something differs. */
  set(patch: Partial<T>): void;
  subscribe(listener: () => void): () => void;
}

export function createStore<T extends object>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (patch) => {
      const changed = (Object.keys(patch) as (keyof T)[]).some((key) => !Object.is(value[key], patch[key]));
      if (!changed) return;
      value = { ...value, ...patch };
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * Watches one piece of a store. `select` must answer the same value (by identity) while that piece is the same: pick
 * fields, do not build objects, or the component renders on every key press.
 */
export function useStore<T extends object, S>(store: Store<T>, select: (value: T) => S): S {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
