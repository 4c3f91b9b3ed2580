import type { Node } from 'prosemirror-model';
import type { BlockId } from '../../../shared/model/ids.ts';
import { type BlockKind, HEADING_RANK } from '../../../shared/model/kinds.ts';

/**
 * How deep each heading lies in the outline, 1 at the top. A rank that the text does not use between two others counts
 * for nothing: a section directly under a part lies one below it.
 */
export function headingDepths(doc: Node): ReadonlyMap<BlockId, number> {
  const depths = new Map<BlockId, number>();
  const open: number[] = [];
  for (const block of doc.children) {
    const rank = HEADING_RANK[block.type.name as BlockKind];
    const id = block.attrs.id as BlockId | null;
    if (rank === 0 || id === null) continue;
    while ((open.at(-1) ?? 0) >= rank) open.pop();
    open.push(rank);
    depths.set(id, open.length);
  }
  return depths;
}
