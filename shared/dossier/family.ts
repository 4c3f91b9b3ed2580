import type { Node } from 'prosemirror-model';
import type { BlockId } from '../model/ids.ts';

/**
 * The blocks that a paragraph came from and those that came from it, over all the texts given: what a split or merge
 * wrote into `from`. Sisters (two halves of one split) are not family of each other beyond their common origin.
 */
export function findFamily(texts: readonly Node[], id: BlockId): ReadonlySet<BlockId> {
  const origins = new Map<BlockId, Set<BlockId>>();
  const offspring = new Map<BlockId, Set<BlockId>>();
  for (const text of texts) {
    for (const block of descendants(text)) {
      for (const from of block.attrs.from as readonly BlockId[]) {
        link(origins, block.attrs.id as BlockId, from);
        link(offspring, from, block.attrs.id as BlockId);
      }
    }
  }
  return new Set([id, ...reach(origins, id), ...reach(offspring, id)]);
}

const known = new WeakMap<Node, readonly Node[]>();

/** The blocks of a text that came from others: few, and looked for once. */
function descendants(text: Node): readonly Node[] {
  let found = known.get(text);
  if (found === undefined) {
    found = text.children.filter((block) => (block.attrs.from as readonly BlockId[]).length > 0);
    known.set(text, found);
  }
  return found;
}

function link(links: Map<BlockId, Set<BlockId>>, from: BlockId, to: BlockId): void {
  const known = links.get(from);
  if (known) known.add(to);
  else links.set(from, new Set([to]));
}

/** Everything reachable from a block; each block is visited once, so that lineage in a circle ends. */
function reach(links: ReadonlyMap<BlockId, ReadonlySet<BlockId>>, start: BlockId): ReadonlySet<BlockId> {
  const seen = new Set<BlockId>();
  const open = [start];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const other of links.get(next) ?? []) {
      if (other === start || seen.has(other)) continue;
      seen.add(other);
      open.push(other);
    }
  }
  return seen;
}
