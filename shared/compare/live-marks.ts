import type { BlockId } from '../model/ids.ts';
import { type Alignment, placeWeight } from './align/align.ts';
import { linkByIdentity } from './align/identity.ts';
import { emptyMatching, FREE } from './align/matching.ts';
import { inPlace } from './align/order.ts';
import { ADDED, groupKinds, singleKinds, walkRows } from './classify.ts';
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
  const changed = changedInPlace(last.blocks, blocks);
  if (changed?.length === 0) return { ...last, blocks, touched: [] };
  const next =
    changed === null
      ? startMarks(last.base, blocks)
      : (markChanged(last, blocks, changed) ?? markAll(last.base, blocks, last.alignment));
  const touched: BlockId[] = [];
  for (const [id, kinds] of next.marks) if (!isSameKinds(kinds, last.marks.get(id))) touched.push(id);
  for (const id of last.marks.keys()) if (!next.marks.has(id)) touched.push(id);
  return { ...next, touched };
}

/** Positions of blocks that are other objects than before; null where blocks came, went, moved or got other ancestors. */
function changedInPlace(before: readonly ComparedBlock[], after: readonly ComparedBlock[]): number[] | null {
  if (before.length !== after.length) return null;
  const changed: number[] = [];
  for (let k = 0; k < after.length; k++) {
    const [last, now] = [before[k]!, after[k]!];
    if (last === now) continue;
    if (last.id !== now.id || !isSameList(last.from, now.from)) return null;
    changed.push(k);
  }
  return changed;
}

/** Marks where only some blocks have another content; null where one of them is part of a split or merge. */
function markChanged(last: LiveMarks, blocks: readonly ComparedBlock[], changed: readonly number[]): LiveMarks | null {
  const { base, alignment } = last;
  const marks = new Map(last.marks);
  for (const j of changed) {
    const i = alignment.oldOf[j]!;
    if (i === FREE) continue;
    if (isGrouped(alignment, i, j)) return null;
    const { id } = blocks[j]!;
    if (id === null) continue;
    const kinds = singleKinds(base[i]!, blocks[j]!, alignment.stays[j] === 1);
    if (kinds[0] === 'unchanged') marks.delete(id);
    else marks.set(id, kinds);
  }
  return { ...last, blocks, marks };
}

/** How many blocks of the other side each block is linked with, up to two: more than one makes a split or merge. */
interface Links {
  readonly ofOld: Uint8Array;
  readonly ofNew: Uint8Array;
}

// An alignment stands until blocks come or go. To look through it for each changed block takes half a minute where every
// paragraph of 100,000 has changed.
const known = new WeakMap<Alignment, Links>();

function countLinks(alignment: Alignment): Links {
  let links = known.get(alignment);
  if (links === undefined) {
    const { oldOf, newOf } = alignment;
    links = { ofOld: new Uint8Array(newOf.length), ofNew: new Uint8Array(oldOf.length) };
    for (const i of oldOf) if (i !== FREE) links.ofOld[i] = Math.min(2, links.ofOld[i]! + 1);
    for (const j of newOf) if (j !== FREE) links.ofNew[j] = Math.min(2, links.ofNew[j]! + 1);
    known.set(alignment, links);
  }
  return links;
}

function isGrouped(alignment: Alignment, i: number, j: number): boolean {
  const { ofOld, ofNew } = countLinks(alignment);
  return alignment.newOf[i] !== j || ofOld[i]! > 1 || ofNew[j]! > 1;
}

function markAll(base: readonly ComparedBlock[], blocks: readonly ComparedBlock[], alignment: Alignment): LiveMarks {
  const marks = new Map<BlockId, readonly ChangeKind[]>();
  const deleted: { id: BlockId; after: BlockId | null }[] = [];
  let behind: BlockId | null = null;
  const meet = (j: number, kinds: readonly ChangeKind[]) => {
    const { id } = blocks[j]!;
    behind = id;
    if (id !== null && kinds[0] !== 'unchanged') marks.set(id, kinds);
  };
  walkRows(alignment, {
    added: (j) => meet(j, ADDED),
    deleted: (i) => {
      const { id } = base[i]!;
      if (id !== null) deleted.push({ id, after: behind });
    },
    single: (i, j, stays) => meet(j, singleKinds(base[i]!, blocks[j]!, stays)),
    group: (olds, news, stays) => {
      const kinds = groupKinds(olds, news, stays, base, blocks);
      for (const j of news) meet(j, kinds);
    },
  });
  return { base, blocks, marks, deleted, touched: [...marks.keys()], alignment };
}

function isSameKinds(a: readonly ChangeKind[], b: readonly ChangeKind[] | undefined): boolean {
  return b !== undefined && isSameList(a, b);
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((one, k) => one === b[k]));
}
