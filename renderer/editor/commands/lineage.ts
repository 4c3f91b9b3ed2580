import type { Node } from 'prosemirror-model';
import type { BlockId } from '../../../shared/model/ids.ts';

/** Ids a block may trace back to; older ones fall off, so that years of splitting and joining do not pile up. */
const MAX_LINEAGE = 32;

/**
 * The lineage of a block that has taken in others: its own, and each one taken in with what that one came from. Never
 * names the block itself, names nobody twice.
 */
export function mergedLineage(block: Node, taken: readonly Node[]): readonly BlockId[] {
  const own = block.attrs.id as BlockId | null;
  const all = new Set<BlockId>(block.attrs.from as readonly BlockId[]);
  for (const other of taken) {
    if (other.attrs.id !== null) all.add(other.attrs.id as BlockId);
    for (const id of other.attrs.from as readonly BlockId[]) all.add(id);
  }
  if (own !== null) all.delete(own);
  return [...all].slice(-MAX_LINEAGE);
}

/** The lineage of a new block that was cut off another. */
export function splitLineage(block: Node): readonly BlockId[] {
  return block.attrs.id === null ? [] : [block.attrs.id as BlockId];
}
