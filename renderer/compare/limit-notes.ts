import type { Limit } from '../../shared/compare/types.ts';
import {
  type ComparisonView,
  type LabelRange,
  labelRange,
  pairAt,
  type Side,
} from '../../shared/output/comparison/index.ts';

/** A place that a limit concerns: what is printed there, and the pair to show. */
export interface LimitPlace {
  readonly range: LabelRange | null;
  readonly pair: number;
}

/** One reason why the comparison is coarser than it might be, with the places it concerns. */
export interface LimitNote {
  readonly reason: Limit['reason'];
  readonly places: readonly LimitPlace[];
  /** Places beyond those listed. */
  readonly more: number;
}

/** More places than this are counted, not listed. */
const MOST_PLACES = 6;

/** What is to be said of a limited comparison: each reason once, in the order in which the engine met them. */
export function limitNotes(view: ComparisonView): readonly LimitNote[] {
  const { limits } = view.comparison;
  if (limits.length === 0) return [];
  const pairs = pairsOfBlocks(view);
  const places = new Map<Limit['reason'], LimitPlace[]>();
  for (const limit of limits) {
    const known = places.get(limit.reason) ?? [];
    places.set(limit.reason, [...known, ...placesOf(view, limit, pairs)]);
  }
  return [...places].map(([reason, all]) => {
    const own = all.filter((place, i) => all.findIndex((other) => other.pair === place.pair) === i);
    return { reason, places: own.slice(0, MOST_PLACES), more: Math.max(0, own.length - MOST_PLACES) };
  });
}

type PairsOfBlocks = Readonly<Record<Side, ReadonlyMap<number, number>>>;

function placesOf(view: ComparisonView, limit: Limit, pairs: PairsOfBlocks): LimitPlace[] {
  const at = (side: Side, block: number, range: LabelRange | null): LimitPlace[] => {
    const pair = pairs[side].get(block);
    return pair === undefined ? [] : [{ pair, range }];
  };
  switch (limit.reason) {
    case 'words': {
      const { old, new: fresh } = pairAt(view, limit.pair);
      const range = fresh.length > 0 ? labelRange(view.new, fresh) : labelRange(view.old, old);
      return [{ pair: limit.pair, range }];
    }
    case 'long-blocks':
      return [
        ...limit.new.flatMap((block) => at('new', block, labelRange(view.new, [block]))),
        ...limit.old.flatMap((block) => at('old', block, labelRange(view.old, [block]))),
      ];
    case 'repeated-blocks': {
      const [from, to] = limit.new;
      const stretch = Array.from({ length: to - from }, (_, k) => from + k);
      return at('new', from, labelRange(view.new, stretch));
    }
    case 'much-text':
      return [];
  }
}

function pairsOfBlocks({ comparison }: ComparisonView): PairsOfBlocks {
  const found = { old: new Map<number, number>(), new: new Map<number, number>() };
  for (const [index, pair] of comparison.pairs.entries()) {
    for (const side of ['old', 'new'] as const) for (const block of pair[side]) found[side].set(block, index);
  }
  return found;
}
