import type { FeatureSets } from './features.ts';

/**
 * How alike blocks are: weighted Dice of their feature multisets, 0 (nothing in common) to 1 (the same features). A rare
 * feature weighs more: everyone's 「…ことに関すること」 says little.
 */
export interface Likeness {
  /** Sum of the weights of block b's features. */
  readonly total: Float64Array;
  readonly weight: Float32Array;
  /** Compares from now on with block b. */
  open(b: number): void;
  /** Weight that block b shares with what is left of the opened block. */
  shared(b: number): number;
  /** As `shared`, and takes it off the opened block, so that a second piece cannot claim the same words. */
  take(b: number): number;
  close(): void;
}

/**
 * @param featureSets of all blocks; the first `oldBlocks` stand on the old side, the rest on the new one
 */
export function likeness(sets: FeatureSets, oldBlocks: number): Likeness {
  const { start, feature, count, distinct } = sets;
  const blocks = start.length - 1;
  const oldSeen = new Int32Array(distinct);
  const newSeen = new Int32Array(distinct);
  for (let b = 0; b < blocks; b++) {
    const seen = b < oldBlocks ? oldSeen : newSeen;
    for (let k = start[b]!; k < start[b + 1]!; k++) seen[feature[k]!]!++;
  }
  const weight = new Float32Array(distinct);
  const size = Math.max(1, oldBlocks, blocks - oldBlocks);
  // The larger of both sides, not their sum: a feature that one pair shares must not weigh less for being shared.
  for (let f = 0; f < distinct; f++) weight[f] = Math.log(1 + size / Math.max(oldSeen[f]!, newSeen[f]!));
  const total = new Float64Array(blocks);
  for (let b = 0; b < blocks; b++) {
    let sum = 0;
    for (let k = start[b]!; k < start[b + 1]!; k++) sum += weight[feature[k]!]! * count[k]!;
    total[b] = sum;
  }
  const left = new Uint16Array(distinct);
  let opened = -1;
  const close = () => {
    if (opened < 0) return;
    for (let k = start[opened]!; k < start[opened + 1]!; k++) left[feature[k]!] = 0;
    opened = -1;
  };
  return {
    total,
    weight,
    close,
    open(b) {
      close();
      opened = b;
      for (let k = start[b]!; k < start[b + 1]!; k++) left[feature[k]!] = count[k]!;
    },
    shared(b) {
      let sum = 0;
      for (let k = start[b]!; k < start[b + 1]!; k++) {
        const f = feature[k]!;
        const there = left[f]!;
        if (there > 0) sum += weight[f]! * Math.min(there, count[k]!);
      }
      return sum;
    },
    take(b) {
      let sum = 0;
      for (let k = start[b]!; k < start[b + 1]!; k++) {
        const f = feature[k]!;
        const there = left[f]!;
        if (there === 0) continue;
        const taken = Math.min(there, count[k]!);
        sum += weight[f]! * taken;
        left[f] = there - taken;
      }
      return sum;
    },
  };
}
