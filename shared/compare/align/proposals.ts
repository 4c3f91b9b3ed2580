import type { Candidates } from './candidates.ts';
import type { Gap, Span } from './context.ts';
import { dice, type Likeness } from './likeness.ts';
import { FREE, type Matching } from './matching.ts';

/** The blocks of a span may belong together: a pair, a split or a merge. */
export interface Proposal extends Span {
  /** 0 to 1. */
  readonly likeness: number;
}

/** A block is split or merged into at most so many. */
const MAX_PIECES = 8;
/** Share of a piece that must lie in what the other pieces left over. */
const MIN_PIECE_SHARE = 0.3;
/** What a further piece must add to the likeness of the whole. */
const MIN_PIECE_GAIN = 0.015;
/** A pair less alike than this is no seed of a split or merge. */
const MIN_SEED_LIKENESS = 0.12;
/** Seeds tried for one new block, those that share most with it. */
const MAX_SEEDS = 3;
/** Less likeness than this cannot make a pair outside a gap, whatever the surroundings say. */
const MIN_CANDIDATE_LIKENESS = 0.1;
/** A block that weighs this much of the whole leaves no room for another piece. */
const MAX_SEED_SHARE = 0.97;

/** Collects what may belong together, from candidates and gaps; grows pairs into splits and merges. */
export class Proposals {
  private list: Proposal[] = [];
  /** Gaps looked at, by their first blocks and sizes: most stay the same from round to round. */
  private readonly seenGaps = new Set<string>();
  private readonly matching: Matching;
  private readonly alike: Likeness;
  /** Block number in the feature sets for a position in the draft, FREE where the block has none. */
  readonly oldBlock: Int32Array;
  readonly newBlock: Int32Array;
  /** The likeness of the old block most like each new one, which one that is, and the likeness of the next. */
  private readonly most: Float32Array;
  private readonly mostAt: Int32Array;
  private readonly next: Float32Array;

  constructor(
    matching: Matching,
    alike: Likeness,
    oldFree: readonly number[],
    newFree: readonly number[],
    newFrom: number,
  ) {
    this.matching = matching;
    this.alike = alike;
    this.oldBlock = new Int32Array(matching.newOf.length).fill(FREE);
    this.newBlock = new Int32Array(matching.oldOf.length).fill(FREE);
    this.most = new Float32Array(matching.oldOf.length);
    this.mostAt = new Int32Array(matching.oldOf.length).fill(FREE);
    this.next = new Float32Array(matching.oldOf.length);
    oldFree.forEach((i, n) => {
      this.oldBlock[i] = n;
    });
    newFree.forEach((j, n) => {
      this.newBlock[j] = newFrom + n;
    });
  }

  /** Proposals whose blocks are all free as yet; the others are forgotten, for no block is freed again. */
  open(): readonly Proposal[] {
    this.list = this.list.filter((p) => this.isOpen(p));
    return this.list;
  }

  isOpen(p: Span): boolean {
    const { newOf, oldOf } = this.matching;
    for (let i = p.oldFrom; i <= p.oldTo; i++) if (newOf[i] !== FREE) return false;
    for (let j = p.newFrom; j <= p.newTo; j++) if (oldOf[j] !== FREE) return false;
    return true;
  }

  /** Likeness of the old block most like the first new block of a proposal, those of the proposal apart; 0 to 1. */
  rivalOf({ oldFrom, oldTo, newFrom }: Span): number {
    const at = this.mostAt[newFrom]!;
    return at >= oldFrom && at <= oldTo ? this.next[newFrom]! : this.most[newFrom]!;
  }

  private remember(j: number, i: number, likeness: number): void {
    if (likeness > this.most[j]!) {
      if (this.mostAt[j] !== i) this.next[j] = this.most[j]!;
      this.most[j] = likeness;
      this.mostAt[j] = i;
    } else if (this.mostAt[j] !== i && likeness > this.next[j]!) this.next[j] = likeness;
  }

  /** How alike two blocks are by position, 0 to 1; null where one of them did not take part. */
  likenessOf(i: number, j: number): number | null {
    const a = this.oldBlock[i]!;
    const b = this.newBlock[j]!;
    if (a === FREE || b === FREE) return null;
    this.alike.open(b);
    return dice(this.alike.shared(a), this.alike.total[a]!, this.alike.total[b]!);
  }

  /** Distinct features of the richer side: how much could be alike. */
  richness(p: Span): number {
    return Math.max(this.alike.richness(this.oldBlock[p.oldFrom]!), this.alike.richness(this.newBlock[p.newFrom]!));
  }

  addCandidates(
    candidates: Candidates,
    rivals: Candidates,
    oldFree: readonly number[],
    newFree: readonly number[],
    tick: (share: number) => void,
  ): void {
    newFree.forEach((j, n) => {
      if ((n & 4095) === 0) tick(n / newFree.length);
      const own = this.newBlock[j]!;
      this.alike.open(own);
      for (let k = rivals.start[n]!; k < rivals.start[n + 1]!; k++) {
        const rival = rivals.partner[k]!;
        // Blocks that are spoken for have no position here; their numbers lie beyond those of the free ones.
        this.remember(j, -2 - rival, dice(this.alike.shared(rival), this.alike.total[own]!, this.alike.total[rival]!));
      }
      const from = candidates.start[n]!;
      this.addPartners(j, candidates.partner.subarray(from, candidates.start[n + 1]!), oldFree);
    });
  }

  /** All pairs of a gap, or those within `reach` of its diagonal. */
  addGap({ old, new: fresh }: Gap, reach: number): void {
    const name = `${old[0]}-${old.at(-1)}-${old.length}/${fresh[0]}-${fresh.at(-1)}-${fresh.length}`;
    if (this.seenGaps.has(name)) return;
    this.seenGaps.add(name);
    fresh.forEach((j, column) => {
      if (this.newBlock[j] === FREE) return;
      const middle = (column * old.length) / fresh.length;
      const olds = old.slice(Math.max(0, Math.ceil(middle - reach)), Math.floor(middle + reach) + 1);
      this.alike.open(this.newBlock[j]!);
      this.addPartners(j, olds, null);
    });
  }

  /** New block j, opened, with possible partners (positions, or numbers in `names`). */
  private addPartners(j: number, partners: ArrayLike<number>, names: readonly number[] | null): void {
    const own = this.newBlock[j]!;
    const seeds: { readonly i: number; readonly shared: number }[] = [];
    for (let k = 0; k < partners.length; k++) {
      const i = names === null ? partners[k]! : names[partners[k]!]!;
      const block = this.oldBlock[i]!;
      if (block === FREE) continue;
      const shared = this.alike.shared(block);
      if (shared === 0) continue;
      const likeness = dice(shared, this.alike.total[own]!, this.alike.total[block]!);
      this.remember(j, i, likeness);
      if (names !== null && likeness < MIN_CANDIDATE_LIKENESS) continue;
      this.list.push({ oldFrom: i, oldTo: i, newFrom: j, newTo: j, likeness });
      if (likeness >= MIN_SEED_LIKENESS) seeds.push({ i, shared });
    }
    if (seeds.length > MAX_SEEDS) seeds.sort((x, y) => y.shared - x.shared).length = MAX_SEEDS;
    for (const { i, shared } of seeds) {
      const block = this.oldBlock[i]!;
      const merge = this.grow(i, shared, this.oldBlock, own, this.matching.newOf);
      if (merge)
        this.list.push({ oldFrom: merge.from, oldTo: merge.to, newFrom: j, newTo: j, likeness: merge.likeness });
      const split = this.grow(j, shared, this.newBlock, block, this.matching.oldOf);
      if (split)
        this.list.push({ oldFrom: i, oldTo: i, newFrom: split.from, newTo: split.to, likeness: split.likeness });
    }
  }

  /**
   * Grows from one piece of `whole` to its neighbours, as long as each adds words that no other piece claimed.
   * @param shared what the seed shares with the whole
   * @returns null where the seed stays alone
   */
  private grow(
    seed: number,
    shared: number,
    blockAt: Int32Array,
    whole: number,
    partner: Int32Array,
  ): { from: number; to: number; likeness: number } | null {
    const { alike } = this;
    const all = alike.total[whole]!;
    let total = alike.total[blockAt[seed]!]!;
    if (total >= all * MAX_SEED_SHARE || shared < MIN_PIECE_SHARE * total) return null;
    const isFree = (k: number) => k >= 0 && k < blockAt.length && blockAt[k] !== FREE && partner[k] === FREE;
    if (!isFree(seed + 1) && !isFree(seed - 1)) return null;
    alike.open(whole);
    let found = alike.take(blockAt[seed]!);
    let best = dice(found, total, all);
    let from = seed;
    let to = seed;
    for (let grown = true; grown && to - from + 1 < MAX_PIECES; ) {
      grown = false;
      for (const next of [to + 1, from - 1]) {
        if (!isFree(next)) continue;
        const piece = alike.total[blockAt[next]!]!;
        const more = alike.shared(blockAt[next]!);
        const likeness = dice(found + more, total + piece, all);
        if (more < MIN_PIECE_SHARE * piece || likeness < best + MIN_PIECE_GAIN) continue;
        found += alike.take(blockAt[next]!);
        total += piece;
        best = likeness;
        if (next > to) to = next;
        else from = next;
        grown = true;
        break;
      }
    }
    return from === to ? null : { from, to, likeness: best };
  }
}
