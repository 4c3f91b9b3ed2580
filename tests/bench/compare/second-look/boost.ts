import { QUESTIONS } from '../../../../shared/compare/align/verdict.ts';
import type { Example } from './examples.ts';

const TREES = 24;
/** Share of its answer that a tree may add. */
const RATE = 0.3;
/** Bounds tried for one sort of evidence: its quantiles. */
const BOUNDS = 24;
/** What holds leaves back that few examples reach. */
const RESTRAINT = 3;
/** Least sum of p (1 - p) on either side of a question. */
const MIN_DOUBT = 2;
const MIN_GAIN = 1e-6;

/** Boosted trees, three questions deep; each question and leaf in the order of a heap. */
export interface Trees {
  readonly bias: number;
  readonly places: readonly number[];
  readonly splits: readonly number[];
  readonly leaves: readonly number[];
}

/** Fits trees to examples by Newton boosting of the log loss. */
export function boost(examples: readonly Example[]): Trees {
  const ones = examples.filter(({ isOne }) => isOne).length;
  const bias = rounded(Math.log(ones / (examples.length - ones)));
  const odds = new Float64Array(examples.length).fill(bias);
  const slope = new Float64Array(examples.length);
  const doubt = new Float64Array(examples.length);
  const bounds = boundsOf(examples);
  const out = { bias, places: [] as number[], splits: [] as number[], leaves: [] as number[] };
  for (let tree = 0; tree < TREES; tree++) {
    examples.forEach(({ isOne }, e) => {
      const p = 1 / (1 + Math.exp(-odds[e]!));
      slope[e] = p - (isOne ? 1 : 0);
      doubt[e] = p * (1 - p);
    });
    let parts: number[][] = [examples.map((_, e) => e)];
    for (let asked = 0; asked < QUESTIONS; asked += parts.length / 2) {
      parts = parts.flatMap((part) => {
        const { place, split } = bestQuestion(examples, part, bounds, slope, doubt);
        out.places.push(place);
        out.splits.push(split);
        const isLeft = (e: number) => examples[e]!.evidence[place]! <= split;
        return [part.filter(isLeft), part.filter((e) => !isLeft(e))];
      });
    }
    for (const part of parts) {
      const leaf = rounded((-RATE * sum(part, slope)) / (sum(part, doubt) + RESTRAINT));
      out.leaves.push(leaf);
      for (const e of part) odds[e]! += leaf;
    }
  }
  return out;
}

function boundsOf(examples: readonly Example[]): number[][] {
  return Array.from(examples[0]!.evidence, (_, place) => {
    const values = Float64Array.from(examples, ({ evidence }) => evidence[place]!).sort();
    const quantiles = Array.from({ length: BOUNDS - 1 }, (_, k) => {
      return rounded(values[Math.floor(((k + 1) * values.length) / BOUNDS)]!);
    });
    return [...new Set(quantiles)];
  });
}

/** Three digits behind the point are enough to tell evidence apart, and keep the table short. */
function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}

function sum(part: readonly number[], values: Float64Array): number {
  let total = 0;
  for (const e of part) total += values[e]!;
  return total;
}

/** The question that parts these examples best; one that all answer alike where none does. */
function bestQuestion(
  examples: readonly Example[],
  part: readonly number[],
  bounds: readonly (readonly number[])[],
  slope: Float64Array,
  doubt: Float64Array,
): { readonly place: number; readonly split: number } {
  const allSlope = sum(part, slope);
  const allDoubt = sum(part, doubt);
  const worth = (s: number, d: number) => (s * s) / (d + RESTRAINT);
  let best = { place: 0, split: 9, gain: MIN_GAIN };
  bounds.forEach((splits, place) => {
    for (const split of splits) {
      let s = 0;
      let d = 0;
      for (const e of part) {
        if (examples[e]!.evidence[place]! > split) continue;
        s += slope[e]!;
        d += doubt[e]!;
      }
      if (d < MIN_DOUBT || allDoubt - d < MIN_DOUBT) continue;
      const gain = worth(s, d) + worth(allSlope - s, allDoubt - d) - worth(allSlope, allDoubt);
      if (gain > best.gain) best = { place, split, gain };
    }
  });
  return best;
}
