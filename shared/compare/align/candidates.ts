import { type FeatureSets, RUN } from './features.ts';
import type { Likeness } from './likeness.ts';

/** A feature that more old blocks carry than this finds nobody, in any text. */
export const MAX_POSTINGS = 400;
/** Partners that share so much less than the best one are dropped at once. */
const MIN_SCORE_SHARE = 0.2;
/** Steps of rarity: features with at most so many postings are read together. */
const RARITY_STEPS = [2, 8, 24, 64, 160, MAX_POSTINGS] as const;
/** What a shared run of four counts for in the search, beside the rarity of single features. */
const RUN_SCORE = 3;
/** Somebody who shares so much of what others can be found by is a partner: what is common finds nobody better. */
const ENOUGH = 0.5;

/** Possible partners: `partner[start[n]] … partner[start[n + 1] - 1]` are old blocks for the n-th new one. */
export interface Candidates {
  readonly start: Int32Array;
  readonly partner: Int32Array;
}

/** A stretch of old blocks among which partners are sought, and how many are kept for one new block. */
export interface Search {
  readonly from: number;
  readonly to: number;
  readonly keep: number;
  /** Old blocks looked at for one new block, rarest features first; more of them where nobody yet shares enough. */
  readonly visits: number;
  readonly farVisits: number;
  /** A feature that more old blocks carry than this is skipped. */
  readonly postings: number;
}

/**
 * Finds, for each new block, the old blocks of a stretch that share its rarest features, best first.
 * @param newFrom the first new block; those before it are old
 */
export function findCandidates(
  sets: FeatureSets,
  { rarity }: Likeness,
  newFrom: number,
  { from, to, keep, visits: nearVisits, farVisits, postings: mostPostings }: Search,
  tick: (share: number) => void,
): Candidates {
  const { start, feature } = sets;
  const postings = indexPostings(sets, from, to, mostPostings);
  const worth = rarity.map((own, f) => (sets.sort[f] === RUN ? RUN_SCORE : own));
  const news = start.length - 1 - newFrom;
  const out = { start: new Int32Array(news + 1), partner: new Int32Array(news * keep) };
  const score = new Float32Array(to);
  const touched = new Int32Array(farVisits + MAX_POSTINGS);
  const room = longest(start, newFrom);
  const steps = RARITY_STEPS.map(() => new Int32Array(room));
  const filled = new Int32Array(steps.length);
  let used = 0;
  for (let n = 0; n < news; n++) {
    if ((n & 4095) === 0) tick(n / news);
    const b = newFrom + n;
    filled.fill(0);
    let own = 0;
    for (let k = start[b]!; k < start[b + 1]!; k++) {
      const f = feature[k]!;
      const step = postings.step[f]!;
      if (step >= steps.length) continue;
      steps[step]![filled[step]!++] = f;
      own += worth[f]!;
    }
    const enough = own * ENOUGH;
    let visits = 0;
    let reached = 0;
    let most = 0;
    for (let step = 0; step < steps.length; step++) {
      for (let k = 0; k < filled[step]! && visits < (most < enough ? farVisits : nearVisits); k++) {
        const f = steps[step]![k]!;
        const gain = worth[f]!;
        const end = postings.start[f + 1]!;
        for (let p = postings.start[f]!; p < end; p++) {
          const i = postings.block[p]!;
          if (score[i] === 0) touched[reached++] = i;
          const sum = score[i]! + gain;
          score[i] = sum;
          if (sum > most) most = sum;
        }
        visits += end - postings.start[f]!;
      }
    }
    used = keepBest(out.partner, used, keep, score, touched, reached);
    for (let t = 0; t < reached; t++) score[touched[t]!] = 0;
    out.start[n + 1] = used;
  }
  return { start: out.start, partner: out.partner.subarray(0, used) };
}

/** Appends the best of the touched blocks, best first, by insertion: there are at most eight. */
function keepBest(
  partner: Int32Array,
  used: number,
  keep: number,
  score: Float32Array,
  touched: Int32Array,
  reached: number,
): number {
  let end = used;
  for (let t = 0; t < reached; t++) {
    const i = touched[t]!;
    const own = score[i]!;
    if (end - used === keep && score[partner[end - 1]!]! >= own) continue;
    let at = end - used < keep ? end++ : end - 1;
    while (at > used && score[partner[at - 1]!]! < own) {
      partner[at] = partner[at - 1]!;
      at--;
    }
    partner[at] = i;
  }
  const least = end > used ? score[partner[used]!]! * MIN_SCORE_SHARE : 0;
  while (end > used && score[partner[end - 1]!]! < least) end--;
  return end;
}

/** Most features that one block has, from block `first` on. */
function longest(start: Int32Array, first: number): number {
  let most = 0;
  for (let b = first; b < start.length - 1; b++) most = Math.max(most, start[b + 1]! - start[b]!);
  return most;
}

/** Old blocks by feature: those of f are `block[start[f]] … block[start[f + 1] - 1]`. */
interface Postings {
  readonly start: Int32Array;
  readonly block: Int32Array;
  /** Place of each feature in `RARITY_STEPS`; `FINDS_NOBODY` where it has no postings, or too many, which are left out. */
  readonly step: Uint8Array;
}

const FINDS_NOBODY = 0xff;
const stepOf = Uint8Array.from({ length: MAX_POSTINGS + 1 }, (_, carriers) =>
  RARITY_STEPS.findIndex((bound) => carriers <= bound),
);

function indexPostings({ start, feature, sort }: FeatureSets, first: number, to: number, most: number): Postings {
  const size = sort.length;
  const own = new Int32Array(size);
  for (let k = start[first]!; k < start[to]!; k++) own[feature[k]!]!++;
  const from = new Int32Array(size + 1);
  const step = new Uint8Array(size).fill(FINDS_NOBODY);
  for (let f = 0; f < size; f++) {
    const carriers = own[f]!;
    const isUseful = carriers > 0 && carriers <= most;
    if (isUseful) step[f] = stepOf[carriers]!;
    from[f + 1] = from[f]! + (isUseful ? carriers : 0);
  }
  const block = new Int32Array(from[size]!);
  const next = from.slice(0, size);
  for (let i = first; i < to; i++) {
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      const f = feature[k]!;
      if (step[f] !== FINDS_NOBODY) block[next[f]!++] = i;
    }
  }
  return { start: from, block, step };
}
