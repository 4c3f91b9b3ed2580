import type { Node } from 'prosemirror-model';
import type { BlockId } from './ids.ts';

/** Gives the printed label of a block, or null where it has none or does not exist. */
export type LabelLookup = (id: BlockId) => string | null;

/** What stands in the text where a cross-reference points at nothing. */
export const MISSING_REFERENCE = '(?)';

/**
 * The text of one block as a reader sees it, without its own label: hard breaks are "\n", cross-references the label of
 * their target. Without `labels` a cross-reference is U+FFFC, one character, so that offsets equal ProseMirror's.
 */
export function blockText(block: Node, labels?: LabelLookup): string {
  if (block.childCount === 1 && block.firstChild!.isText) return block.firstChild!.text!;
  return block.textBetween(0, block.content.size, '', (leaf) => {
    if (leaf.type.name === 'hard_break') return '\n';
    if (!labels) return '\ufffc';
    return labels(leaf.attrs.target as BlockId) ?? MISSING_REFERENCE;
  });
}
