import type { Mark, Node } from 'prosemirror-model';
import type { BlockId, ContentHash } from '../model/ids.ts';
import { schema } from '../model/schema.ts';
import type { NumberingSettings, TextLanguage } from '../model/settings.ts';
import { canonicalJson } from './canonical.ts';
import { hashText } from './hash.ts';
import type { BlockStore, DraftRow } from './types.ts';

/** Version of the stored form of a block; raised together with the file's version when that form changes. */
export const BLOCK_STORE_VERSION = 1;

// ProseMirror nodes are immutable and shared from one document to the next, so what was worked out once for a node
// holds for good: only blocks touched since the last save or draft are written and hashed again.
const contents = new WeakMap<Node, string>();
const rows = new WeakMap<Node, DraftRow>();
// The way back: drafts of one dossier share their rows, and so the blocks made from them.
const blocks = new WeakMap<DraftRow, Node>();

/**
 * A block's content as canonical JSON, without its id. Attributes that have their default value are left out, so that a
 * schema which later gains an attribute gives old blocks the same hash.
 */
export function blockContent(block: Node): string {
  let content = contents.get(block);
  if (content === undefined) {
    content = canonicalJson({ ...nodeFields(block), attrs: ownAttributes(block.attrs, block.type.spec.attrs, 'id') });
    contents.set(block, content);
  }
  return content;
}

/** SHA-256 of `blockContent`. */
export function blockHash(block: Node): ContentHash {
  return rowOf(block).hash;
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
    blocks.set(row, block);
  }
  return row;
}

/** The block of a row, made from the store where it is not known yet. */
export function blockOfRow(row: DraftRow, store: BlockStore): Node {
  const known = blocks.get(row);
  if (known) return known;
  const content = store.get(row.hash);
  if (content === undefined) throw new RangeError(`The block store lacks ${row.hash}`);
  return rememberBlock(row, readBlock(row.id, JSON.parse(content)));
}

/** Tells the memory that this block is what the row stands for; its content must have been hashed to `row.hash`. */
export function rememberBlock(row: DraftRow, block: Node): Node {
  rows.set(block, row);
  blocks.set(row, block);
  return block;
}

/** The seal of a draft: SHA-256 over language, numbering and rows in canonical JSON. */
export function sealRows(language: TextLanguage, numbering: NumberingSettings, rows: readonly DraftRow[]): ContentHash {
  return hashText(canonicalJson({ language, numbering, blocks: rows.map((row) => [row.id, row.hash]) }));
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
 * The block that a stored content and an id make.
 * @throws RangeError where the content is no block, fails a validator, or says more than the schema keeps: what would
 * be dropped without a word is refused instead.
 */
export function readBlock(id: BlockId, content: unknown): Node {
  const given = content as { readonly attrs?: Readonly<Record<string, unknown>> };
  const block = schema.nodeFromJSON({ ...given, attrs: { ...given.attrs, id } });
  if (!block.type.isInGroup('block')) throw new RangeError(`A ${block.type.name} is not a block`);
  block.check();
  if (blockContent(block) !== canonicalJson(content)) throw new RangeError(`Block ${id} says more than can be kept`);
  return block;
}

interface NodeFields {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly text?: string;
  readonly marks?: readonly unknown[];
  readonly content?: readonly NodeFields[];
}

function nodeFields(node: Node): NodeFields {
  return {
    type: node.type.name,
    attrs: ownAttributes(node.attrs, node.type.spec.attrs),
    text: node.text,
    marks: node.marks.length > 0 ? node.marks.map(markFields) : undefined,
    content: node.childCount > 0 ? inlineFields(node) : undefined,
  } as NodeFields;
}

// Two text nodes side by side with the same marks are one text: how a document was built must not change its hash.
function inlineFields(block: Node): readonly NodeFields[] {
  const fields: NodeFields[] = [];
  let before: Node | null = null;
  block.forEach((node) => {
    const last = fields[fields.length - 1];
    if (last && before?.isText && node.isText && before.sameMarkup(node)) {
      fields[fields.length - 1] = { ...last, text: `${last.text}${node.text}` };
    } else {
      fields.push(nodeFields(node));
    }
    before = node;
  });
  return fields;
}

function markFields(mark: Mark): unknown {
  return { type: mark.type.name, attrs: ownAttributes(mark.attrs, mark.type.spec.attrs) };
}

type AttributeSpecs = Readonly<Record<string, { readonly default?: unknown }>> | undefined;

function ownAttributes(
  attrs: Readonly<Record<string, unknown>>,
  specs: AttributeSpecs,
  without?: string,
): Readonly<Record<string, unknown>> | undefined {
  const own: Record<string, unknown> = {};
  let any = false;
  for (const name of Object.keys(attrs)) {
    if (name === without || isDefault(attrs[name], specs?.[name]?.default)) continue;
    own[name] = attrs[name];
    any = true;
  }
  return any ? own : undefined;
}

function isDefault(value: unknown, fallback: unknown): boolean {
  if (value === fallback) return true;
  if (typeof value !== 'object' || typeof fallback !== 'object' || value === null || fallback === null) return false;
  return canonicalJson(value) === canonicalJson(fallback);
}
