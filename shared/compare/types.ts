import type { BlockKind } from '../model/kinds.ts';
import type { BlockId, ContentHash } from '../model/ids.ts';

/** 異同: what happened to a block between two drafts. A pair may carry several (moved + edited + renumbered). */
export const CHANGE_KINDS = [
  'unchanged',
  'edited',
  'added',
  'deleted',
  'moved',
  'split',
  'merged',
  'renumbered',
  'kind-changed',
  'formatted',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export type WordOp = 'keep' | 'del' | 'ins';

/** One run of the word comparison. Blocks of a split or merge are joined by one "\u2029" each. */
export interface WordChange {
  readonly op: WordOp;
  readonly text: string;
}

/**
 * One row of the comparison. `old` and `new` are positions in the two block lists, ascending; an added block has no
 * old, a deleted one no new, a split several new, a merge several old.
 */
export interface Pair {
  readonly kinds: readonly ChangeKind[];
  readonly old: readonly number[];
  readonly new: readonly number[];
  readonly oldLabel: string | null;
  readonly newLabel: string | null;
  readonly words: readonly WordChange[];
}

/** A block as the comparison sees it. */
export interface ComparedBlock {
  /** Null in a foreign text: then alignment starts from the content. */
  readonly id: BlockId | null;
  readonly from: readonly BlockId[];
  readonly kind: BlockKind;
  readonly level: number;
  readonly label: string | null;
  /** Hard breaks as "\n", cross-references as U+FFFC. */
  readonly text: string;
  /** Marks and reference targets in one canonical string; equal strings mean equal formatting. */
  readonly formatting: string;
}

export interface ComparisonSummary {
  readonly [kind: string]: number;
}

export interface Receipt {
  readonly ok: boolean;
  readonly oldHash: ContentHash;
  readonly newHash: ContentHash;
}

export interface Comparison {
  /** In the order of the new text, deleted blocks where they stood. */
  readonly pairs: readonly Pair[];
  readonly summary: ComparisonSummary;
  /** True where a bound was hit: the comparison is valid, but coarser than it might be. */
  readonly limited: boolean;
  readonly receipt: Receipt;
}
