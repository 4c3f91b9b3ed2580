import type { BlockId } from '../../model/ids.ts';
import type { ComparedBlock } from '../types.ts';
import { contentKey } from './content.ts';
import { FREE, link, type Matching } from './matching.ts';

/** Pairs of equal id that are looked at to decide whether the ids mean anything. */
const MAX_PROBES = 400;
/** Of the probed pairs so many must resemble each other; ids that were merely dealt out alike do not reach it. */
const MIN_PLAUSIBLE_SHARE = 0.5;
/** Share of a block's character pairs that must lie in the other one, to call two texts related. */
const MIN_RESEMBLANCE = 0.2;
/** Lineage is believed where so much of a piece lies in the block it is said to come from. */
const MIN_LINEAGE_SHARE = 0.3;

/**
 * Links blocks of equal id, and what lineage says of the rest: a new block that came from a block still there is a
 * piece of it (split), an old block that lives on inside another was merged. Nothing happens where ids are foreign.
 * @param trust 'auto' probes whether blocks of equal id resemble each other at all
 * @returns whether the ids were used
 */
export function linkByIdentity(
  matching: Matching,
  old: readonly ComparedBlock[],
  fresh: readonly ComparedBlock[],
  trust: boolean | 'auto',
): boolean {
  if (trust === false) return false;
  const oldAt = positions(old);
  const shared = sharedIds(oldAt, old.length, fresh);
  if (shared.length === 0 || (trust === 'auto' && !isPlausible(shared, old, fresh))) return false;
  for (const [i, j] of shared) link(matching, i, i, j, j);
  linkSplits(matching, old, fresh, oldAt);
  linkMerges(matching, old, fresh, oldAt);
  return true;
}

/** Positions of equal ids, in the order of the new side. */
function sharedIds(
  oldAt: ReadonlyMap<BlockId, number>,
  oldCount: number,
  fresh: readonly ComparedBlock[],
): (readonly [number, number])[] {
  const newOf = new Int32Array(oldCount).fill(FREE);
  const seen: number[] = [];
  const twice = new Set<number>();
  for (let j = 0; j < fresh.length; j++) {
    const { id } = fresh[j]!;
    const i = id === null ? undefined : oldAt.get(id);
    if (i === undefined) continue;
    if (newOf[i] === FREE) seen.push(i);
    else twice.add(i);
    newOf[i] = j;
  }
  const pairs: (readonly [number, number])[] = [];
  for (const i of seen) if (!twice.has(i)) pairs.push([i, newOf[i]!]);
  return pairs;
}

const knownPositions = new WeakMap<readonly ComparedBlock[], ReadonlyMap<BlockId, number>>();

/** Ids that stand twice on one side name nobody. Kept for each list: live marks ask for the same draft again and again. */
function positions(blocks: readonly ComparedBlock[]): ReadonlyMap<BlockId, number> {
  const known = knownPositions.get(blocks);
  if (known) return known;
  const at = new Map<BlockId, number>();
  const twice = new Set<BlockId>();
  blocks.forEach((block, k) => {
    if (block.id === null) return;
    if (at.has(block.id)) twice.add(block.id);
    else at.set(block.id, k);
  });
  for (const id of twice) at.delete(id);
  knownPositions.set(blocks, at);
  return at;
}

function isPlausible(
  shared: readonly (readonly [number, number])[],
  old: readonly ComparedBlock[],
  fresh: readonly ComparedBlock[],
): boolean {
  const step = Math.max(1, Math.floor(shared.length / MAX_PROBES));
  let probes = 0;
  let alike = 0;
  for (let k = 0; k < shared.length; k += step) {
    const [i, j] = shared[k]!;
    probes++;
    const before = contentKey(old[i]!);
    const after = contentKey(fresh[j]!);
    if (before === after || resemblance(before, after) >= MIN_RESEMBLANCE) alike++;
  }
  return alike >= probes * MIN_PLAUSIBLE_SHARE;
}

/** A new block without an old self that came from a block standing beside it is a piece of that block. */
function linkSplits(
  matching: Matching,
  old: readonly ComparedBlock[],
  fresh: readonly ComparedBlock[],
  oldAt: ReadonlyMap<BlockId, number>,
): void {
  for (let j = 0; j < fresh.length; j++) {
    if (matching.oldOf[j] !== FREE || fresh[j]!.text.length === 0) continue;
    for (const ancestor of fresh[j]!.from) {
      const i = oldAt.get(ancestor);
      if (i === undefined || isMerged(matching, i)) continue;
      const home = matching.newOf[i]!;
      if (home !== FREE && !isBeside(matching.oldOf, i, home, j)) continue;
      if (sharePiece(fresh[j]!.text, old[i]!) < MIN_LINEAGE_SHARE) continue;
      matching.oldOf[j] = i;
      matching.newOf[i] = home === FREE ? j : Math.min(home, j);
      break;
    }
  }
}

/** An old block without a new self that a block beside it took in was merged into that block. */
function linkMerges(
  matching: Matching,
  old: readonly ComparedBlock[],
  fresh: readonly ComparedBlock[],
  oldAt: ReadonlyMap<BlockId, number>,
): void {
  for (let j = 0; j < fresh.length; j++) {
    for (const ancestor of fresh[j]!.from) {
      const i = oldAt.get(ancestor);
      if (i === undefined || matching.newOf[i] !== FREE) continue;
      takeIn(matching, old, fresh, i, j);
    }
  }
  // Read backwards (an older text as the new side) a split is a merge: the old piece names the block that is still there.
  for (let i = 0; i < old.length; i++) {
    if (matching.newOf[i] !== FREE) continue;
    for (const ancestor of old[i]!.from) {
      const j = positions(fresh).get(ancestor);
      if (j !== undefined && matching.newOf[i] === FREE) takeIn(matching, old, fresh, i, j);
    }
  }
}

function takeIn(
  matching: Matching,
  old: readonly ComparedBlock[],
  fresh: readonly ComparedBlock[],
  i: number,
  j: number,
): void {
  const home = matching.oldOf[j]!;
  if (old[i]!.text.length === 0 || shareTakenIn(old[i]!, fresh[j]!.text) < MIN_LINEAGE_SHARE) return;
  if (home !== FREE && (matching.newOf[home] !== j || isSplit(matching, home, j))) return;
  if (home !== FREE && !isBeside(matching.newOf, j, home, i)) return;
  matching.newOf[i] = j;
  matching.oldOf[j] = home === FREE ? i : Math.min(home, i);
}

/** Block k stands next to the run of blocks around `home` whose partner is `partner`. */
function isBeside(side: Int32Array, partner: number, home: number, k: number): boolean {
  let from = home;
  let to = home;
  while (from > 0 && side[from - 1] === partner) from--;
  while (to < side.length - 1 && side[to + 1] === partner) to++;
  return k === from - 1 || k === to + 1;
}

function isMerged(matching: Matching, i: number): boolean {
  const j = matching.newOf[i]!;
  return j !== FREE && (matching.oldOf[j] !== i || matching.newOf[i + 1] === j || matching.newOf[i - 1] === j);
}

function isSplit(matching: Matching, i: number, j: number): boolean {
  return matching.oldOf[j + 1] === i || matching.oldOf[j - 1] === i;
}

function pairsOf(text: string): Map<string, number> {
  const out = new Map<string, number>();
  for (let k = 0; k + 2 <= text.length; k++) {
    const pair = text.slice(k, k + 2);
    out.set(pair, (out.get(pair) ?? 0) + 1);
  }
  return out;
}

/** Share of `piece`'s character pairs that `whole` has too; 1 for a text without any. */
function containment(piece: string, whole: string): number {
  const there = pairsOf(whole);
  let all = 0;
  let found = 0;
  for (const [pair, count] of pairsOf(piece)) {
    all += count;
    found += Math.min(count, there.get(pair) ?? 0);
  }
  return all === 0 ? 1 : found / all;
}

/** Texts of relatives that are remembered with an old block. */
const MAX_RELATIVES = 16;

/** Old block → what it shares with a piece that came from it, or with a block that took it in, by the other's text. */
type Shares = WeakMap<ComparedBlock, Map<string, number>>;
const sharesAsWhole: Shares = new WeakMap();
const sharesAsPiece: Shares = new WeakMap();

// Live marks ask about the same relatives after each pause. The draft's blocks stay the same objects meanwhile; those
// of the working text do not: a new number makes another object.
function remembered(known: Shares, old: ComparedBlock, text: string, share: () => number): number {
  let shares = known.get(old);
  if (shares === undefined || shares.size >= MAX_RELATIVES) {
    shares = new Map();
    known.set(old, shares);
  }
  const last = shares.get(text);
  if (last !== undefined) return last;
  const now = share();
  shares.set(text, now);
  return now;
}

/** Share of new block `piece` that lies in old block `whole`. */
function sharePiece(piece: string, whole: ComparedBlock): number {
  return remembered(sharesAsWhole, whole, piece, () => containment(piece, whole.text));
}

/** Share of old block `piece` that lies in new block `whole`. */
function shareTakenIn(piece: ComparedBlock, whole: string): number {
  return remembered(sharesAsPiece, piece, whole, () => containment(piece.text, whole));
}

function resemblance(a: string, b: string): number {
  return Math.max(containment(a, b), containment(b, a));
}
