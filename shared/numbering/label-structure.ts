import type { Node } from 'prosemirror-model';

/** The attributes that labels depend on; the text of a block is not among them. */
const DECISIVE = ['id', 'pin', 'series', 'alternative', 'level'] as const;

/**
 * Whether both documents are sure to have the same labels at the same places: equal settings, and blocks that differ
 * in text only. Compares children by reference from both ends, so an edit inside one block costs a walk over pointers and
 * one comparison of attributes. False only means "derive them again".
 */
export function sameLabelStructure(old: Node, now: Node): boolean {
  if (old === now) return true;
  if (old.childCount !== now.childCount || old.attrs.numbering !== now.attrs.numbering) return false;
  let start = 0;
  let end = old.childCount;
  while (start < end && old.child(start) === now.child(start)) start++;
  while (end > start && old.child(end - 1) === now.child(end - 1)) end--;
  for (let i = start; i < end; i++) if (!sameDecisive(old.child(i), now.child(i))) return false;
  return true;
}

function sameDecisive(a: Node, b: Node): boolean {
  return a === b || (a.type === b.type && DECISIVE.every((name) => a.attrs[name] === b.attrs[name]));
}
