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

export interface ThreadDone {
  /** Places of the pairs that the thread took. */
  readonly taken: Int32Array;
  readonly words: PackedWords;
  readonly oldHash: ContentHash;
  readonly newHash: ContentHash;
}
