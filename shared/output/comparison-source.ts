import type { Node } from 'prosemirror-model';
import { comparedBlocks } from '../compare/index.ts';
import type { Comparison } from '../compare/types.ts';
import { labelDocument } from '../numbering/index.ts';
import { DEFAULT_LADDER, type Ladder } from '../operative/index.ts';
import { type ComparisonView, referenceLabels } from './comparison/index.ts';
import { outputTree, type TreeOptions } from './tree.ts';
import type { OutputTree } from './types.ts';

/** What every writer of a comparison reads: the comparison as rows are made of it, and both texts as output trees. */
export interface ComparisonSource {
  readonly view: ComparisonView;
  readonly old: OutputTree;
  readonly new: OutputTree;
  /** What the verbs weigh that the list of changes puts first. */
  readonly ladder: Ladder;
}

/** Both texts are printed by their own numbering: their labels are what the comparison speaks of. */
export function comparisonSource(
  oldDoc: Node,
  newDoc: Node,
  comparison: Comparison,
  options: {
    readonly old?: Omit<TreeOptions, 'numbering'>;
    readonly new?: Omit<TreeOptions, 'numbering'>;
    /** The ladder of the dossier; where it has none, the default. */
    readonly ladder?: Ladder;
  } = {},
): ComparisonSource {
  const text = (doc: Node) => ({
    blocks: comparedBlocks(doc),
    references: referenceLabels(doc, labelDocument(doc).cite),
  });
  return {
    view: { comparison, old: text(oldDoc), new: text(newDoc) },
    old: outputTree(oldDoc, options.old),
    new: outputTree(newDoc, options.new),
    ladder: options.ladder ?? DEFAULT_LADDER,
  };
}
