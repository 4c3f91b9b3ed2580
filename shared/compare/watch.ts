import type { Limit } from './types.ts';

/** Why a comparison was given up; callers compare the code. */
export const CANCELLED = 'comparison-cancelled';

/** What a caller may hand in to follow a comparison. Both are called between chunks of work, never per block. */
export interface WatchOptions {
  /** Share done, 0 to 1, never falling. */
  readonly onProgress?: (share: number) => void;
  /** True gives the comparison up: it throws an error whose `code` is `CANCELLED`. */
  readonly isCancelled?: () => boolean;
}

/** One comparison under way: progress, cancellation, and whether a bound was hit. */
export interface Watch {
  /** Throws where the caller has cancelled. */
  tick(share: number): void;
  /** Notes that a bound was hit, and where: the result will say "limited". */
  limit(limit: Limit): void;
  readonly limits: readonly Limit[];
}

class ComparisonCancelled extends Error {
  readonly code = CANCELLED;
}

export function startWatch(options: WatchOptions): Watch {
  const limits: Limit[] = [];
  let shown = 0;
  return {
    tick(share) {
      if (options.isCancelled?.()) throw new ComparisonCancelled('The comparison was cancelled');
      if (share > shown) {
        shown = share;
        options.onProgress?.(share);
      }
    },
    limit(limit) {
      limits.push(limit);
    },
    limits,
  };
}
