import type { BlockId } from '../../shared/model/ids.ts';
import type { Desk } from '../app/desk.ts';
import { createStore, type Store } from '../app/store.ts';

/** The three steps of the walk. */
export const WALK_STEPS = ['answers', 'proposals', 'board'] as const;
export type WalkStep = (typeof WALK_STEPS)[number];

/** Where a person stands in the walk. What they answered and decided lies in the dossier. */
export interface WalkPlace {
  readonly step: WalkStep;
  /** Id of the chosen proposal. */
  readonly proposal: string | null;
  readonly block: BlockId | null;
  readonly showDone: boolean;
  readonly undecidedOnly: boolean;
}

const START: WalkPlace = { step: 'answers', proposal: null, block: null, showDone: false, undecidedOnly: false };

const places = new WeakMap<Desk, { readonly dossier: string | null; readonly store: Store<WalkPlace> }>();

/** The room's place, kept while another room is on screen; another dossier starts at the first step. */
export function walkStore(desk: Desk): Store<WalkPlace> {
  const dossier = desk.state.get().dossier?.id ?? null;
  const known = places.get(desk);
  if (known && known.dossier === dossier) return known.store;
  const store = createStore<WalkPlace>(START);
  places.set(desk, { dossier, store });
  return store;
}
