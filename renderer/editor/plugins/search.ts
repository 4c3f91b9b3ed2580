import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { MAX_REPLACED, Searcher, type SearchHit, type SearchQuery } from '../search/query.ts';

/** Hits drawn at once, around the active one: decorations are for few, local things. */
const MAX_DRAWN = 400;

export interface SearchState {
  /** Null: nothing is searched for. */
  readonly query: SearchQuery | null;
  readonly hits: readonly SearchHit[];
  /** Index of the hit that the person stands on, -1 for none. */
  readonly active: number;
  /** True where there are more hits than the bound. */
  readonly limited: boolean;
}

interface Held extends SearchState {
  readonly searcher: Searcher | null;
  readonly drawn: DecorationSet;
}

type SearchChange =
  | { readonly query: SearchQuery | null; readonly searcher: Searcher | null }
  | { readonly active: number };

const searchKey = new PluginKey<Held>('search');
const IDLE: Held = { query: null, hits: [], active: -1, limited: false, searcher: null, drawn: DecorationSet.empty };

export function searchState(state: EditorState): SearchState {
  return searchKey.getState(state) ?? IDLE;
}

/** Every hit, also where the state lists the first ones only. */
export function allHits(state: EditorState): readonly SearchHit[] {
  const { hits, limited, searcher } = searchKey.getState(state) ?? IDLE;
  return limited && searcher !== null ? searcher.search(state.doc, MAX_REPLACED).hits : hits;
}

/** @param searcher one for this very query that has looked through the text already */
export function withQuery(tr: Transaction, query: SearchQuery | null, searcher: Searcher | null = null): Transaction {
  return tr.setMeta(searchKey, { query, searcher } satisfies SearchChange);
}

export function withActiveHit(tr: Transaction, active: number): Transaction {
  return tr.setMeta(searchKey, { active } satisfies SearchChange);
}

function draw(doc: Node, hits: readonly SearchHit[], active: number): DecorationSet {
  const first = Math.max(0, Math.min(active - MAX_DRAWN / 2, hits.length - MAX_DRAWN));
  const shown = hits
    .slice(first, first + MAX_DRAWN)
    .map((hit, i) =>
      Decoration.inline(hit.from, hit.to, { class: first + i === active ? 'soan-hit soan-hit-active' : 'soan-hit' }),
    );
  return DecorationSet.create(doc, shown);
}

function hitAt(hits: readonly SearchHit[], selection: { from: number; to: number }): number {
  return hits.findIndex((hit) => hit.from === selection.from && hit.to === selection.to);
}

function search(query: SearchQuery, searcher: Searcher, tr: Transaction): Held {
  const { hits, limited } = searcher.search(tr.doc);
  const active = hitAt(hits, tr.selection);
  return { query, searcher, hits, limited, active, drawn: draw(tr.doc, hits, active) };
}

/** Finds and draws what is searched for; while no query is set it does nothing. */
export function searchPlugin(): Plugin<Held> {
  return new Plugin<Held>({
    key: searchKey,
    state: {
      init: () => IDLE,
      apply(tr, held) {
        const change = tr.getMeta(searchKey) as SearchChange | undefined;
        if (change && 'query' in change) {
          if (change.query === null || change.query.text === '') return IDLE;
          return search(change.query, change.searcher ?? new Searcher(change.query), tr);
        }
        if (held.query === null || held.searcher === null) return held;
        if (tr.docChanged) return search(held.query, held.searcher, tr);
        const active = change ? change.active : tr.selectionSet ? hitAt(held.hits, tr.selection) : held.active;
        return active === held.active ? held : { ...held, active, drawn: draw(tr.doc, held.hits, active) };
      },
    },
    props: { decorations: (state) => searchKey.getState(state)?.drawn },
  });
}
