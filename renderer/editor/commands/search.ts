import type { Node } from 'prosemirror-model';
import { Fragment, Slice } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { schema } from '../../../shared/model/schema.ts';
import { allHits, searchState, withActiveHit, withQuery } from '../plugins/search.ts';
import type { Searcher, SearchHit, SearchQuery } from '../search/query.ts';
import { rewriteBlocks } from './rewrite-blocks.ts';

/**
 * Sets what is searched for (null ends the search); the text and the selection stay as they are.
 * @param searcher one that has looked through a long text for it already
 */
export function setQuery(query: SearchQuery | null, searcher: Searcher | null = null): Command {
  return (state, dispatch) => {
    dispatch?.(withQuery(state.tr, query, searcher).setMeta('addToHistory', false));
    return true;
  };
}

function step(choose: (hits: readonly SearchHit[], state: EditorState) => number): Command {
  return (state, dispatch) => {
    const { hits } = searchState(state);
    if (hits.length === 0) return false;
    if (dispatch) {
      const index = choose(hits, state);
      const hit = hits[index]!;
      const tr = state.tr.setSelection(TextSelection.create(state.doc, hit.from, hit.to));
      dispatch(withActiveHit(tr, index).scrollIntoView());
    }
    return true;
  };
}

/** Selects the next hit after the selection; after the last comes the first. */
export const nextHit = step((hits, { selection }) => {
  const onHit = hits.some((hit) => hit.from === selection.from && hit.to === selection.to);
  const next = hits.findIndex((hit) => (onHit ? hit.from > selection.from : hit.from >= selection.from));
  return Math.max(next, 0);
});

export const previousHit = step((hits, { selection }) => {
  const previous = hits.findLastIndex((hit) => hit.from < selection.from);
  return previous < 0 ? hits.length - 1 : previous;
});

/**
 * Text in the place of a hit, with the marks that the hit's first character has. A reading stays only above words that go on
 * on both sides: the reading of what is gone is not the reading of what comes.
 */
function replacement(parent: Node, from: number, to: number, text: string): Slice {
  if (text === '') return Slice.empty;
  const around = [from === 0 ? null : parent.nodeAt(from - 1), parent.nodeAt(to)];
  const marks = (parent.nodeAt(from)?.marks ?? []).filter(
    (mark) => mark.type.name !== 'ruby' || around.every((node) => node !== null && mark.isInSet(node.marks)),
  );
  return new Slice(Fragment.from(schema.text(text, marks)), 0, 0);
}

/** Replaces the hit that is selected and goes on to the next; selects the next where none is. */
export function replaceHit(text: string): Command {
  return (state, dispatch) => {
    const { hits, active } = searchState(state);
    const hit = hits[active];
    if (!hit) return nextHit(state, dispatch);
    if (dispatch) {
      const tr = state.tr.replace(hit.from, hit.to, replacement(state.doc, hit.from, hit.to, text));
      const following = hits[active + 1] ?? hits[0]!;
      const wraps = following.from <= hit.from;
      const [from, to] = wraps
        ? [following.from, following.to]
        : [tr.mapping.map(following.from), tr.mapping.map(following.to)];
      if (following !== hit) tr.setSelection(TextSelection.create(tr.doc, from, to));
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
}

/** Replaces all hits in one undoable change, also those beyond the ones that are listed. */
export function replaceAllHits(text: string): Command {
  return (state, dispatch) => {
    if (searchState(state).hits.length === 0) return false;
    const hits = allHits(state);
    dispatch?.(rewriteBlocks(state.tr, replaceInBlocks(state.doc, hits, text)));
    return true;
  };
}

// Hits come in document order, so one walk over the blocks meets them all.
function replaceInBlocks(doc: Node, hits: readonly SearchHit[], text: string): Map<number, Node> {
  const changes = new Map<number, Node>();
  let next = 0;
  doc.forEach((block, position, index) => {
    const start = position + 1;
    const own: SearchHit[] = [];
    for (; next < hits.length && hits[next]!.from <= start + block.content.size; next++) own.push(hits[next]!);
    if (own.length === 0) return;
    let changed = block;
    // From the back, so that the offsets of the earlier hits stay right.
    for (const { from, to } of own.toReversed()) {
      changed = changed.replace(from - start, to - start, replacement(block, from - start, to - start, text));
    }
    changes.set(index, changed);
  });
  return changes;
}
