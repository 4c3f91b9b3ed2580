import type { Mark, Node } from 'prosemirror-model';
import type { Pin } from '../../model/attributes.ts';
import type { BlockId } from '../../model/ids.ts';
import { schema } from '../../model/schema.ts';
import { BOLD, DOTS, ITALIC, type Passage } from '../source/passage.ts';
import type { DraftBlock } from '../structure/draft-block.ts';
import { findDefinedTerms } from './defined-terms.ts';
import { isAlternative } from './number-blocks.ts';
import { isPlainPiece } from './plain-block.ts';

const bold = schema.mark('emphasis', { style: 'bold' });
const italic = schema.mark('emphasis', { style: 'italic' });
const dots = schema.mark('emphasis', { style: 'dots' });
const term = schema.mark('defined_term');

/** The node of one block: its text with emphasis, defined terms and hard breaks. */
export function blockNode(block: DraftBlock, passage: Passage, id: BlockId | null, pin: Pin | null): Node {
  const { kind, level, series } = block;
  const own =
    kind === 'paragraph' ? { series, alternative: isAlternative(block) } : kind === 'sub_paragraph' ? { level } : {};
  // Not checked node by node: what `inlineNodes` makes fits every block, and checking costs as much as making.
  return schema.nodes[kind].create({ id, pin, ...own }, inlineNodes(passage));
}

function inlineNodes(passage: Passage): Node[] {
  const terms = findDefinedTerms(passage.text);
  if (terms.length === 0 && !passage.text.includes('\n') && passage.pieces.every(isPlainPiece)) {
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
  const readings = readingSpans(passage);
  let readingIndex = 0;
  let state = stateAt(0);
  const flush = (end: number) => {
    if (end <= start) return;
    while (readings[readingIndex] && readings[readingIndex]!.to <= start) readingIndex++;
    const above = readings[readingIndex];
    const reading = above && above.from <= start ? above.reading : undefined;
    nodes.push(schema.text(passage.text.slice(start, end), marksOf(state, reading)));
  };
  const edges = new Set(readings.flatMap(({ from, to }) => [from, to]));
  for (let i = 0; i < passage.text.length; i++) {
    const next = stateAt(i);
    if (passage.text[i] === '\n') {
      flush(i);
      nodes.push(schema.node('hard_break'));
      start = i + 1;
    } else if (next !== state || edges.has(i)) {
      flush(i);
      start = i;
    }
    state = next;
  }
  flush(passage.text.length);
  return nodes;
}

const TERM = 4;

/** Where words stand under one reading, in order. */
function readingSpans({ pieces }: Passage) {
  const spans: { from: number; to: number; readonly reading: string }[] = [];
  let at = 0;
  for (const { text, reading } of pieces) {
    const to = at + text.length;
    const last = spans.at(-1);
    if (reading !== undefined && last?.to === at && last.reading === reading) last.to = to;
    else if (reading !== undefined) spans.push({ from: at, to, reading });
    at = to;
  }
  return spans;
}

function markBits({ text, pieces }: Passage): Uint8Array {
  const bits = new Uint8Array(text.length);
  let at = 0;
  for (const piece of pieces) {
    if (piece.marks !== 0) bits.fill(piece.marks, at, at + piece.text.length);
    at += piece.text.length;
  }
  return bits;
}

// In the order of the schema.
function marksOf(state: number, reading: string | undefined): Mark[] {
  const marks: Mark[] = [];
  if (reading !== undefined) marks.push(schema.mark('ruby', { reading }));
  if (state & BOLD) marks.push(bold);
  if (state & ITALIC) marks.push(italic);
  if (state & DOTS) marks.push(dots);
  if (state & TERM) marks.push(term);
  return marks;
}
