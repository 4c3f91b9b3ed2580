import type { Node } from 'prosemirror-model';
import type { ChangeKind } from '../../shared/compare/types.ts';
import type { BlockId, DraftId } from '../../shared/model/ids.ts';
import { DEFAULT_TABLE, type TableSettings } from '../../shared/output/comparison/index.ts';
import type { Desk } from '../app/desk.ts';
import { createStore, type Store } from '../app/store.ts';

/** One side of what is compared. */
export type Source =
  | { readonly kind: 'working' }
  | { readonly kind: 'draft'; readonly draft: DraftId }
  | { readonly kind: 'file'; readonly name: string; readonly doc: Node };

/** 見え消し, 左右対照, 新旧対照表: three views of one comparison. */
export const VIEW_SHAPES = ['inline', 'columns', 'table'] as const;
export type ViewShape = (typeof VIEW_SHAPES)[number];

/** What the room remembers while the window is open, also while another room is on screen. */
export interface CompareState {
  /** Null: chosen by itself (the newest draft against the working text). */
  readonly old: Source | null;
  readonly new: Source | null;
  readonly shape: ViewShape;
  readonly table: TableSettings;
  /** Which side the new text stands on in 左右対照; the table has its own custom. */
  readonly columnsNewSide: 'left' | 'right';
  readonly fold: boolean;
  readonly order: 'document' | 'weight';
  readonly filter: ChangeKind | null;
  /** Position in the list of pairs of the change that is being read. */
  readonly selected: number | null;
  /** A block to select once the comparison is there: where the history of a paragraph leads. */
  readonly seek: BlockId | null;
  /** First pairs of the folds that a person opened. */
  readonly unfolded: ReadonlySet<number>;
}

const START: CompareState = {
  old: null,
  new: null,
  shape: 'columns',
  table: DEFAULT_TABLE,
  columnsNewSide: 'right',
  fold: true,
  order: 'document',
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
  const store = createStore(known ? { ...START, ...display(known.store.get()) } : START);
  stores.set(desk, { dossier, store });
  return store;
}

function display({ shape, table, columnsNewSide, fold, order }: CompareState): Partial<CompareState> {
  return { shape, table, columnsNewSide, fold, order };
}

/** Opens the Compare room on two texts, at a block where one is named: where the line of time and the history lead. */
export function openComparison(desk: Desk, old: Source, fresh: Source, seek: BlockId | null = null): void {
  compareStore(desk).set({ old, new: fresh, selected: null, seek, unfolded: new Set(), filter: null });
  desk.actions.goTo('compare');
}

export function sameSource(a: Source, b: Source): boolean {
  if (a.kind === 'draft') return b.kind === 'draft' && a.draft === b.draft;
  if (a.kind === 'file') return b.kind === 'file' && a.doc === b.doc;
  return b.kind === 'working';
}
