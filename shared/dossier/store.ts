import type { Mark, Node } from 'prosemirror-model';
import type { BlockId, ContentHash } from '../model/ids.ts';
import { schema } from '../model/schema.ts';
import type { NumberingSettings, TextLanguage } from '../model/settings.ts';
import { isRecord } from '../model/shape.ts';
import { canonicalJson } from './canonical.ts';
import { hashText } from './hash.ts';
import type { BlockStore, DraftRow } from './types.ts';

// ProseMirror nodes are immutable and shared from one document to the next, so what was worked out once for a node
// holds for good: only blocks touched since the last save or draft are written and hashed again.
const contents = new WeakMap<Node, string>();
const rows = new WeakMap<Node, DraftRow>();
// The way back: drafts of one dossier share their rows, and so the blocks made from them. Held weakly, because what was worked
// out for a block stays with it: of a draft that nobody looks at only its rows and contents are kept.
const blocks = new WeakMap<DraftRow, WeakRef<Node>>();

/**
 * A block's content as canonical JSON, without its id. Attributes that have their default value are left out, so that a
 * schema which later gains an attribute gives old blocks the same hash.
 */
export function blockContent(block: Node): string {
  let content = contents.get(block);
  if (content === undefined) {
    content = writeNode(block, 'id');
    contents.set(block, content);
  }
  return content;
}

/** SHA-256 of `blockContent`. */
export function blockHash(block: Node): ContentHash {
  return rowOf(block).hash;
}

/** The row that a block was found to be; null where nobody asked for its hash yet. Nothing is hashed here. */
export function knownRow(block: Node): DraftRow | null {
  return rows.get(block) ?? null;
}

/** The (BlockId, content hash) list of a document; what a draft keeps of it. */
export function documentRows(doc: Node): readonly DraftRow[] {
  return doc.children.map(rowOf);
}

function rowOf(block: Node): DraftRow {
  let row = rows.get(block);
  if (row === undefined) {
    row = { id: block.attrs.id as BlockId, hash: hashText(blockContent(block)) };
    rows.set(block, row);
    blocks.set(row, new WeakRef(block));
  }
  return row;
}

/** The block of a row, made from the store where nobody holds it. */
export function blockOfRow(row: DraftRow, store: BlockStore): Node {
  const known = blocks.get(row)?.deref();
  if (known) return known;
  const content = store.get(row.hash);
  if (content === undefined) throw new RangeError(`The block store lacks ${row.hash}`);
  return rememberBlock(row, readBlock(row.id, JSON.parse(content), content));
}

/** Tells the memory that this block is what the row stands for; its content must have been hashed to `row.hash`. */
export function rememberBlock(row: DraftRow, block: Node): Node {
  rows.set(block, row);
  blocks.set(row, new WeakRef(block));
  return block;
}

/** The seal of a draft: SHA-256 over language, numbering and rows in canonical JSON. */
export function sealRows(language: TextLanguage, numbering: NumberingSettings, rows: readonly DraftRow[]): ContentHash {
  const pairs = rows.map((row) => `["${row.id}","${row.hash}"]`).join(',');
  return hashText(
    `{"blocks":[${pairs}],"language":${canonicalJson(language)},"numbering":${canonicalJson(numbering)}}`,
  );
}

/** Hash of a whole document; equals the seal of a draft that is taken from it. */
export function documentHash(doc: Node): ContentHash {
  return sealRows(doc.attrs.language as TextLanguage, doc.attrs.numbering as NumberingSettings, documentRows(doc));
}

/** The store with every block of a document in it; the same store where nothing is new. */
export function internBlocks(store: BlockStore, doc: Node): BlockStore {
  let grown: Map<ContentHash, string> | null = null;
  doc.forEach((block) => {
    const hash = blockHash(block);
    if (store.has(hash) || grown?.has(hash)) return;
    grown ??= new Map(store);
    grown.set(hash, blockContent(block));
  });
  return grown ?? store;
}

/**
 * The block that a stored content and an id make; `text` is the content in canonical JSON, where it is known.
 * @throws RangeError where the content is no block, fails a validator, or says more than the schema keeps: what would
 * be dropped without a word is refused instead.
 */
export function readBlock(id: BlockId, content: unknown, text = canonicalJson(content)): Node {
  const given = content as { readonly attrs?: Readonly<Record<string, unknown>> };
  const block = schema.nodeFromJSON({ ...given, attrs: { ...given.attrs, id } });
  if (!block.type.isInGroup('block')) throw new RangeError(`A ${block.type.name} is not a block`);
  block.check();
  if (blockContent(block) !== text) throw new RangeError(`Block ${id} says more than can be kept`);
  return block;
}

// Written by hand in the order canonicalJson would give (attrs, content, marks, text, type): 10,000 blocks take a third
// of the time that a tree of plain objects in between takes.
function writeNode(node: Node, without?: string): string {
  const attrs = writeAttributes(node.attrs, node.type.spec.attrs, without);
  const content = node.childCount > 0 ? `"content":[${writeInline(node)}],` : '';
  return `{${attrs}${content}"type":${JSON.stringify(node.type.name)}}`;
}

// Two text nodes side by side with the same marks are one text: how a document was built must not change its hash.
function writeInline(block: Node): string {
  const pieces: string[] = [];
  for (let i = 0; i < block.childCount; i++) {
    const node = block.child(i);
    if (!node.isText) {
      pieces.push(writeLeaf(node));
      continue;
    }
    let text = node.text!;
    while (i + 1 < block.childCount && block.child(i + 1).isText && node.sameMarkup(block.child(i + 1))) {
      text += block.child(++i).text;
    }
    pieces.push(`{${writeMarks(node)}"text":${JSON.stringify(text)},"type":"text"}`);
  }
  return pieces.join(',');
}

function writeLeaf(node: Node): string {
  const attrs = writeAttributes(node.attrs, node.type.spec.attrs);
  return `{${attrs}${writeMarks(node)}"type":${JSON.stringify(node.type.name)}}`;
}

function writeMarks(node: Node): string {
  return node.marks.length === 0 ? '' : `"marks":[${node.marks.map(writeMark).join(',')}],`;
}

function writeMark(mark: Mark): string {
  return `{${writeAttributes(mark.attrs, mark.type.spec.attrs)}"type":${JSON.stringify(mark.type.name)}}`;
}

type Attributes = Readonly<Record<string, unknown>>;
type AttributeSpecs = Readonly<Record<string, { readonly default?: unknown }>> | undefined;

function writeAttributes(attrs: Attributes, specs: AttributeSpecs, without?: string): string {
  let own: Record<string, unknown> | null = null;
  for (const name in attrs) {
    if (name === without || isDefault(attrs[name], specs?.[name]?.default)) continue;
    own ??= {};
    own[name] = attrs[name];
  }
  return own ? `"attrs":${canonicalJson(own)},` : '';
}

function isDefault(value: unknown, fallback: unknown): boolean {
  if (value === fallback) return true;
  if (Array.isArray(value) && Array.isArray(fallback) && value.length + fallback.length === 0) return true;
  return isRecord(value) && isRecord(fallback) && canonicalJson(value) === canonicalJson(fallback);
}
