import type { FeatureSets } from './features.ts';

/** A feature that more old blocks carry than this finds nobody: it is skipped. */
const MAX_POSTINGS = 64;
/** Old blocks looked at for one new block, rarest features first. */
const MAX_VISITS = 600;
/** Partners kept for one new block: with 8 the true one is among them in 98 % of pairs edited by a third. */
const MAX_CANDIDATES = 8;
/** Steps of rarity: features with at most so many postings are read together. */
const RARITY_STEPS = [2, 8, 24, MAX_POSTINGS] as const;

/** Possible partners: `partner[start[n]] … partner[start[n + 1] - 1]` are old blocks for the n-th new one. */
export interface Candidates {
  readonly start: Int32Array;
  readonly partner: Int32Array;
}

/**
 * Finds, for each new block, the old blocks that share its rarest features.
 * @param sets blocks 0 … oldBlocks - 1 are the old ones to find, blocks newFrom … the new ones that ask
 */
export function findCandidates(
  sets: FeatureSets,
  weight: Float32Array,
  oldBlocks: number,
  newFrom: number,
  tick: (share: number) => void,
): Candidates {
  const { start, feature, distinct } = sets;
  const postings = indexPostings(sets, oldBlocks);
  const news = start.length - 1 - newFrom;
  const out = { start: new Int32Array(news + 1), partner: new Int32Array(news * MAX_CANDIDATES) };
  const score = new Float32Array(oldBlocks);
  const touched = new Int32Array(MAX_VISITS + MAX_POSTINGS);
  const step = new Uint8Array(distinct);
  for (let f = 0; f < distinct; f++) {
    const carriers = postings.start[f + 1]! - postings.start[f]!;
    step[f] = carriers === 0 ? 255 : RARITY_STEPS.findIndex((most) => carriers <= most);
  }
  let used = 0;
  for (let n = 0; n < news; n++) {
    if ((n & 4095) === 0) tick(n / news);
    const b = newFrom + n;
    let visits = 0;
    let reached = 0;
    for (let rarity = 0; rarity < RARITY_STEPS.length && visits < MAX_VISITS; rarity++) {
      for (let k = start[b]!; k < start[b + 1]! && visits < MAX_VISITS; k++) {
        const f = feature[k]!;
        if (step[f] !== rarity) continue;
        for (let p = postings.start[f]!; p < postings.start[f + 1]!; p++) {
          const i = postings.block[p]!;
          if (score[i] === 0) touched[reached++] = i;
          score[i]! += weight[f]!;
        }
        visits += postings.start[f + 1]! - postings.start[f]!;
      }
    }
    used = keepBest(out.partner, used, score, touched, reached);
    for (let t = 0; t < reached; t++) score[touched[t]!] = 0;
    out.start[n + 1] = used;
  }
  return { start: out.start, partner: out.partner.subarray(0, used) };
}

/** Appends the best of the touched blocks, best first, by insertion: there are at most eight. */
function keepBest(
  partner: Int32Array,
  used: number,
  score: Float32Array,
  touched: Int32Array,
  reached: number,
): number {
  let end = used;
  for (let t = 0; t < reached; t++) {
    const i = touched[t]!;
    const own = score[i]!;
    if (end - used === MAX_CANDIDATES && score[partner[end - 1]!]! >= own) continue;
    let at = end - used < MAX_CANDIDATES ? end++ : end - 1;
    while (at > used && score[partner[at - 1]!]! < own) {
      partner[at] = partner[at - 1]!;
      at--;
    }
    partner[at] = i;
  }
  return end;
}

/** Old blocks by feature; a feature with too many is left empty. */
function indexPostings(sets: FeatureSets, oldBlocks: number): { start: Int32Array; block: Int32Array } {
  const { start, feature, distinct } = sets;
  const carriers = new Int32Array(distinct);
  for (let k = 0; k < start[oldBlocks]!; k++) carriers[feature[k]!]!++;
  const from = new Int32Array(distinct + 1);
  for (let f = 0; f < distinct; f++) from[f + 1] = from[f]! + (carriers[f]! <= MAX_POSTINGS ? carriers[f]! : 0);
  const block = new Int32Array(from[distinct]!);
  const next = from.slice(0, distinct);
  for (let i = 0; i < oldBlocks; i++) {
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      const f = feature[k]!;
      if (carriers[f]! <= MAX_POSTINGS) block[next[f]!++] = i;
    }
  }
  return { start: from, block };
}
