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
  /** Notes that a bound was hit: the result will say "limited". */
  limit(): void;
  readonly limited: boolean;
}

class ComparisonCancelled extends Error {
  readonly code = CANCELLED;
}

export function isCancellation(error: unknown): boolean {
  return error instanceof Error && (error as { code?: unknown }).code === CANCELLED;
}

export function startWatch(options: WatchOptions): Watch {
  let limited = false;
  let shown = 0;
  return {
    tick(share) {
      if (options.isCancelled?.()) throw new ComparisonCancelled('The comparison was cancelled');
      if (share > shown) {
        shown = share;
        options.onProgress?.(share);
      }
    },
    limit() {
      limited = true;
    },
    get limited() {
      return limited;
    },
  };
}
