import type { ComparedBlock } from '../types.ts';
import { CommonOrder, MAX_ORDERED } from './common-order.ts';
import { type Context, contextOf } from './context.ts';
import { FREE, link, type Matching } from './matching.ts';
import type { Proposals } from './proposals.ts';

/** A link this like is not looked at again, unless a free block is more like one of its two. */
const SOLID = 0.5;

/** What is known about a pair of blocks, by place in the list that a judge reads. */
export const EVIDENCE = [
  /** Weighted Dice of their words, 0 to 1; how much more it is than that of the best rival of any sort … */
  'likeness',
  'lead',
  /** … than that of another old block that is free, and another new one. */
  'leadOfOld',
  'leadOfNew',
  /** Characters kept in order, of both and of the shorter one, 0 to 1; how many more than the best rival keeps. */
  'order',
  'shorterOrder',
  'leadOfOrder',
  /** Characters alike at their heads and at their tails, as a share of the shorter one, 0 to 1: few edits reach both. */
  'ends',
  /** Neighbours that agree, 0 to 2, and those that touch. */
  'sides',
  'touching',
  /** The shorter length as a share of the longer one. */
  'lengths',
  /** Weight of the words of the lighter block: with few words all may be chance. */
  'words',
  /** The rarest word they share, 1 where nobody else has it. */
  'rarest',
  'isLinked',
] as const;

/** Tells from evidence whether two blocks are one: log odds, above 0 where they are. */
export type Judge = (evidence: Float64Array, i: number, j: number) => number;

/**
 * Far behind a rival and away from its place nobody is believed, and far ahead nobody is doubted: such pairs need no judge.
 * By sides that agree.
 */
const LEAST_LEAD = [-0.06, -1, -1] as const;
const SAFE_LEAD = [0.2, 0.05, 0.05] as const;

/** So sure a judge must be, in log odds, to overrule what was decided. */
const MIN_CERTAINTY = 0.3;

/**
 * Decides again what the rounds left in doubt, with everything linked that can be: single links of little likeness are
 * undone, free blocks are linked. What costs too much to ask of every proposal is asked here: how the characters of two
 * blocks follow each other, beside those of the best rival.
 * @param rivalAt position of the old block that is most like new block j, i apart; FREE where there is none
 * @returns 1 for each old block whose link the judge is certain of
 */
export function lookAgain(
  matching: Matching,
  old: readonly ComparedBlock[],
  fresh: readonly ComparedBlock[],
  proposals: Proposals,
  rivalAt: (j: number, i: number) => number,
  judge: Judge,
): Uint8Array {
  const { newOf, oldOf } = matching;
  const { spans, rivals } = proposals;
  const context = contextOf(matching);
  const witness = new Witness(old, fresh, proposals, context, rivalAt);
  const isSure = new Uint8Array(newOf.length);
  const free = new FreePairs(matching, proposals);
  const wrong = singleLinks(matching).filter((i) => {
    const j = newOf[i]!;
    const likeness = proposals.likenessOf(i, j);
    if (likeness === null) return false;
    const otherOld = free.byNew.first[j]!;
    const otherNew = free.byOld.first[i]!;
    if (Math.max(otherOld, otherNew) <= likeness) {
      if (likeness >= SOLID) return false;
      if (likeness - rivals.best(j, i, i) >= SAFE_LEAD[context.sides(i, i, j, j)]!) return false;
    }
    const odds = judge(witness.tell(i, j, likeness, otherOld, otherNew, true), i, j);
    if (odds > MIN_CERTAINTY) isSure[i] = 1;
    return odds < -MIN_CERTAINTY;
  });
  for (const i of wrong) {
    oldOf[newOf[i]!] = FREE;
    newOf[i] = FREE;
  }
  const { pairs, byNew, byOld } = wrong.length === 0 ? free : new FreePairs(matching, proposals);
  const right: { readonly p: number; readonly odds: number }[] = [];
  for (const p of pairs) {
    const i = spans.oldFrom[p]!;
    const j = spans.newFrom[p]!;
    const likeness = spans.likeness[p]!;
    if (likeness - rivals.best(j, i, i) < LEAST_LEAD[context.sides(i, i, j, j)]!) continue;
    const otherOld = byNew.beside(j, i);
    const otherNew = byOld.beside(i, j);
    // Whoever has a better partner on either side is not believed.
    if (likeness < otherOld && likeness < otherNew) continue;
    const odds = judge(witness.tell(i, j, likeness, otherOld, otherNew, false), i, j);
    if (odds > MIN_CERTAINTY) right.push({ p, odds });
  }
  for (const { p } of right.sort((x, y) => y.odds - x.odds)) {
    const i = spans.oldFrom[p]!;
    const j = spans.newFrom[p]!;
    if (newOf[i] !== FREE || oldOf[j] !== FREE) continue;
    link(matching, i, i, j, j);
    isSure[i] = 1;
  }
  return isSure;
}

/** Proposals of one old and one new block that are free, and who is most like either. */
class FreePairs {
  readonly pairs: number[] = [];
  readonly byNew: Best;
  readonly byOld: Best;

  constructor({ newOf, oldOf }: Matching, proposals: Proposals) {
    const { spans } = proposals;
    this.byNew = new Best(oldOf.length);
    this.byOld = new Best(newOf.length);
    for (let p = 0; p < spans.length; p++) {
      if (!proposals.isFreePair(p)) continue;
      const i = spans.oldFrom[p]!;
      const j = spans.newFrom[p]!;
      this.byNew.add(j, i, spans.likeness[p]!);
      this.byOld.add(i, j, spans.likeness[p]!);
      this.pairs.push(p);
    }
  }
}

/** Old blocks that have one partner, for themselves. */
function singleLinks({ newOf, oldOf }: Matching): number[] {
  const olds = new Uint16Array(oldOf.length);
  const news = new Uint16Array(newOf.length);
  for (const j of newOf) if (j !== FREE) olds[j]!++;
  for (const i of oldOf) if (i !== FREE) news[i]!++;
  const out: number[] = [];
  for (let i = 0; i < newOf.length; i++) {
    const j = newOf[i]!;
    if (j !== FREE && oldOf[j] === i && olds[j] === 1 && news[i] === 1) out.push(i);
  }
  return out;
}

/** The partner most like each block, and how like the next one is; a pair may be named several times. */
class Best {
  readonly first: Float64Array;
  private readonly firstAt: Int32Array;
  private readonly second: Float64Array;

  constructor(blocks: number) {
    this.first = new Float64Array(blocks);
    this.firstAt = new Int32Array(blocks).fill(FREE);
    this.second = new Float64Array(blocks);
  }

  add(k: number, partner: number, likeness: number): void {
    if (this.firstAt[k] === partner) return;
    if (likeness > this.first[k]!) {
      this.second[k] = this.first[k]!;
      this.first[k] = likeness;
      this.firstAt[k] = partner;
    } else if (likeness > this.second[k]!) this.second[k] = likeness;
  }

  /** Likeness of the partner most like block k, this one apart. */
  beside(k: number, partner: number): number {
    return this.firstAt[k] === partner ? this.second[k]! : this.first[k]!;
  }
}

/** Gathers the evidence about pairs. */
class Witness {
  private readonly evidence = new Float64Array(EVIDENCE.length);
  private readonly common = new CommonOrder();
  private readonly old: readonly ComparedBlock[];
  private readonly fresh: readonly ComparedBlock[];
  private readonly proposals: Proposals;
  private readonly context: Context;
  private readonly rivalAt: (j: number, i: number) => number;

  constructor(
    old: readonly ComparedBlock[],
    fresh: readonly ComparedBlock[],
    proposals: Proposals,
    context: Context,
    rivalAt: (j: number, i: number) => number,
  ) {
    this.old = old;
    this.fresh = fresh;
    this.proposals = proposals;
    this.context = context;
    this.rivalAt = rivalAt;
  }

  /** @returns as `EVIDENCE` lists it, valid until the next call */
  tell(i: number, j: number, likeness: number, otherOld: number, otherNew: number, isLinked: boolean): Float64Array {
    const { old, fresh, proposals, context, common, evidence } = this;
    const before = old[i]!.text;
    const after = fresh[j]!.text;
    common.open(after);
    const rival = this.rivalAt(j, i);
    const kept = common.with(before);
    const a = Math.min(MAX_ORDERED, before.length);
    const b = Math.min(MAX_ORDERED, after.length);
    const order = (2 * kept) / (a + b);
    const { words, rarest } = proposals.sharedBy(i, j);
    const told = [
      likeness,
      likeness - proposals.rivals.best(j, i, i),
      likeness - otherOld,
      likeness - otherNew,
      order,
      kept / Math.min(a, b),
      rival === FREE ? order : order - this.orderOf(rival, b),
      commonEnds(before, after) / Math.max(1, Math.min(before.length, after.length)),
      context.sides(i, i, j, j),
      context.touching(i, i, j, j),
      Math.min(a, b) / Math.max(a, b),
      words,
      rarest,
      isLinked ? 1 : 0,
    ];
    evidence.set(told);
    return evidence;
  }

  /** Order of an old block and the opened new one, of `length` characters. */
  private orderOf(rival: number, length: number): number {
    const { text } = this.old[rival]!;
    return (2 * this.common.with(text)) / (Math.min(MAX_ORDERED, text.length) + length);
  }
}

/** Characters that two texts have alike from their heads and, behind these, from their tails. */
function commonEnds(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return head + tail;
}
