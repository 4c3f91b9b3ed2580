import type { Candidates } from './candidates.ts';
import type { Gap } from './context.ts';
import { dice, type Likeness } from './likeness.ts';
import { FREE, type Matching } from './matching.ts';
import { inPlace } from './order.ts';
import { growPieces } from './pieces.ts';
import { Rivals } from './rivals.ts';
import { SeenGaps } from './seen-gaps.ts';
import { SharedWords } from './shared-words.ts';
import { SpanList } from './span-list.ts';

/** A pair less alike than this is no seed of a split or merge. */
const MIN_SEED_LIKENESS = 0.12;
/** Seeds tried for one new block, those that share most with it. */
const MAX_SEEDS = 3;
/** Less likeness than this cannot make a pair outside a gap, whatever the surroundings say. */
const MIN_CANDIDATE_LIKENESS = 0.1;
/** Surroundings alone make no pair: so much likeness must be there. A block with few features has little to share. */
const FLOOR = 0.15;
const RICH = 40;

/** A block so much more like a rival is that one's copy, even where only this proposal fits the place. */
const COPY_MARGIN = 0.15;

/** Collects what may belong together (pairs, splits, merges) from candidates and gaps. */
export class Proposals {
  readonly spans = new SpanList();
  readonly rivals: Rivals;
  /** Block number in the feature sets for a position in the draft, FREE where the block has none. */
  readonly oldBlock: Int32Array;
  readonly newBlock: Int32Array;
  /** 1 where a block was linked from the start and is out of place: it may stand between the pieces of another. */
  private readonly left: Uint8Array;
  private readonly landed: Uint8Array;
  private readonly seenGaps: SeenGaps;
  private readonly matching: Matching;
  private readonly alike: Likeness;
  private readonly words: SharedWords;
  private readonly oldFree: readonly number[];
  private readonly newFree: readonly number[];
  /** Seeds of the new block at hand: positions, and what they share with it. */
  private readonly seeds: number[] = [];
  private readonly seedShares: number[] = [];

  constructor(
    matching: Matching,
    alike: Likeness,
    oldFree: readonly number[],
    newFree: readonly number[],
    newFrom: number,
  ) {
    this.matching = matching;
    this.alike = alike;
    this.oldFree = oldFree;
    this.newFree = newFree;
    this.rivals = new Rivals(matching.oldOf.length);
    this.seenGaps = new SeenGaps(matching.oldOf.length);
    this.words = new SharedWords(alike, oldFree.length, newFrom, newFree.length);
    const stays = inPlace(matching, () => 1);
    this.left = new Uint8Array(matching.newOf.length);
    this.landed = new Uint8Array(matching.oldOf.length);
    for (let i = 0; i < this.left.length; i++) {
      const j = matching.newOf[i]!;
      if (j !== FREE && stays[j] === 0) this.left[i] = 1;
    }
    for (let j = 0; j < this.landed.length; j++) if (matching.oldOf[j] !== FREE && stays[j] === 0) this.landed[j] = 1;
    this.oldBlock = new Int32Array(matching.newOf.length).fill(FREE);
    this.newBlock = new Int32Array(matching.oldOf.length).fill(FREE);
    for (let n = 0; n < oldFree.length; n++) this.oldBlock[oldFree[n]!] = n;
    for (let n = 0; n < newFree.length; n++) this.newBlock[newFree[n]!] = newFrom + n;
  }

  /** Forgets proposals one of whose blocks is taken: no block is freed again. Those left get new numbers. */
  forgetTaken(): void {
    this.spans.retain((p) => this.isOpen(p));
  }

  /** All blocks of proposal p are free as yet, those that merely stand between apart. */
  isOpen(p: number): boolean {
    const { newOf, oldOf } = this.matching;
    const { oldFrom, oldTo, newFrom, newTo } = this.spans;
    for (let i = oldFrom[p]!; i <= oldTo[p]!; i++) if (newOf[i] !== FREE && this.left[i] === 0) return false;
    for (let j = newFrom[p]!; j <= newTo[p]!; j++) if (oldOf[j] !== FREE && this.landed[j] === 0) return false;
    return true;
  }

  /** Proposal p is of one old and one new block, both free. */
  readonly isFreePair = (p: number): boolean => {
    const { oldFrom, oldTo, newFrom, newTo } = this.spans;
    const { newOf, oldOf } = this.matching;
    if (oldFrom[p] !== oldTo[p] || newFrom[p] !== newTo[p]) return false;
    return newOf[oldFrom[p]!] === FREE && oldOf[newFrom[p]!] === FREE;
  };

  /** Likeness of the old block most like the first new block of proposal p, those of the proposal apart; 0 to 1. */
  rivalOf(p: number): number {
    return this.rivals.best(this.spans.newFrom[p]!, this.spans.oldFrom[p]!, this.spans.oldTo[p]!);
  }

  /** By how much the first new block of proposal p is more like its best rival, beyond what its place outweighs. */
  copyCost(p: number): number {
    return Math.max(0, this.rivalOf(p) - this.spans.likeness[p]! - COPY_MARGIN);
  }

  /** Share of the smaller block of a pair that lies in the larger one, 0 to 1; the likeness for a split or merge. */
  overlapOf(p: number): number {
    const { oldFrom, oldTo, newFrom, newTo, likeness } = this.spans;
    if (oldFrom[p] !== oldTo[p] || newFrom[p] !== newTo[p]) return likeness[p]!;
    const a = this.alike.total[this.oldBlock[oldFrom[p]!]!]!;
    const b = this.alike.total[this.newBlock[newFrom[p]!]!]!;
    return (likeness[p]! * (a + b)) / (2 * Math.min(a, b));
  }

  /** How alike two blocks are by position, 0 to 1; null where one of them did not take part. */
  likenessOf(i: number, j: number): number | null {
    const a = this.oldBlock[i]!;
    const b = this.newBlock[j]!;
    return a === FREE || b === FREE ? null : dice(this.words.between(a, b), this.alike.total[a]!, this.alike.total[b]!);
  }

  /** Weight of the words of the lighter of two blocks, by position, and the rarest that they share, 0 to 1. */
  sharedBy(i: number, j: number): { readonly words: number; readonly rarest: number } {
    const { alike } = this;
    const a = this.oldBlock[i]!;
    const b = this.newBlock[j]!;
    alike.open(b);
    return { words: Math.min(alike.total[a]!, alike.total[b]!), rarest: alike.rarest(a) };
  }

  /** Likeness below which proposal p is none, whatever speaks for it; the richer side tells how much could be alike. */
  floor(p: number): number {
    const old = this.alike.richness(this.oldBlock[this.spans.oldFrom[p]!]!);
    const fresh = this.alike.richness(this.newBlock[this.spans.newFrom[p]!]!);
    return FLOOR * Math.min(1, Math.max(old, fresh) / RICH);
  }

  addCandidates(candidates: Candidates, rivals: Candidates, tick: (share: number) => void): void {
    const { alike, newFree, oldFree } = this;
    for (let n = 0; n < newFree.length; n++) {
      if ((n & 4095) === 0) tick(n / newFree.length);
      const j = newFree[n]!;
      const own = this.newBlock[j]!;
      alike.open(own);
      for (let k = rivals.start[n]!; k < rivals.start[n + 1]!; k++) {
        const rival = rivals.partner[k]!;
        // Blocks that are spoken for have no position here; their numbers lie beyond those of the free ones.
        this.rivals.remember(j, -2 - rival, dice(alike.shared(rival), alike.total[own]!, alike.total[rival]!));
      }
      for (let k = candidates.start[n]!; k < candidates.start[n + 1]!; k++) {
        const block = candidates.partner[k]!;
        const shared = alike.shared(block);
        this.words.remember(block, own, shared);
        this.addPair(oldFree[block]!, j, shared, MIN_CANDIDATE_LIKENESS);
      }
      this.growSeeds(j);
    }
  }

  /** All pairs of a gap, or those within `reach` of its diagonal; nothing where it has been looked at. */
  addGap(gap: Gap, reach: number): void {
    if (!this.seenGaps.add(gap)) return;
    const { old, new: fresh } = gap;
    for (let column = 0; column < fresh.length; column++) {
      const j = fresh[column]!;
      const own = this.newBlock[j]!;
      if (own === FREE) continue;
      const middle = (column * old.length) / fresh.length;
      const end = Math.min(old.length, Math.floor(middle + reach) + 1);
      for (let row = Math.max(0, Math.ceil(middle - reach)); row < end; row++) {
        const i = old[row]!;
        const block = this.oldBlock[i]!;
        if (block !== FREE) this.addPair(i, j, this.words.between(block, own), 0);
      }
      this.growSeeds(j);
    }
  }

  private addPair(i: number, j: number, shared: number, least: number): void {
    if (shared === 0) return;
    const likeness = dice(shared, this.alike.total[this.newBlock[j]!]!, this.alike.total[this.oldBlock[i]!]!);
    this.rivals.remember(j, i, likeness);
    if (likeness < least) return;
    this.spans.push(i, i, j, j, likeness);
    if (likeness < MIN_SEED_LIKENESS) return;
    this.seeds.push(i);
    this.seedShares.push(shared);
  }

  /** Tries the seeds of new block j as pieces of it, and it as a piece of them: all of them, or those that share most. */
  private growSeeds(j: number): void {
    const { seeds, seedShares } = this;
    if (seeds.length <= MAX_SEEDS) for (let s = 0; s < seeds.length; s++) this.growSeed(seeds[s]!, j, seedShares[s]!);
    else {
      for (let n = 0; n < MAX_SEEDS; n++) {
        let most = 0;
        for (let s = 1; s < seeds.length; s++) if (seedShares[s]! > seedShares[most]!) most = s;
        this.growSeed(seeds[most]!, j, seedShares[most]!);
        seedShares[most] = FREE;
      }
    }
    seeds.length = 0;
    seedShares.length = 0;
  }

  private growSeed(i: number, j: number, shared: number): void {
    const { alike, matching, oldBlock, newBlock, left, landed, spans } = this;
    const merge = growPieces(alike, i, shared, oldBlock, matching.newOf, left, newBlock[j]!);
    if (merge) spans.push(merge.from, merge.to, j, j, merge.likeness);
    const split = growPieces(alike, j, shared, newBlock, matching.oldOf, landed, oldBlock[i]!);
    if (split) spans.push(i, i, split.from, split.to, split.likeness);
  }
}
