import type { Node } from 'prosemirror-model';
import type { BlockId } from '../../shared/model/ids.ts';
import { type BlockKind, HEADING_RANK } from '../../shared/model/kinds.ts';
import { blockText } from '../../shared/model/text.ts';
import type { DocumentLabels } from '../../shared/numbering/index.ts';
import type { ChangeMarks, DeletedBlock } from './change-marks.ts';

/** Characters of a block's text in its line of the outline: more than the widest column holds, as the line cuts by itself. */
export const OUTLINE_HEAD = 60;

/** One line of the outline. The same block with the same text and label gives the same object, fit for `memo`. */
export interface OutlineEntry {
  readonly id: BlockId;
  readonly kind: BlockKind;
  /** Depth in the outline: the rank of the heading it stands under, plus 1 for text and its level for sub-paragraphs. */
  readonly level: number;
  readonly label: string | null;
  /** Beginning of the text, at most `OUTLINE_HEAD` characters. */
  readonly head: string;
  /** Index of the block in the document. */
  readonly index: number;
}

const known = new WeakMap<Node, OutlineEntry>();
const heads = new WeakMap<Node, string>();

/** Read where a line is shown: of 100,000 lines a window shows thirty, and reading all of them takes a third of a second. */
function headOf(block: Node): string {
  let head = heads.get(block);
  if (head === undefined) {
    head = readHead(block);
    heads.set(block, head);
  }
  return head;
}

function readHead(block: Node): string {
  // Two UTF-16 units a character at most, so a short piece of a very long paragraph is enough.
  const piece = block.cut(0, Math.min(block.content.size, OUTLINE_HEAD * 2));
  return Array.from(
    blockText(piece)
      .replace(/[\s\ufffc]+/gu, ' ')
      .trim(),
  )
    .slice(0, OUTLINE_HEAD)
    .join('');
}

/** A class: an object literal with a getter is six times as large, and an Enter at the top makes all of them anew. */
class BlockEntry implements OutlineEntry {
  readonly id: BlockId;
  readonly kind: BlockKind;
  readonly level: number;
  readonly label: string | null;
  readonly index: number;
  readonly #block: Node;

  constructor(block: Node, index: number, label: string | null, level: number) {
    this.id = block.attrs.id as BlockId;
    this.kind = block.type.name as BlockKind;
    this.level = level;
    this.label = label;
    this.index = index;
    this.#block = block;
  }

  get head(): string {
    return headOf(this.#block);
  }
}

function entryOf(block: Node, index: number, label: string | null, level: number): OutlineEntry {
  const before = known.get(block);
  if (before && before.index === index && before.label === label && before.level === level) return before;
  const entry = new BlockEntry(block, index, label, level);
  known.set(block, entry);
  return entry;
}

/** The outline of a document: every block that stands in it, without continuations. Linear, remembered per block. */
export function outline(doc: Node, labels: DocumentLabels): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  let depth = 0;
  for (let i = 0; i < doc.childCount; i++) {
    const block = doc.child(i);
    const kind = block.type.name as BlockKind;
    if (kind === 'continuation' || block.attrs.id === null) continue;
    const rank = HEADING_RANK[kind];
    if (rank > 0) depth = rank;
    const level = rank > 0 ? rank : kind === 'sub_paragraph' ? depth + 1 + (block.attrs.level as number) : depth + 1;
    entries.push(entryOf(block, i, labels.labels[i] ?? null, level));
  }
  return entries;
}

/**
 * The deleted blocks that each line of the outline shows, by the line's position: those behind its own block and behind
 * the continuations after it, which have no line. What stood at the top belongs to the first line.
 */
export function deletedByEntry(
  entries: readonly OutlineEntry[],
  deleted: ChangeMarks['deleted'],
  labels: DocumentLabels,
): ReadonlyMap<number, readonly DeletedBlock[]> {
  const byEntry = new Map<number, readonly DeletedBlock[]>();
  for (const [behind, blocks] of deleted) {
    const index = behind === null ? -1 : labels.indexOf(behind);
    // A block that went away since the marks were drawn is in no line until they are drawn again.
    if (behind !== null && index < 0) continue;
    const entry = Math.max(
      0,
      entries.findLastIndex((line) => line.index <= index),
    );
    byEntry.set(entry, [...(byEntry.get(entry) ?? []), ...blocks]);
  }
  return byEntry;
}
