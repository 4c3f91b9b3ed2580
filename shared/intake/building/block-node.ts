import type { Mark, Node } from 'prosemirror-model';
import type { Pin } from '../../model/attributes.ts';
import type { BlockId } from '../../model/ids.ts';
import { schema } from '../../model/schema.ts';
import { BOLD, ITALIC, type Passage } from '../source/passage.ts';
import type { DraftBlock } from '../structure/draft-block.ts';
import { findDefinedTerms } from './defined-terms.ts';

const bold = schema.mark('emphasis', { style: 'bold' });
const italic = schema.mark('emphasis', { style: 'italic' });
const term = schema.mark('defined_term');

/** The node of one block: its text with emphasis, defined terms and hard breaks. */
export function blockNode(block: DraftBlock, passage: Passage, id: BlockId, pin: Pin | null): Node {
  const { kind, level, series } = block;
  const alternative = kind === 'paragraph' && (block.reading?.alternative ?? 0) > 0;
  const own = kind === 'paragraph' ? { series, alternative } : kind === 'sub_paragraph' ? { level } : {};
  // Not checked node by node: what `inlineNodes` makes fits every block, and checking costs as much as making.
  return schema.nodes[kind].create({ id, pin, ...own }, inlineNodes(passage));
}

function inlineNodes(passage: Passage): Node[] {
  const terms = findDefinedTerms(passage.text);
  if (terms.length === 0 && !passage.text.includes('\n') && passage.pieces.every((piece) => piece.marks === 0)) {
    return passage.text === '' ? [] : [schema.text(passage.text)];
  }
  const bits = markBits(passage);
  const nodes: Node[] = [];
  let start = 0;
  let termIndex = 0;
  const inTerm = (at: number) => {
    while (termIndex < terms.length && terms[termIndex]!.to <= at) termIndex++;
    const current = terms[termIndex];
    return current !== undefined && current.from <= at;
  };
  const stateAt = (at: number) => (bits[at] ?? 0) | (inTerm(at) ? TERM : 0);
  let state = stateAt(0);
  const flush = (end: number) => {
    if (end > start) nodes.push(schema.text(passage.text.slice(start, end), marksOf(state)));
  };
  for (let i = 0; i < passage.text.length; i++) {
    const next = stateAt(i);
    if (passage.text[i] === '\n') {
      flush(i);
      nodes.push(schema.node('hard_break'));
      start = i + 1;
    } else if (next !== state) {
      flush(i);
      start = i;
    }
    state = next;
  }
  flush(passage.text.length);
  return nodes;
}

const TERM = 4;

function markBits({ text, pieces }: Passage): Uint8Array {
  const bits = new Uint8Array(text.length);
  let at = 0;
  for (const piece of pieces) {
    if (piece.marks !== 0) bits.fill(piece.marks, at, at + piece.text.length);
    at += piece.text.length;
  }
  return bits;
}

function marksOf(state: number): Mark[] {
  const marks: Mark[] = [];
  if (state & BOLD) marks.push(bold);
  if (state & ITALIC) marks.push(italic);
  if (state & TERM) marks.push(term);
  return marks;
}
