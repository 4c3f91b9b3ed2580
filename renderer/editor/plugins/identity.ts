import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import type { BlockId, IdSource } from '../../../shared/model/ids.ts';
import { sameLabelStructure } from '../../../shared/numbering/index.ts';
import { isComposed } from './composition.ts';

interface Identity {
  readonly ids: IdSource;
  /** True after a change of structure that nobody has looked at yet (it came while composing). */
  readonly unsettled: boolean;
}

const identityKey = new PluginKey<Identity>('identity');

/** Where commands get ids for new blocks. */
export function idSource(state: EditorState): IdSource {
  const identity = identityKey.getState(state);
  if (identity === undefined) throw new RangeError('The editor state has no identity plugin');
  return identity.ids;
}

/** Blocks of a document that lack an id, or carry one that an earlier block has. */
function findUnidentified(doc: Node): readonly number[] {
  const seen = new Set<BlockId>();
  const positions: number[] = [];
  doc.forEach((block, position) => {
    const id = block.attrs.id as BlockId | null;
    if (id === null || seen.has(id)) positions.push(position);
    else seen.add(id);
  });
  return positions;
}

/**
 * The net below the commands: commands give ids themselves; what slips through (a browser's own edit, a foreign step) is
 * repaired here. Silent while composing, idempotent, and no work where only text changed.
 */
export function identityPlugin(ids: IdSource): Plugin<Identity> {
  return new Plugin<Identity>({
    key: identityKey,
    state: {
      init: () => ({ ids, unsettled: true }),
      apply(tr, identity) {
        const unsettled =
          (identity.unsettled && isComposed(tr)) || (tr.docChanged && !sameLabelStructure(tr.before, tr.doc));
        return unsettled === identity.unsettled ? identity : { ids, unsettled };
      },
    },
    appendTransaction(transactions, oldState, state) {
      if (transactions.some(isComposed)) return null;
      const left = identityKey.getState(oldState)?.unsettled || identityKey.getState(state)?.unsettled;
      return left ? renewIds(state, ids) : null;
    },
  });
}

function renewIds(state: EditorState, ids: IdSource): Transaction | null {
  const positions = findUnidentified(state.doc);
  if (positions.length === 0) return null;
  const tr = state.tr;
  for (const position of positions) {
    const block = state.doc.nodeAt(position)!;
    // A kept number belongs to the block that had it first.
    tr.setNodeMarkup(position, null, { ...block.attrs, id: ids(), pin: null });
  }
  return tr;
}
