import type { BlockKind } from '../../model/kinds.ts';
import { hangingWidth } from '../html/label-width.ts';
import type { OutputTree } from '../types.ts';

/** Size of the text in half-points, and the same in twips (twentieths of a point): Word measures in both. */
export const TEXT_SIZE = 22;
const EM = TEXT_SIZE * 10;

export const PAPER_SIZES = {
  A4: { width: 11_906, height: 16_838 },
  Letter: { width: 12_240, height: 15_840 },
} as const;

export const PAGE_MARGIN = { top: 1417, bottom: 1361, left: 1361, right: 1361, header: 709, footer: 624 } as const;

export interface Hanging {
  readonly left: number;
  readonly hanging: number;
}

/** Indentation of a block whose label hangs, in twips: deeper levels stand in by what is above them. */
export function hangingOf(tree: OutputTree, kind: BlockKind, level = 0): Hanging {
  let inset = 0;
  if (kind === 'sub_paragraph') {
    inset = hangingWidth(tree, 'paragraph');
    for (let above = 1; above < level; above++) inset += hangingWidth(tree, kind, above);
  }
  const width = hangingWidth(tree, kind, level);
  return { left: Math.round((inset + width) * EM), hanging: Math.round(width * EM) };
}

export function ems(count: number): number {
  return Math.round(count * EM);
}
