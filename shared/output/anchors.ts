import type { OutputTree } from './types.ts';

/**
 * A name for every block, unique in its file, a letter first: from the BlockId, so that it stays the same from draft to
 * draft; from the position where ids shall not leave the house.
 */
export function anchorNames(tree: OutputTree): readonly string[] {
  return tree.blocks.map((block, i) => (block.id === null ? `p${i + 1}` : `b${block.id}`));
}
