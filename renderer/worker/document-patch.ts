import { Fragment, Node } from 'prosemirror-model';
import type { DocumentJson } from '../../shared/model/document.ts';
import { schema } from '../../shared/model/schema.ts';
import { type Packed, pack, packInSlices, unpack, unpackInSlices } from './packed.ts';

/** What turns the document one side has into the one the other side has: all that travels while a person types. */
export interface DocumentPatch {
  /** Another place in which the far side holds the document that this one goes out from; absent: the patch's own. */
  readonly of?: string;
  readonly attrs: Readonly<Record<string, unknown>>;
  /** Blocks that stay, counted from the start and from the end. */
  readonly head: number;
  readonly tail: number;
  /** What stands between them now. */
  readonly blocks: Packed<DocumentJson>;
}

/** A whole document on its way. */
export interface PackedDocument {
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly blocks: Packed<DocumentJson>;
}

/**
 * The patch from `old` (null: nothing yet) to `next`. Blocks are compared by reference from both ends: an edit replaces
 * one node, so this reads 10,000 pointers and serialises one block. A whole text is serialised in slices.
 */
export async function makePatch(old: Node | null, next: Node, signal?: AbortSignal): Promise<DocumentPatch> {
  // The arrays themselves: a call for each block costs 3 ms at 10,000 while the engine has not compiled it yet.
  const before = old?.children ?? [];
  const after = next.children;
  const shared = Math.min(before.length, after.length);
  let head = 0;
  while (head < shared && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shared - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const blocks = await packInSlices(after.slice(head, after.length - tail), jsonOf, signal);
  return { attrs: next.attrs, head, tail, blocks };
}

function jsonOf(block: Node): DocumentJson {
  return block.toJSON() as DocumentJson;
}

function leavesAll(count: number, { head, tail, blocks }: DocumentPatch): boolean {
  return blocks.runs.length === 0 && head + tail === count;
}

/** Blocks that stay keep their identity, so whatever is remembered about them (hashes, words) stays known. */
export function applyPatch(old: Node | null, patch: DocumentPatch): Node {
  const before = old?.children ?? [];
  // The same text again is the same document: what is remembered about the whole of it stays known, too.
  if (old !== null && leavesAll(before.length, patch) && JSON.stringify(old.attrs) === JSON.stringify(patch.attrs)) {
    return old;
  }
  const fresh = unpack(patch.blocks).map((json) => Node.fromJSON(schema, json));
  const blocks = [...before.slice(0, patch.head), ...fresh, ...before.slice(before.length - patch.tail)];
  return schema.topNodeType.create(patch.attrs, Fragment.from(blocks));
}

export function packDocument(doc: Node): PackedDocument {
  return { attrs: doc.attrs, blocks: pack(doc.children.map(jsonOf)) };
}

/** Reads a document in slices: the window goes on answering. */
export async function unpackDocument({ attrs, blocks }: PackedDocument, signal?: AbortSignal): Promise<Node> {
  const nodes = await unpackInSlices(blocks, (json) => Node.fromJSON(schema, json), signal);
  return schema.topNodeType.create(attrs, Fragment.fromArray(nodes));
}
