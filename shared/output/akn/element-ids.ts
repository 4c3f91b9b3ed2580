import type { BlockKind } from '../../model/kinds.ts';
import { type Label, printLatinAdverb } from '../../numbering/index.ts';
import type { OutputBlock, OutputTree } from '../types.ts';
import type { HierarchyNode } from './nesting.ts';

/** Names of the hierarchy in Akoma Ntoso, and their short forms in ids (Naming Convention 1.0, 5.4). */
const NAMES: Partial<Readonly<Record<BlockKind, readonly [element: string, short: string]>>> = {
  part_heading: ['part', 'part'],
  theme_heading: ['chapter', 'chp'],
  section_heading: ['section', 'sec'],
  paragraph: ['paragraph', 'para'],
};

export function elementName(block: OutputBlock): string {
  if (block.kind === 'sub_paragraph') return block.level === 1 ? 'subparagraph' : 'point';
  return NAMES[block.kind]?.[0] ?? 'hcontainer';
}

function shortName(block: OutputBlock): string {
  if (block.kind === 'sub_paragraph') return block.level === 1 ? 'subpara' : 'point';
  return NAMES[block.kind]?.[1] ?? 'hcontainer';
}

/**
 * The eId of every block of the body, by position: it follows the current number, and where numbers start again in each
 * part it is told by what stands above. Never twice the same.
 */
export function elementIds(tree: OutputTree, body: readonly HierarchyNode[]): ReadonlyMap<number, string> {
  const ids = new Map<number, string>();
  const used = new Set<string>();
  const assign = (nodes: readonly HierarchyNode[], above: string) => {
    nodes.forEach(({ index, block, children }, position) => {
      const alone = block.kind === 'paragraph' && tree.numbering.regime === 'continuous';
      const own = `${shortName(block)}_${numberPart(tree, block, position)}`;
      const id = unique(above === '' || alone ? own : `${above}__${own}`, used);
      ids.set(index, id);
      assign(children, id);
    });
  };
  assign(body, '');
  return ids;
}

// Preambular paragraphs count apart: pp1 is not 1.
function numberPart({ numbering }: OutputTree, { kind, number }: OutputBlock, position: number): string {
  if (number === null) return String(position + 1);
  const preambular = number.style === numbering.preambular && numbering.preambular !== numbering.paragraph;
  return (kind === 'paragraph' && preambular ? 'pp' : '') + plainNumber(number);
}

function plainNumber({ n, inserted, alternative }: Label): string {
  const suffix = inserted > 1 ? printLatinAdverb(inserted) : '';
  return `${n}${suffix}${alternative > 0 ? `alt${alternative}` : ''}`;
}

function unique(id: string, used: Set<string>): string {
  let candidate = id;
  for (let copy = 2; used.has(candidate); copy++) candidate = `${id}_${copy}`;
  used.add(candidate);
  return candidate;
}
