import { Fragment, type Node } from 'prosemirror-model';
import type { Comparison } from '../../shared/compare/types.ts';
import type { BlockId, IdSource } from '../../shared/model/ids.ts';

/**
 * Which blocks of the previous draft each block of an incoming text continues. A value; corrections make a new one.
 * Several incoming blocks on one old block are a split, several old on one incoming a merge.
 */
export interface Alignment {
  /** For each incoming block the positions in the previous draft, ascending; empty: a new block. */
  readonly links: readonly (readonly number[])[];
  /** Incoming blocks that a person has set. */
  readonly byHand: ReadonlySet<number>;
}

/** What the comparison found, as a first proposal. `incoming` is the number of incoming blocks. */
export function proposeAlignment(comparison: Comparison, incoming: number): Alignment {
  const links: (readonly number[])[] = Array.from({ length: incoming }, () => []);
  for (const pair of comparison.pairs) {
    for (const i of pair.new) links[i] = pair.old;
  }
  return { links, byHand: new Set() };
}

/** The incoming block continues exactly this block of the previous draft; other links stay, and show as a split. */
export function linkBlock(alignment: Alignment, incoming: number, old: number): Alignment {
  return setLinks(alignment, incoming, [old]);
}

/** The incoming block is new. */
export function unlinkBlock(alignment: Alignment, incoming: number): Alignment {
  return setLinks(alignment, incoming, []);
}

function setLinks(alignment: Alignment, incoming: number, old: readonly number[]): Alignment {
  if (alignment.links[incoming] === undefined) throw new RangeError(`There is no incoming block ${incoming}`);
  return {
    links: alignment.links.map((link, i) => (i === incoming ? old : link)),
    byHand: new Set(alignment.byHand).add(incoming),
  };
}

/** Blocks of the previous draft that nothing incoming continues. */
export function lostBlocks(alignment: Alignment, previous: number): readonly number[] {
  const held = new Set(alignment.links.flat());
  return Array.from({ length: previous }, (_, i) => i).filter((i) => !held.has(i));
}

/** How an incoming block relates to the previous draft, for its tag in the list. */
export type MatchKind = 'fresh' | 'split' | 'merged' | 'linked';

export function matchKinds(alignment: Alignment): readonly MatchKind[] {
  const claims = new Map<number, number>();
  for (const link of alignment.links) for (const old of link) claims.set(old, (claims.get(old) ?? 0) + 1);
  return alignment.links.map((link) => {
    if (link.length === 0) return 'fresh';
    if (link.length > 1) return 'merged';
    return (claims.get(link[0]!) ?? 0) > 1 ? 'split' : 'linked';
  });
}

/**
 * The incoming document with the identities that the alignment gives: the first block that continues an old one takes
 * its id, further ones record it as lineage, and so do merges. References inside the text follow their blocks.
 */
export function adoptIdentities(incoming: Node, previous: Node, alignment: Alignment, freshId: IdSource): Node {
  if (alignment.links.length !== incoming.childCount) {
    throw new RangeError('The alignment belongs to another text');
  }
  const old = Array.from({ length: previous.childCount }, (_, i) => previous.child(i));
  const taken = new Set<number>();
  const used = new Set(old.map((block) => block.attrs.id as BlockId));
  const renamed = new Map<BlockId, BlockId>();
  const identities = alignment.links.map((link, i) => {
    const own = incoming.child(i).attrs.id as BlockId | null;
    const heir = link.find((position) => !taken.has(position));
    const lineage = link.filter((position) => position !== heir).map((position) => old[position]!.attrs.id as BlockId);
    let id: BlockId;
    let from: readonly BlockId[];
    if (heir === undefined) {
      id = own !== null && !used.has(own) ? own : unused(freshId, used);
      from = lineage;
    } else {
      taken.add(heir);
      id = old[heir]!.attrs.id as BlockId;
      from = [...new Set([...(old[heir]!.attrs.from as readonly BlockId[]), ...lineage])];
    }
    used.add(id);
    if (own !== null) renamed.set(own, id);
    return { id, from };
  });
  const blocks = identities.map((identity, i) => {
    const block = incoming.child(i);
    return block.type.create({ ...block.attrs, ...identity }, renameTargets(block, renamed), block.marks);
  });
  return incoming.copy(Fragment.from(blocks));
}

function unused(freshId: IdSource, used: ReadonlySet<BlockId>): BlockId {
  let id = freshId();
  while (used.has(id)) id = freshId();
  return id;
}

function renameTargets(block: Node, renamed: ReadonlyMap<BlockId, BlockId>): Fragment {
  const children: Node[] = [];
  block.forEach((child) => {
    const target = child.type.name === 'cross_reference' ? renamed.get(child.attrs.target as BlockId) : undefined;
    children.push(target === undefined ? child : child.type.create({ target }, null, child.marks));
  });
  return Fragment.from(children);
}
