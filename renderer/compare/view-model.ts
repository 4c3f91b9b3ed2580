import type { Node } from 'prosemirror-model';
import { comparedBlocks } from '../../shared/compare/index.ts';
import type { Comparison } from '../../shared/compare/types.ts';
import { heldWeaklyFor } from '../../shared/model/held-weakly.ts';
import { labelDocument } from '../../shared/numbering/index.ts';
import { type ComparedText, type ComparisonView, referenceLabels } from '../../shared/output/comparison/index.ts';

// A document never changes, so what is shown of it holds as long as somebody looks at it.
export const comparedText: (doc: Node) => ComparedText = heldWeaklyFor(makeText);

function makeText(doc: Node): ComparedText {
  const labels = labelDocument(doc);
  return { blocks: comparedBlocks(doc), references: referenceLabels(doc, (id) => labels.cite(id)) };
}

/** The comparison of two documents with both texts beside it. */
export function comparisonView(comparison: Comparison, old: Node, fresh: Node): ComparisonView {
  return { comparison, old: comparedText(old), new: comparedText(fresh) };
}
