import { Fragment, Node } from 'prosemirror-model';
import type { DocumentJson } from '../../shared/model/document.ts';
import { schema } from '../../shared/model/schema.ts';

/** What turns the document one side has into the one the other side has: all that travels while a person types. */
export interface DocumentPatch {
  readonly attrs: Readonly<Record<string, unknown>>;
  /** Blocks that stay, counted from the start and from the end. */
  readonly head: number;
  readonly tail: number;
  /** What stands between them now. */
  readonly blocks: readonly DocumentJson[];
}

/**
 * The patch from `old` (null: nothing yet) to `next`. Blocks are compared by reference from both ends: an edit replaces
 * one node, so this reads 10,000 pointers and serialises one block.
 */
export function makePatch(old: Node | null, next: Node): DocumentPatch {
  let head = 0;
  let tail = 0;
  if (old !== null) {
    const shared = Math.min(old.childCount, next.childCount);
    while (head < shared && old.child(head) === next.child(head)) head++;
    while (tail < shared - head && old.child(old.childCount - 1 - tail) === next.child(next.childCount - 1 - tail)) {
      tail++;
    }
  }
  const blocks: DocumentJson[] = [];
  for (let i = head; i < next.childCount - tail; i++) blocks.push(next.child(i).toJSON() as DocumentJson);
  return { attrs: next.attrs, head, tail, blocks };
}

/** Blocks that stay keep their identity, so whatever is remembered about them (hashes, words) stays known. */
export function applyPatch(old: Node | null, patch: DocumentPatch): Node {
  const blocks: Node[] = [];
  for (let i = 0; i < patch.head; i++) blocks.push(old!.child(i));
  for (const json of patch.blocks) blocks.push(Node.fromJSON(schema, json));
  for (let i = patch.tail; i > 0; i--) blocks.push(old!.child(old!.childCount - i));
  return schema.topNodeType.create(patch.attrs, Fragment.from(blocks));
}
