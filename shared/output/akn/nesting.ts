import { type BlockKind, HEADING_RANK } from '../../model/kinds.ts';
import type { OutputBlock, OutputTree } from '../types.ts';

/** An element of the hierarchy: a heading with what belongs to it, a paragraph with its sub-paragraphs. */
export interface HierarchyNode {
  readonly index: number;
  readonly block: OutputBlock;
  readonly children: HierarchyNode[];
  /** Continuations of this block that stand before its first child. */
  readonly continued: OutputBlock[];
}

export interface Nesting {
  /** What stands above the text: title, subtitles, notes. */
  readonly preface: readonly OutputBlock[];
  /** The chapeau, with the notes that follow it. */
  readonly preamble: readonly OutputBlock[];
  readonly body: readonly HierarchyNode[];
}

const FRONT: readonly BlockKind[] = ['title', 'subtitle', 'note'];

/** The derived hierarchy of the flat text: a block belongs to the last one above it that stands higher. */
export function nestBlocks(tree: OutputTree): Nesting {
  const { blocks } = tree;
  let start = 0;
  while (start < blocks.length && FRONT.includes(blocks[start]!.kind)) start++;
  const prefaceEnd = start;
  while (start < blocks.length && ['chapeau', 'note'].includes(blocks[start]!.kind)) start++;
  const body: HierarchyNode[] = [];
  const open: HierarchyNode[] = [];
  for (let index = start; index < blocks.length; index++) {
    const block = blocks[index]!;
    if (block.kind === 'continuation' && open.length > 0 && depthOf(open.at(-1)!.block) >= PARAGRAPH_DEPTH) {
      open.at(-1)!.continued.push(block);
      continue;
    }
    const depth = depthOf(block);
    while (open.length > 0 && depthOf(open.at(-1)!.block) >= depth) open.pop();
    const node: HierarchyNode = { index, block, children: [], continued: [] };
    (open.at(-1)?.children ?? body).push(node);
    open.push(node);
  }
  return { preface: blocks.slice(0, prefaceEnd), preamble: blocks.slice(prefaceEnd, start), body };
}

/** Headings come first, paragraphs and loose blocks below all of them, sub-paragraphs below those. */
const PARAGRAPH_DEPTH = 4;

function depthOf(block: OutputBlock): number {
  return HEADING_RANK[block.kind] || PARAGRAPH_DEPTH + block.level;
}
