import type { Candidates } from './candidates.ts';
import type { Likeness } from './likeness.ts';
import { FREE, link, type Matching } from './matching.ts';

/** Blocks from … to (both included) on one side may belong to those on the other: a pair, a split or a merge. */
export interface Proposal {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
  /** 0 to 1. */
  readonly likeness: number;
}

/** A block is split or merged into at most so many. */
const MAX_PIECES = 8;
/** Share of a piece that must lie in what the other pieces left over. */
const MIN_PIECE_SHARE = 0.3;
/** What a further piece must add to the likeness of the whole. */
const MIN_PIECE_GAIN = 0.015;
/** Share of a leftover that must lie in what its neighbour's partner lost, to be adopted as a piece of it. */
const MIN_ADOPTED_SHARE = 0.5;

/** Collects proposals from candidates and gaps, and grows pairs into splits and merges. Positions are those of the drafts. */
export class Groups {
  private readonly list: Proposal[] = [];
  private readonly matching: Matching;
  private readonly alike: Likeness;
  private readonly oldFree: readonly number[];
  private readonly newFree: readonly number[];
  /** Block number in the feature sets for a position, FREE where the block has none. */
  private readonly oldBlock: Int32Array;
  private readonly newBlock: Int32Array;

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
    this.oldBlock = new Int32Array(matching.newOf.length).fill(FREE);
    this.newBlock = new Int32Array(matching.oldOf.length).fill(FREE);
    oldFree.forEach((i, n) => {
      this.oldBlock[i] = n;
    });
    newFree.forEach((j, n) => {
      this.newBlock[j] = newFrom + n;
    });
  }

  /** Proposals whose blocks are all free. */
  proposals(): Proposal[] {
    const { newOf, oldOf } = this.matching;
    return this.list.filter((p) => newOf[p.oldFrom] === FREE && oldOf[p.newFrom] === FREE);
  }

  addCandidates(candidates: Candidates, tick: (share: number) => void): void {
    const byOld = new Map<number, number[]>();
    this.newFree.forEach((j, n) => {
      if ((n & 4095) === 0) tick((n / this.newFree.length) * 0.5);
      const partners: number[] = [];
      for (let k = candidates.start[n]!; k < candidates.start[n + 1]!; k++) {
        const i = this.oldFree[candidates.partner[k]!]!;
        partners.push(i);
        const list = byOld.get(i);
        if (list) list.push(j);
        else byOld.set(i, [j]);
      }
      this.compareNew(j, partners);
    });
    let done = 0;
    for (const [i, news] of byOld) {
      if ((done++ & 4095) === 0) tick(0.5 + (done / byOld.size) * 0.5);
      this.compareOld(i, news);
    }
  }

  /** All pairs of a gap, or those within `reach` of its diagonal. */
  addGap(a: number, b: number, c: number, d: number, reach: number): void {
    const near = (i: number, j: number) => Math.abs(i - a - ((j - c) * (b - a)) / (d - c)) <= reach;
    for (let j = c; j < d; j++) {
      const partners: number[] = [];
      for (let i = a; i < b; i++) if (this.oldBlock[i] !== FREE && near(i, j)) partners.push(i);
      if (this.newBlock[j] !== FREE && partners.length > 0) this.compareNew(j, partners);
    }
    for (let i = a; i < b; i++) {
      const news: number[] = [];
      for (let j = c; j < d; j++) if (this.newBlock[j] !== FREE && near(i, j)) news.push(j);
      if (this.oldBlock[i] !== FREE && news.length > 0) this.compareOld(i, news);
    }
  }

  /** New block j with possible partners: pairs, and merges that grow from them. */
  private compareNew(j: number, partners: readonly number[]): void {
    const { alike } = this;
    const own = this.newBlock[j]!;
    for (const i of partners) {
      alike.open(own);
      const shared = alike.shared(this.oldBlock[i]!);
      if (shared === 0) continue;
      const likeness = dice(shared, alike.total[own]!, alike.total[this.oldBlock[i]!]!);
      this.list.push({ oldFrom: i, oldTo: i, newFrom: j, newTo: j, likeness });
      const range = this.grow(i, this.oldBlock, own, this.matching.newOf);
      if (range.to > range.from) {
        this.list.push({ oldFrom: range.from, oldTo: range.to, newFrom: j, newTo: j, likeness: range.likeness });
      }
    }
    alike.close();
  }

  /** Old block i with possible pieces: splits that grow from them. */
  private compareOld(i: number, news: readonly number[]): void {
    for (const j of news) {
      const range = this.grow(j, this.newBlock, this.oldBlock[i]!, this.matching.oldOf);
      if (range.to > range.from) {
        this.list.push({ oldFrom: i, oldTo: i, newFrom: range.from, newTo: range.to, likeness: range.likeness });
      }
    }
    this.alike.close();
  }

  /** Grows from one piece to its neighbours as long as each adds words of the whole that no other piece claimed. */
  private grow(
    seed: number,
    blockAt: Int32Array,
    whole: number,
    partner: Int32Array,
  ): { from: number; to: number; likeness: number } {
    const { alike } = this;
    const seedBlock = blockAt[seed]!;
    let total = alike.total[seedBlock]!;
    const wholeTotal = alike.total[whole]!;
    let from = seed;
    let to = seed;
    if (total >= wholeTotal * 0.97) return { from, to, likeness: 0 };
    alike.open(whole);
    let shared = alike.take(seedBlock);
    let best = dice(shared, total, wholeTotal);
    if (shared < MIN_PIECE_SHARE * total) return { from, to, likeness: best };
    let grown = true;
    while (grown && to - from + 1 < MAX_PIECES) {
      grown = false;
      for (const next of [to + 1, from - 1]) {
        const block = next < 0 || next >= blockAt.length ? FREE : blockAt[next]!;
        if (block === FREE || partner[next] !== FREE) continue;
        const piece = alike.total[block]!;
        const more = alike.shared(block);
        const likeness = dice(shared + more, total + piece, wholeTotal);
        if (more < MIN_PIECE_SHARE * piece || likeness < best + MIN_PIECE_GAIN) continue;
        shared += alike.take(block);
        total += piece;
        best = likeness;
        if (next > to) to = next;
        else from = next;
        grown = true;
        break;
      }
    }
    return { from, to, likeness: best };
  }

  /** A leftover beside a linked block that holds what the block's partner lost becomes a piece of it. */
  adoptPieces(): void {
    const { newOf, oldOf } = this.matching;
    for (const j of this.newFree) {
      if (oldOf[j] !== FREE) continue;
      for (const beside of [j - 1, j + 1]) {
        const i = oldOf[beside] ?? FREE;
        if (i === FREE || newOf[i] !== beside || this.isGroup(i, beside)) continue;
        if (!this.fits(j, this.newBlock, i, this.oldBlock, beside)) continue;
        link(this.matching, i, i, Math.min(j, beside), Math.max(j, beside));
        break;
      }
    }
    for (const i of this.oldFree) {
      if (newOf[i] !== FREE) continue;
      for (const beside of [i - 1, i + 1]) {
        const j = newOf[beside] ?? FREE;
        if (j === FREE || oldOf[j] !== beside || this.isGroup(beside, j)) continue;
        if (!this.fits(i, this.oldBlock, j, this.newBlock, beside)) continue;
        link(this.matching, Math.min(i, beside), Math.max(i, beside), j, j);
        break;
      }
    }
  }

  private isGroup(i: number, j: number): boolean {
    const { newOf, oldOf } = this.matching;
    return newOf[i - 1] === j || newOf[i + 1] === j || oldOf[j - 1] === i || oldOf[j + 1] === i;
  }

  private fits(piece: number, pieceBlock: Int32Array, whole: number, wholeBlock: Int32Array, beside: number): boolean {
    const block = pieceBlock[piece]!;
    const wholeOf = wholeBlock[whole]!;
    const besideOf = pieceBlock[beside]!;
    if (wholeOf === FREE || besideOf === FREE) return false;
    this.alike.open(wholeOf);
    this.alike.take(besideOf);
    const share = this.alike.shared(block) / this.alike.total[block]!;
    this.alike.close();
    return share >= MIN_ADOPTED_SHARE;
  }
}

function dice(shared: number, a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * shared) / (a + b);
}
