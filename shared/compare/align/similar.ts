import { HEADING_RANK } from '../../model/kinds.ts';
import type { ComparedBlock } from '../types.ts';
import type { Watch } from '../watch.ts';
import { findCandidates } from './candidates.ts';
import { typedLabelLength } from './content.ts';
import { type Context, contextOf, gapsOf } from './context.ts';
import { featureSets } from './features.ts';
import { Groups, type Proposal } from './groups.ts';
import { likeness } from './likeness.ts';
import { FREE, link, type Matching } from './matching.ts';

/** Matched old blocks that lend their features to the weights, so that a few edited blocks know what is common here. */
const MAX_BACKGROUND = 2_000;
/** Pairs looked at between two neighbours that belong together; a larger gap is searched along its diagonal. */
const MAX_GAP_PAIRS = 1_024;
const DIAGONAL_REACH = 6;
/** A proposal is taken when likeness and surroundings together reach the round's bar. */
const ROUNDS = [0.62, 0.48, 0.38, 0.32] as const;
/** Below this likeness surroundings alone make no pair. */
const MIN_LIKENESS = 0.08;
const SIDE_BONUS = 0.07;
const TOUCH_BONUS = 0.06;
const LABEL_BONUS = 0.02;
/** A heading seldom becomes a paragraph. */
const KIND_COST = 0.08;

/** Links what is alike: edited, moved and edited, split and merged blocks. Works on the blocks that are still free. */
export function linkSimilar(
  matching: Matching,
  old: readonly ComparedBlock[],
  fresh: readonly ComparedBlock[],
  watch: Watch,
): void {
  const oldFree = freeBlocks(matching.newOf, old);
  const newFree = freeBlocks(matching.oldOf, fresh);
  if (oldFree.length === 0 || newFree.length === 0) return;
  const background = sample(matching.newOf, old);
  const blocks = [...oldFree.map((i) => old[i]!), ...background.map((i) => old[i]!), ...newFree.map((j) => fresh[j]!)];
  const newFrom = oldFree.length + background.length;
  const texts = blocks.map((block) => block.text);
  const sets = featureSets(texts, (b) => typedLabelLength(texts[b]!));
  if (sets.truncated) watch.limit();
  watch.tick(0.3);
  const alike = likeness(sets, newFrom);
  const candidates = findCandidates(sets, alike.weight, oldFree.length, newFrom, (share) =>
    watch.tick(0.3 + share * 0.2),
  );
  const groups = new Groups(matching, alike, oldFree, newFree, newFrom);
  groups.addCandidates(candidates, (share) => watch.tick(0.5 + share * 0.2));

  ROUNDS.forEach((bar, round) => {
    if (round > 0) {
      for (const { a, b, c, d } of gapsOf(matching)) {
        if ((b - a) * (d - c) <= MAX_GAP_PAIRS) groups.addGap(a, b, c, d, Number.POSITIVE_INFINITY);
        else groups.addGap(a, b, c, d, DIAGONAL_REACH);
      }
    }
    const context = contextOf(matching);
    takeBest(matching, groups.proposals(), (p) => rating(p, context, old, fresh), bar);
    watch.tick(0.7 + (0.2 * (round + 1)) / ROUNDS.length);
  });
  groups.adoptPieces();
}

function freeBlocks(partner: Int32Array, blocks: readonly ComparedBlock[]): number[] {
  const out: number[] = [];
  blocks.forEach((block, k) => {
    if (partner[k] === FREE && block.text.length > 0) out.push(k);
  });
  return out;
}

/** Linked blocks, evenly spread. */
function sample(partner: Int32Array, blocks: readonly ComparedBlock[]): number[] {
  const step = Math.max(1, Math.floor(blocks.length / MAX_BACKGROUND));
  const out: number[] = [];
  for (let k = 0; k < blocks.length; k += step) if (partner[k] !== FREE) out.push(k);
  return out;
}

/** Likeness of the texts, raised where the surroundings, kinds and labels agree as well. */
function rating(p: Proposal, context: Context, old: readonly ComparedBlock[], fresh: readonly ComparedBlock[]): number {
  if (p.likeness < MIN_LIKENESS) return 0;
  const before = old[p.oldFrom]!;
  const after = fresh[p.newFrom]!;
  const sides = context.sides(p.oldFrom, p.newFrom);
  const touching = context.touching(p.oldFrom, p.newFrom);
  const heading = (block: ComparedBlock) => HEADING_RANK[block.kind] > 0;
  return (
    p.likeness +
    sides * SIDE_BONUS +
    touching * TOUCH_BONUS +
    (before.label !== null && before.label === after.label ? LABEL_BONUS : 0) -
    (heading(before) === heading(after) ? 0 : KIND_COST)
  );
}

/** Best first, as long as all its blocks are free: an exact assignment (Hungarian) gained nothing over this. */
function takeBest(
  matching: Matching,
  proposals: readonly Proposal[],
  rate: (p: Proposal) => number,
  bar: number,
): void {
  const queue = proposals
    .map((proposal) => ({ proposal, rating: rate(proposal) }))
    .filter((entry) => entry.rating >= bar);
  queue.sort((x, y) => y.rating - x.rating);
  for (const { proposal: p } of queue) {
    if (isFree(matching.newOf, p.oldFrom, p.oldTo) && isFree(matching.oldOf, p.newFrom, p.newTo)) {
      link(matching, p.oldFrom, p.oldTo, p.newFrom, p.newTo);
    }
  }
}

function isFree(partner: Int32Array, from: number, to: number): boolean {
  for (let k = from; k <= to; k++) if (partner[k] !== FREE) return false;
  return true;
}
