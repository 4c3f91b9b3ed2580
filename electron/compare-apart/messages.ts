import type { PackedBlocks, PackedWords } from '../../shared/compare/index.ts';
import type { ContentHash } from '../../shared/model/ids.ts';
import type { TextLanguage } from '../../shared/model/settings.ts';

/** The old text, as the thread has read it; null where it could not. */
export type SideRead = { readonly blocks: PackedBlocks; readonly terms: readonly string[] } | null;

/** The new text, and what the words of a pair are compared with. */
export interface OtherSide {
  readonly kind: 'other';
  readonly blocks: PackedBlocks;
  readonly terms: readonly string[];
  readonly language: TextLanguage;
}

/**
 * Pairs whose words are to be compared, by turns old and new. Both threads take the next `SHARE` of them from `next`
 * until none is left.
 */
export interface PairsToShare {
  readonly kind: 'pairs';
  readonly pairs: Int32Array<SharedArrayBuffer>;
  readonly next: Int32Array<SharedArrayBuffer>;
}

export interface ThreadDone {
  /** Places of the pairs that the thread took. */
  readonly taken: Int32Array;
  readonly words: PackedWords;
  readonly oldHash: ContentHash;
  readonly newHash: ContentHash;
}

/** Pairs taken at a time: about a millisecond of work. */
export const SHARE = 24;

/** The next share of the pairs, from and to; null where none is left. */
export function takeShare({ pairs, next }: PairsToShare): readonly [number, number] | null {
  const count = pairs.length / 2;
  const from = Atomics.add(next, 0, SHARE);
  return from < count ? [from, Math.min(count, from + SHARE)] : null;
}
