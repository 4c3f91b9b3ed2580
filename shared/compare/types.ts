import type { BlockId, ContentHash } from '../model/ids.ts';
import type { BlockKind } from '../model/kinds.ts';

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

/** Joins the texts of the blocks of a split or merge. A block that holds this character is never split or merged. */
export const BLOCK_JOINT = '\u2029';

/** Everything about a block that is not its text: what a replay needs beside the words. */
export interface BlockForm {
  readonly kind: BlockKind;
  readonly level: number;
  readonly label: string | null;
  readonly formatting: string;
}

/**
 * One row of the comparison. `old` and `new` are positions in the two block lists, ascending; an added block has no
 * old, a deleted one no new, a split several new, a merge several old.
 */
export interface Pair {
  readonly kinds: readonly ChangeKind[];
  readonly old: readonly number[];
  readonly new: readonly number[];
  /** Label of the first old (new) block; null where none is printed or there is no such block. */
  readonly oldLabel: string | null;
  readonly newLabel: string | null;
  /** Computed when first read (an own getter: JSON and structured clone see plain data). */
  readonly words: readonly WordChange[];
  /** Forms of both sides, one for each block; absent where one old and one new block differ in nothing but the label. */
  readonly forms?: { readonly old: readonly BlockForm[]; readonly new: readonly BlockForm[] };
  /** Moved blocks that travelled together (a section with its heading) carry the same number. */
  readonly group?: number;
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

/** How many pairs carry each change kind; kinds that do not occur are absent. */
export interface ComparisonSummary {
  readonly [kind: string]: number;
}

/**
 * `ok`: each character of the new text has exactly one origin, each of the old one exactly one fate, and replaying
 * rebuilds either draft from the other. The hashes are SHA-256 of the canonical text of both drafts.
 */
export interface Receipt {
  readonly ok: boolean;
  readonly oldHash: ContentHash;
  readonly newHash: ContentHash;
}

/** Where a bound was hit, and which: there the comparison is coarser than it might be, and still correct. */
export type Limit =
  /** The words of this pair are too many and too different: a stretch is shown as replaced as a whole. */
  | { readonly reason: 'words'; readonly pair: number }
  /** Blocks so long that only their beginning was read while their partner was looked for: positions in both lists. */
  | { readonly reason: 'long-blocks'; readonly old: readonly number[]; readonly new: readonly number[] }
  /** So many equal blocks in these stretches (from, to) that equal ones were not paired in their best order. */
  | {
      readonly reason: 'repeated-blocks';
      readonly old: readonly [number, number];
      readonly new: readonly [number, number];
    }
  /** So much changed text that only a sample of each block was read while partners were looked for. */
  | { readonly reason: 'much-text' };

export interface Comparison {
  /** In the order of the new text, deleted blocks where they stood. */
  readonly pairs: readonly Pair[];
  readonly summary: ComparisonSummary;
  /** True where a bound was hit: the comparison is valid, but coarser than it might be. */
  readonly limited: boolean;
  /** Where; empty unless `limited`. Words are counted in as far as they have been read. */
  readonly limits: readonly Limit[];
  /** Computed when first read: it reads the words of every pair. */
  readonly receipt: Receipt;
}
