import type { Comparison } from '../types.ts';

/** The comparison as the command line prints it. */
export interface ComparisonJson {
  readonly pairs: readonly {
    readonly kind: readonly string[];
    readonly old: readonly number[];
    readonly new: readonly number[];
    readonly oldLabel: string | null;
    readonly newLabel: string | null;
    readonly words: readonly { readonly op: string; readonly text: string }[];
    readonly group?: number;
  }[];
  readonly summary: Readonly<Record<string, number>>;
  readonly limited: boolean;
  readonly receipt: { readonly ok: boolean; readonly oldHash: string; readonly newHash: string };
}

/** Plain data, words computed. `old` and `new` are positions in the block lists that were compared. */
export function comparisonJson(comparison: Comparison): ComparisonJson {
  return {
    pairs: comparison.pairs.map(({ kinds, old, new: fresh, oldLabel, newLabel, words, group }) => ({
      kind: kinds,
      old,
      new: fresh,
      oldLabel,
      newLabel,
      words,
      ...(group === undefined ? {} : { group }),
    })),
    summary: comparison.summary,
    receipt: comparison.receipt,
    limited: comparison.limited,
  };
}
