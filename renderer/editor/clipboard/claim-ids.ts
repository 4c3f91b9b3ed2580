import type { Node } from 'prosemirror-model';
import type { BlockId, IdSource } from '../../../shared/model/ids.ts';
import { withAttributes } from '../commands/rewrite-blocks.ts';

/** The ids of a document's blocks. */
export function idsInUse(doc: Node): Set<BlockId> {
  return new Set(doc.children.map((block) => block.attrs.id as BlockId));
}

/**
 * Blocks that come in: an id that nobody uses is kept (cut and pasted: still the same paragraph), one in use is renewed
 * (copied: a new paragraph, without lineage and without the kept number of its model).
 */
export function claimIds(blocks: readonly Node[], used: ReadonlySet<BlockId>, ids: IdSource): readonly Node[] {
  const taken = new Set(used);
  return blocks.map((block) => {
    const id = block.attrs.id as BlockId | null;
    if (id !== null && !taken.has(id)) {
      taken.add(id);
      return block;
    }
    const fresh = ids();
    taken.add(fresh);
    return withAttributes(block, { id: fresh, from: [], pin: null });
  });
}
