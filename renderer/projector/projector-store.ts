import type { Desk } from '../app/desk.ts';
import { createStore, type Store } from '../app/store.ts';
import type { Source } from '../compare/compare-store.ts';

/** Steps of the text's size, in hundredths of the window's smaller side. */
export const SIZES = [3.2, 4, 4.8, 5.6, 6.6, 7.8, 9.2] as const;
const USUAL_SIZE = 3;

/** What the projector remembers while the window is open. */
export interface ProjectorState {
  /** Position in `SIZES`. */
  readonly size: number;
  /** Null: as the window. */
  readonly theme: 'light' | 'dark' | null;
  readonly changes: boolean;
  /** The draft that changes are shown against; null: chosen by itself, as in the Compare room. */
  readonly against: Source | null;
}

const stores = new WeakMap<Desk, { readonly dossier: string | null; readonly store: Store<ProjectorState> }>();

/** Size and colours outlive a dossier; what it is compared with does not. */
export function projectorStore(desk: Desk): Store<ProjectorState> {
  const dossier = desk.state.get().dossier?.id ?? null;
  const known = stores.get(desk);
  if (known?.dossier === dossier) return known.store;
  const before = known?.store.get() ?? { size: USUAL_SIZE, theme: null };
  const store = createStore<ProjectorState>({ size: before.size, theme: before.theme, changes: true, against: null });
  stores.set(desk, { dossier, store });
  return store;
}
