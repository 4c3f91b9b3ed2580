import { BLOCK_JOINT, type Pair } from './types.ts';

/**
 * A piece of a pair's words, cut where blocks meet. Only the blocks of a split or merge are joined by U+2029; one that a
 * block of a stranger's file holds in its own text is a character like any other.
 */
export function blockParts(pair: Pick<Pair, 'old' | 'new'>, text: string): readonly string[] {
  return pair.old.length > 1 || pair.new.length > 1 ? text.split(BLOCK_JOINT) : [text];
}
