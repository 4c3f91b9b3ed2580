import type { IgnoredFinding } from '../../shared/checks/ignored.ts';
import type { Finding } from '../../shared/model/finding.ts';
import type { Desk } from '../app/desk.ts';
import { createStore, type Store } from '../app/store.ts';
import { type BoardFilter, NO_FILTER } from './board-filter.ts';

/** What was set aside, with the findings it keeps silent now; none where the text no longer has them. */
export interface SetAside {
  readonly entry: IgnoredFinding;
  readonly findings: readonly Finding[];
}

export interface FindingsView {
  /** Whether the right column shows all findings instead of the paragraph. */
  readonly board: boolean;
  readonly filter: BoardFilter;
  readonly setAside: readonly SetAside[];
}

const stores = new WeakMap<Desk, Store<FindingsView>>();

/** What the findings' list and board share, one for each window. */
export function findingsStore(desk: Desk): Store<FindingsView> {
  let store = stores.get(desk);
  if (!store) {
    store = createStore<FindingsView>({ board: false, filter: NO_FILTER, setAside: [] });
    stores.set(desk, store);
  }
  return store;
}
