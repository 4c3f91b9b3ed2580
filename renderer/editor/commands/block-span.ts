import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { type BlockKind, HEADING_RANK } from '../../../shared/model/kinds.ts';

/** Blocks of a document by index: `from` inclusive, `to` exclusive. */
export interface BlockSpan {
  readonly from: number;
  readonly to: number;
}

export function kindOf(block: Node): BlockKind {
  return block.type.name as BlockKind;
}

function rankOf(block: Node): number {
  return HEADING_RANK[kindOf(block)];
}

/** Position before block `index`; `index` may be the number of blocks. Linear: for commands, not for each key. */
export function positionOf(doc: Node, index: number): number {
  if (index < 0 || index > doc.childCount) throw new RangeError(`No block ${index} in a document of ${doc.childCount}`);
  let position = 0;
  for (let i = 0; i < index; i++) position += doc.child(i).nodeSize;
  return position;
}

/** Blocks that the selection touches. A range that ends before the first character of a block does not touch it. */
export function selectedBlocks(state: EditorState): BlockSpan {
  const { $from, $to } = state.selection;
  const from = $from.index(0);
  const last = $to.depth > 0 ? $to.index(0) : $to.index(0) - 1;
  const open = last > from && $to.depth > 0 && $to.parentOffset === 0;
  return { from, to: Math.max(from + 1, open ? last : last + 1) };
}

/**
 * What moves together with block `index`: a heading takes everything down to the next heading of its own or a higher rank,
 * a paragraph its sub-paragraphs, continuations and alternative versions, a sub-paragraph what is nested below it.
 */
export function unitAt(doc: Node, index: number): BlockSpan {
  const block = doc.child(index);
  const rank = rankOf(block);
  if (rank > 0) return { from: index, to: sectionEnd(doc, index, rank) };
  switch (kindOf(block)) {
    case 'paragraph':
      return { from: index, to: paragraphEnd(doc, index) };
    case 'sub_paragraph':
      return { from: index, to: subParagraphEnd(doc, index) };
    default:
      return { from: index, to: index + 1 };
  }
}

/** The whole units of all selected blocks. */
export function selectedUnits(state: EditorState): BlockSpan {
  const selected = selectedBlocks(state);
  let to = selected.to;
  for (let i = selected.from; i < selected.to; i++) to = Math.max(to, unitAt(state.doc, i).to);
  return { from: selected.from, to };
}

function sectionEnd(doc: Node, index: number, rank: number): number {
  let end = index + 1;
  while (end < doc.childCount) {
    const other = rankOf(doc.child(end));
    if (other > 0 && other <= rank) break;
    end++;
  }
  return end;
}

/** Sub-paragraphs and continuations stand below a paragraph and go where it goes. */
export function isDependent(block: Node): boolean {
  const kind = kindOf(block);
  return kind === 'sub_paragraph' || kind === 'continuation';
}

function paragraphEnd(doc: Node, index: number): number {
  const takesAlternatives = !doc.child(index).attrs.alternative;
  let end = index + 1;
  while (end < doc.childCount) {
    const block = doc.child(end);
    const alternative = takesAlternatives && kindOf(block) === 'paragraph' && block.attrs.alternative;
    if (!alternative && !isDependent(block)) break;
    end++;
  }
  return end;
}

// A continuation after the last item of a list closes the paragraph; between two items it belongs to the first.
function subParagraphEnd(doc: Node, index: number): number {
  const level = doc.child(index).attrs.level as number;
  let end = index + 1;
  for (let i = end; i < doc.childCount; i++) {
    const block = doc.child(i);
    if (kindOf(block) === 'continuation') continue;
    if (kindOf(block) !== 'sub_paragraph') break;
    if ((block.attrs.level as number) <= level) return i;
    end = i + 1;
  }
  return end;
}
