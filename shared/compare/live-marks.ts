import type { BlockId } from '../model/ids.ts';
import { type Alignment, placeWeight } from './align/align.ts';
import { linkByIdentity } from './align/identity.ts';
import { emptyMatching, FREE } from './align/matching.ts';
import { inPlace } from './align/order.ts';
import { rowsOf } from './classify.ts';
import type { ChangeKind, ComparedBlock } from './types.ts';

/** Change marks of the working text since a draft. A value; hand it to `followMarks` with the next state of the text. */
export interface LiveMarks {
  /** The draft's blocks. */
  readonly base: readonly ComparedBlock[];
  /** The working text's blocks. */
  readonly blocks: readonly ComparedBlock[];
  /** Change kinds of every block of the working text that is not unchanged. */
  readonly marks: ReadonlyMap<BlockId, readonly ChangeKind[]>;
  /** Blocks of the draft that are gone, each with the block it stood behind (null: at the top). */
  readonly deleted: readonly { readonly id: BlockId; readonly after: BlockId | null }[];
  /** Blocks whose mark differs from the state before: what a view must draw again. */
  readonly touched: readonly BlockId[];
  readonly alignment: Alignment;
}

/** Marks of a working text since a draft of the same dossier: by id and lineage, without looking at the words. */
export function startMarks(base: readonly ComparedBlock[], blocks: readonly ComparedBlock[]): LiveMarks {
  const matching = emptyMatching(base.length, blocks.length);
  linkByIdentity(matching, base, blocks, true);
  const alignment = { ...matching, stays: inPlace(matching, (i) => placeWeight(base[i]!)) };
  return markAll(base, blocks, alignment);
}

/**
 * Marks after a change of the working text. Where no block came, went or moved, only blocks that are other objects than
 * before are looked at (`comparedBlocks` keeps untouched ones).
 */
export function followMarks(last: LiveMarks, blocks: readonly ComparedBlock[]): LiveMarks {
  const next = sameStructure(last.blocks, blocks)
    ? markAll(last.base, blocks, last.alignment, last)
    : startMarks(last.base, blocks);
  const touched = new Set<BlockId>();
  for (const [id, kinds] of next.marks) if (!isSameKinds(kinds, last.marks.get(id))) touched.add(id);
  for (const id of last.marks.keys()) if (!next.marks.has(id)) touched.add(id);
  return { ...next, touched: [...touched] };
}

function sameStructure(before: readonly ComparedBlock[], after: readonly ComparedBlock[]): boolean {
  return (
    before.length === after.length &&
    before.every(
      (block, k) => block === after[k] || (block.id === after[k]!.id && isSameList(block.from, after[k]!.from)),
    )
  );
}

function markAll(
  base: readonly ComparedBlock[],
  blocks: readonly ComparedBlock[],
  alignment: Alignment,
  last?: LiveMarks,
): LiveMarks {
  if (last?.blocks.every((block, k) => block === blocks[k])) return { ...last, blocks, touched: [] };
  const marks = new Map<BlockId, readonly ChangeKind[]>();
  const deleted: { id: BlockId; after: BlockId | null }[] = [];
  let behind: BlockId | null = null;
  for (const row of rowsOf(alignment, base, blocks)) {
    for (const j of row.new) {
      const { id } = blocks[j]!;
      behind = id;
      if (id !== null && row.kinds[0] !== 'unchanged') marks.set(id, row.kinds);
    }
    const gone = row.new.length === 0 ? base[row.old[0] ?? FREE] : undefined;
    if (gone?.id) deleted.push({ id: gone.id, after: behind });
  }
  return { base, blocks, marks, deleted, touched: [...marks.keys()], alignment };
}

function isSameKinds(a: readonly ChangeKind[], b: readonly ChangeKind[] | undefined): boolean {
  return b !== undefined && isSameList(a, b);
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((one, k) => one === b[k]));
}
