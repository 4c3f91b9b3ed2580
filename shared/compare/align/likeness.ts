import { type FeatureSets, PAIR } from './features.ts';

/** Pairs of units weigh less than units: one changed word breaks two of them. */
const PAIR_WEIGHT = 0.25;

/**
 * How alike blocks are: weighted Dice of their feature multisets, 0 (nothing in common) to 1 (the same features). A rare
 * feature weighs more: everyone's 「…ことに関すること」 says little.
 */
export interface Likeness {
  /** Sum of the weights of block b's features. */
  readonly total: Float64Array;
  /** ln(1 + blocks / carriers) of each feature. */
  readonly rarity: Float32Array;
  /** Number of distinct features of block b, runs apart. */
  richness(b: number): number;
  /** Compares from now on with block b. */
  open(b: number): void;
  /** Weight that block b shares with what is left of the opened block. */
  shared(b: number): number;
  /** As `shared`, and takes it off the opened block, so that a second piece cannot claim the same words. */
  take(b: number): number;
  /** Rarity of the rarest feature that block b shares with what is left of the opened block: 0 to 1 (nobody else has it). */
  rarest(b: number): number;
}

/** @param sets features of all blocks; the first `oldBlocks` stand on the old side, the rest on the new one */
export function likeness(sets: FeatureSets, oldBlocks: number): Likeness {
  const { start, runs, feature, count, sort } = sets;
  const oldCarriers = carriersOf(sets, 0, oldBlocks);
  const newCarriers = carriersOf(sets, oldBlocks, sets.runs.length);
  const blocks = Math.max(1, oldBlocks, sets.runs.length - oldBlocks);
  const rarity = rarities(oldCarriers, newCarriers, blocks);
  const weight = rarity.slice();
  for (let f = 0; f < weight.length; f++) if (sort[f] === PAIR) weight[f]! *= PAIR_WEIGHT;
  const total = new Float64Array(runs.length);
  for (let b = 0; b < runs.length; b++) {
    let sum = 0;
    for (let k = start[b]!; k < runs[b]!; k++) sum += weight[feature[k]!]! * count[k]!;
    total[b] = sum;
  }
  const left = new Uint16Array(weight.length);
  let opened = -1;
  let isWhole = false;
  return {
    total,
    rarity,
    richness: (b) => runs[b]! - start[b]!,
    open(b) {
      if (opened === b && isWhole) return;
      if (opened >= 0 && opened !== b) for (let k = start[opened]!; k < runs[opened]!; k++) left[feature[k]!] = 0;
      opened = b;
      isWhole = true;
      for (let k = start[b]!; k < runs[b]!; k++) left[feature[k]!] = count[k]!;
    },
    shared(b) {
      let sum = 0;
      const end = runs[b]!;
      for (let k = start[b]!; k < end; k++) {
        const f = feature[k]!;
        const there = left[f]!;
        if (there > 0) sum += weight[f]! * Math.min(there, count[k]!);
      }
      return sum;
    },
    take(b) {
      isWhole = false;
      let sum = 0;
      for (let k = start[b]!; k < runs[b]!; k++) {
        const f = feature[k]!;
        const there = left[f]!;
        if (there === 0) continue;
        const taken = Math.min(there, count[k]!);
        sum += weight[f]! * taken;
        left[f] = there - taken;
      }
      return sum;
    },
    rarest(b) {
      let most = 0;
      for (let k = start[b]!; k < runs[b]!; k++) {
        const f = feature[k]!;
        if (left[f]! > 0 && rarity[f]! > most) most = rarity[f]!;
      }
      return most / Math.log(1 + blocks);
    },
  };
}

function carriersOf({ start, feature, sort }: FeatureSets, from: number, to: number): Int32Array {
  const out = new Int32Array(sort.length);
  for (let k = start[from]!; k < start[to]!; k++) out[feature[k]!]!++;
  return out;
}

/** Carriers count on the side that has more: a feature must not weigh less because both sides of a pair share it. */
function rarities(old: Int32Array, fresh: Int32Array, blocks: number): Float32Array {
  const byCarriers = new Float32Array(blocks + 2);
  for (let carriers = 1; carriers < byCarriers.length; carriers++)
    byCarriers[carriers] = Math.log(1 + blocks / carriers);
  const out = new Float32Array(old.length);
  for (let f = 0; f < out.length; f++) out[f] = byCarriers[Math.max(old[f]!, fresh[f]!)]!;
  return out;
}

/** Weighted Dice from what two blocks share and what each has. */
export function dice(shared: number, a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * shared) / (a + b);
}
