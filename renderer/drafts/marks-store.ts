import type { Node } from 'prosemirror-model';
import type { DraftId } from '../../shared/model/ids.ts';
import type { Desk } from '../app/desk.ts';
import { createStore, type Store } from '../app/store.ts';

/** Since which draft change marks are shown: `base` is the draft the working text goes out from; null shows none. */
export interface MarksChoice {
  readonly since: DraftId | 'base' | null;
}

const stores = new WeakMap<Desk, Store<MarksChoice>>();

export function marksStore(desk: Desk): Store<MarksChoice> {
  let store = stores.get(desk);
  if (!store) {
    store = createStore<MarksChoice>({ since: 'base' });
    stores.set(desk, store);
  }
  return store;
}

/** The draft the marks count from in this dossier, or null where there is none. */
export function marksBase(
  since: MarksChoice['since'],
  dossier: { readonly drafts: readonly { readonly id: DraftId }[]; readonly basedOn: DraftId | null } | null,
): DraftId | null {
  if (dossier === null || since === null) return null;
  const wanted = since === 'base' ? dossier.basedOn : since;
  return dossier.drafts.some((draft) => draft.id === wanted) ? wanted : null;
}

/** What the marks count from: a draft, or the text as it was opened where the dossier has no draft yet. */
export function marksOrigin(
  since: MarksChoice['since'],
  dossier: Parameters<typeof marksBase>[1],
  opened: Node | null,
): DraftId | Node | null {
  if (since === 'base' && dossier?.drafts.length === 0) return opened;
  return marksBase(since, dossier);
}
