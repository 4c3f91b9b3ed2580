import type { Node } from 'prosemirror-model';
import type { ComparedBlock, Comparison, Pair } from '../../compare/types.ts';
import type { BlockId } from '../../model/ids.ts';
import { type LabelLookup, MISSING_REFERENCE } from '../../model/text.ts';

/** One side of a comparison, ready to be shown: its blocks and what its cross-references print. */
export interface ComparedText {
  readonly blocks: readonly ComparedBlock[];
  /** For each block the printed labels of its cross-references, in order; shared empty list where it has none. */
  readonly references: readonly (readonly string[])[];
}

/** A comparison with both of its texts: what every view and every table is made from. */
export interface ComparisonView {
  readonly comparison: Comparison;
  readonly old: ComparedText;
  readonly new: ComparedText;
}

const NONE: readonly string[] = [];

/** The labels that the cross-references of each block print, for `ComparedText.references`. */
export function referenceLabels(doc: Node, labels: LabelLookup): readonly (readonly string[])[] {
  const all: (readonly string[])[] = [];
  doc.forEach((block) => {
    let own: string[] | null = null;
    block.forEach((child) => {
      if (child.type.name !== 'cross_reference') return;
      own ??= [];
      own.push(labels(child.attrs.target as BlockId) ?? MISSING_REFERENCE);
    });
    all.push(own ?? NONE);
  });
  return all;
}

/** The pair at a position. Asking for one that does not exist is a mistake of the caller. */
export function pairAt(view: ComparisonView, index: number): Pair {
  const pair = view.comparison.pairs[index];
  if (!pair) throw new RangeError(`There is no pair ${index} in this comparison`);
  return pair;
}
