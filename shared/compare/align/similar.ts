import { HEADING_RANK } from '../../model/kinds.ts';
import type { ComparedBlock } from '../types.ts';
import type { Watch } from '../watch.ts';
import { adoptPieces } from './adopt.ts';
import { findCandidates, MAX_POSTINGS } from './candidates.ts';
import { closeGaps } from './close-gaps.ts';
import { typedLabelLength } from './content.ts';
import { type Context, contextOf, type Gap } from './context.ts';
import { undoDoubtful } from './doubt.ts';
import { featureSets } from './features.ts';
import { likeness } from './likeness.ts';
import { FREE, type Matching } from './matching.ts';
import { Proposals } from './proposals.ts';
import { type Judge, lookAgain } from './second-look.ts';
import { linkSpan } from './span-list.ts';

/** Old blocks spoken for that take part: they tell what is common in this text, and who else a new block resembles. */
const MAX_BACKGROUND = 4_000;
/** Partners kept for one new block, and blocks spoken for that resemble it. */
const MAX_CANDIDATES = 8;
const MAX_RIVALS = 2;
/** How deep the search for partners goes, and that for rivals: see `Search`. */
const SEARCH = {
  partners: { keep: MAX_CANDIDATES, visits: 160, farVisits: 480, postings: 100 },
  rivals: { keep: MAX_RIVALS, visits: 120, farVisits: 120, postings: 100 },
} as const;
/** With so many free blocks a word that hundreds carry is still rare, and what was found early is chance. */
const MANY_BLOCKS = 20_000;
const DEEP_SEARCH = {
  partners: { keep: MAX_CANDIDATES, visits: 160, farVisits: 1_300, postings: MAX_POSTINGS },
  rivals: { keep: MAX_RIVALS, visits: 120, farVisits: 200, postings: MAX_POSTINGS },
} as const;
/** Pairs looked at in one gap; a larger one is searched along its diagonal. */
const MAX_GAP_PAIRS = 1_024;
const DIAGONAL_REACH = 6;

interface Round {
  /** A proposal is taken when its rating reaches it. */
  readonly bar: number;
  /** What being more alike than any rival counts for. */
  readonly lead: number;
}

/** Every round knows more about the surroundings. */
const ROUNDS: readonly Round[] = [0.75, 0.6, 0.5].map((bar) => ({ bar, lead: 1 }));
/** What is left when the gaps are closed has travelled: there being like nobody else says most. */
const LAST_ROUND: Round = { bar: 0.44, lead: 2 };
/** For each side on which a proposal stands between the same neighbours. */
const SIDE_BONUS = 0.22;
/** For standing hardly farther off than neighbours that changed places; what travels lands anywhere. */
const NEAR_BONUS = 0.1;
const MAX_NEAR_SHIFT = 2;
/** For each neighbour that is linked with its counterpart. */
const TOUCH_BONUS = 0.05;
const LABEL_BONUS = 0.02;
/** A heading seldom becomes a paragraph. */
const KIND_COST = 0.08;

/**
 * In its place a text that got words, or lost some, and kept the others whole is believed sooner than one with as many
 * replaced: by how much of the smaller text lies in the larger one, beyond the likeness. A brief text lies in many: so only
 * where the two are like enough to be one.
 */
const WHOLE_BONUS = 0.5;
const MIN_WHOLE_LIKENESS = 0.45;

/** A block that resembles another which is spoken for is probably new, a copy of that one. By sides that agree. */
const RIVAL_COST = [1.5, 1, 0.2] as const;
const RIVAL_MARGIN = 0.15;
const MAX_RIVALRY = 0.5;
/** A lead over the best rival counts so far; beyond, nobody doubts. */
const MAX_LEAD = 0.15;

/** Links what is alike: edited, moved and edited, split and merged blocks. Works on the blocks that are still free. */
export function linkSimilar(
  matching: Matching,
  old: readonly ComparedBlock[],
  fresh: readonly ComparedBlock[],
  watch: Watch,
  judge: Judge,
): void {
  const oldFree = freeBlocks(matching.newOf, old);
  const newFree = freeBlocks(matching.oldOf, fresh);
  if (oldFree.length === 0 || newFree.length === 0) return;
  const background = sample(matching.newOf, old.length);
  const newFrom = oldFree.length + background.length;
  const texts = [...oldFree, ...background].map((i) => old[i]!.text).concat(newFree.map((j) => fresh[j]!.text));
  const sets = featureSets(texts, (b) => typedLabelLength(texts[b]!));
  if (sets.sampled) watch.limit({ reason: 'much-text' });
  watch.tick(0.35);
  const alike = likeness(sets, newFrom);
  const tick = (share: number) => watch.tick(0.35 + share * 0.1);
  const depth = newFree.length < MANY_BLOCKS ? SEARCH : DEEP_SEARCH;
  const candidates = findCandidates(sets, alike, newFrom, { from: 0, to: oldFree.length, ...depth.partners }, tick);
  const rivals = findCandidates(sets, alike, newFrom, { from: oldFree.length, to: newFrom, ...depth.rivals }, tick);
  const proposals = new Proposals(matching, alike, oldFree, newFree, newFrom);
  proposals.addCandidates(candidates, rivals, (share) => watch.tick(0.55 + share * 0.2));

  for (const round of ROUNDS) takeBest(matching, proposals, old, fresh, round);
  watch.tick(0.85);
  const { gaps } = contextOf(matching);
  propose(proposals, gaps);
  closeGaps(matching, proposals, gaps, old, fresh);
  takeBest(matching, proposals, old, fresh, LAST_ROUND);
  watch.tick(0.9);
  adoptPieces(matching, alike, proposals);
  const rivalAt = (j: number, i: number): number => {
    const rival = proposals.rivals.bestAt(j, i);
    return rival < FREE ? background[FREE - 1 - rival - oldFree.length]! : rival;
  };
  const isSure = lookAgain(matching, old, fresh, proposals, rivalAt, judge);
  undoDoubtful(matching, old, fresh, isSure, (i, j) => {
    const likeness = proposals.likenessOf(i, j);
    if (likeness === null) return null;
    return { likeness, lead: likeness - proposals.rivals.best(j, i, i) };
  });
  const cutOld = sets.cut.flatMap((b) => oldFree[b] ?? []).filter((i) => isLeftOpen(i, matching.newOf, matching.oldOf));
  const cutNew = sets.cut
    .flatMap((b) => newFree[b - newFrom] ?? [])
    .filter((j) => isLeftOpen(j, matching.oldOf, matching.newOf));
  if (cutOld.length + cutNew.length > 0) watch.limit({ reason: 'long-blocks', old: cutOld, new: cutNew });
}

/** Block k, or one beside it or beside its partner, has no partner: what a block says behind its cut might have told. */
function isLeftOpen(k: number, partner: Int32Array, back: Int32Array): boolean {
  const other = partner[k]!;
  const around = [partner[k - 1], other, partner[k + 1], back[other - 1], back[other + 1]];
  return around.includes(FREE);
}

function freeBlocks(partner: Int32Array, blocks: readonly ComparedBlock[]): number[] {
  const out: number[] = [];
  blocks.forEach((block, k) => {
    if (partner[k] === FREE && block.text.length > 0) out.push(k);
  });
  return out;
}

/** Linked blocks, evenly spread. */
function sample(partner: Int32Array, length: number): number[] {
  const step = Math.max(1, Math.floor(length / MAX_BACKGROUND));
  const out: number[] = [];
  for (let k = 0; k < length; k += step) if (partner[k] !== FREE) out.push(k);
  return out;
}

/** Best first, as long as all its blocks are free: an exact assignment (Hungarian) gained nothing over this. */
function takeBest(
  matching: Matching,
  proposals: Proposals,
  old: readonly ComparedBlock[],
  fresh: readonly ComparedBlock[],
  { bar, lead }: Round,
): void {
  const context = contextOf(matching);
  propose(proposals, context.gaps);
  proposals.forgetTaken();
  const { spans } = proposals;
  const ratings = new Float64Array(spans.length);
  const queue = new Int32Array(spans.length);
  let waiting = 0;
  for (let p = 0; p < spans.length; p++) {
    ratings[p] = rate(p, context, proposals, old, fresh) + lead * leadOf(p, proposals);
    if (ratings[p]! >= bar) queue[waiting++] = p;
  }
  for (const p of queue.subarray(0, waiting).sort((x, y) => ratings[y]! - ratings[x]!)) {
    if (proposals.isOpen(p)) linkSpan(matching, spans, p);
  }
}

/** Proposals for what stands between the same neighbours. */
function propose(proposals: Proposals, gaps: readonly Gap[]): void {
  for (const gap of gaps) {
    const isSmall = gap.old.length * gap.new.length <= MAX_GAP_PAIRS;
    proposals.addGap(gap, isSmall ? Number.POSITIVE_INFINITY : DIAGONAL_REACH);
  }
}

/** By how much a proposal is more alike than the best rival. */
function leadOf(p: number, proposals: Proposals): number {
  return Math.min(MAX_LEAD, Math.max(0, proposals.spans.likeness[p]! - proposals.rivalOf(p)));
}

/** Likeness of the texts, raised where the surroundings, kinds and labels agree, lowered where a rival is as like. */
function rate(
  p: number,
  context: Context,
  proposals: Proposals,
  old: readonly ComparedBlock[],
  fresh: readonly ComparedBlock[],
): number {
  const { spans } = proposals;
  const likeness = spans.likeness[p]!;
  if (likeness < proposals.floor(p)) return 0;
  const i = spans.oldFrom[p]!;
  const j = spans.newFrom[p]!;
  const oldTo = spans.oldTo[p]!;
  const newTo = spans.newTo[p]!;
  const before = old[i]!;
  const after = fresh[j]!;
  const sides = context.sides(i, oldTo, j, newTo);
  const isNear = sides === 0 && context.shift(i, j) <= MAX_NEAR_SHIFT;
  const rivalry = Math.min(MAX_RIVALRY, Math.max(0, proposals.rivalOf(p) - likeness + RIVAL_MARGIN));
  return (
    likeness +
    sides * SIDE_BONUS +
    (sides === 2 ? wholeBonus(p, proposals) - proposals.copyCost(p) : 0) +
    (isNear ? NEAR_BONUS : 0) +
    context.touching(i, oldTo, j, newTo) * TOUCH_BONUS -
    RIVAL_COST[sides]! * rivalry +
    (before.label !== null && before.label === after.label ? LABEL_BONUS : 0) -
    (HEADING_RANK[before.kind] > 0 === HEADING_RANK[after.kind] > 0 ? 0 : KIND_COST)
  );
}

function wholeBonus(p: number, proposals: Proposals): number {
  const likeness = proposals.spans.likeness[p]!;
  return likeness < MIN_WHOLE_LIKENESS ? 0 : WHOLE_BONUS * (proposals.overlapOf(p) - likeness);
}
