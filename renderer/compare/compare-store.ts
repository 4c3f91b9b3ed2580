import type { Node } from 'prosemirror-model';
import type { ChangeKind } from '../../shared/compare/types.ts';
import type { BlockId, DraftId } from '../../shared/model/ids.ts';
import type { Desk } from '../app/desk.ts';
import { createStore, type Store } from '../app/store.ts';
import type { CompareView } from './compare-view.ts';

/** One side of what is compared. */
export type Source =
  | { readonly kind: 'working' }
  /** The text as it came onto the desk. */
  | { readonly kind: 'opened' }
  | { readonly kind: 'draft'; readonly draft: DraftId }
  | { readonly kind: 'file'; readonly name: string; readonly doc: Node };

/** What the room remembers while the window is open, also while another room is on screen. */
export interface CompareState extends CompareView {
  /** Null: chosen by itself (the newest draft, or the text as opened, against the working text). */
  readonly old: Source | null;
  readonly new: Source | null;
  readonly filter: ChangeKind | null;
  /** Position in the list of pairs of the change that is being read. */
  readonly selected: number | null;
  /** A block to select once the comparison is there: where the history of a paragraph leads. */
  readonly seek: BlockId | null;
  /** First pairs of the folds that a person opened. */
  readonly unfolded: ReadonlySet<number>;
}

const START: Omit<CompareState, keyof CompareView> = {
  old: null,
  new: null,
  filter: null,
  selected: null,
  seek: null,
  unfolded: new Set(),
};

const stores = new WeakMap<Desk, { readonly dossier: string | null; readonly store: Store<CompareState> }>();

/** The room's memory. Another dossier starts with an empty one. */
export function compareStore(desk: Desk): Store<CompareState> {
  const dossier = desk.state.get().dossier?.id ?? null;
  const known = stores.get(desk);
  if (known && known.dossier === dossier) return known.store;
  const store = createStore<CompareState>({ ...START, ...desk.state.get().compareView });
  store.subscribe(() => rememberView(desk, store.get()));
  stores.set(desk, { dossier, store });
  return store;
}

function rememberView(desk: Desk, { shape, table, columnsNewSide, fold, order }: CompareState): void {
  const kept = desk.state.get().compareView;
  const same =
    kept.shape === shape &&
    kept.table === table &&
    kept.columnsNewSide === columnsNewSide &&
    kept.fold === fold &&
    kept.order === order;
  if (!same) desk.state.set({ compareView: { shape, table, columnsNewSide, fold, order } });
}

/** Opens the Compare room on two texts, at a block where one is named: where the line of time and the history lead. */
export function openComparison(desk: Desk, old: Source, fresh: Source, seek: BlockId | null = null): void {
  compareStore(desk).set({ old, new: fresh, selected: null, seek, unfolded: new Set(), filter: null });
  desk.actions.goTo('compare');
}

export function sameSource(a: Source, b: Source): boolean {
  if (a.kind === 'draft') return b.kind === 'draft' && a.draft === b.draft;
  if (a.kind === 'file') return b.kind === 'file' && a.doc === b.doc;
  return a.kind === b.kind;
}
