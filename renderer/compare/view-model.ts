import type { Node } from 'prosemirror-model';
import { comparedBlocks } from '../../shared/compare/index.ts';
import type { Comparison } from '../../shared/compare/types.ts';
import { labelDocument } from '../../shared/numbering/index.ts';
import { type ComparedText, type ComparisonView, referenceLabels } from '../../shared/output/comparison/index.ts';

// A document never changes, so what is shown of it holds as long as the document lives.
const texts = new WeakMap<Node, ComparedText>();

export function comparedText(doc: Node): ComparedText {
  let text = texts.get(doc);
  if (!text) {
    const labels = labelDocument(doc);
    text = { blocks: comparedBlocks(doc), references: referenceLabels(doc, (id) => labels.cite(id)) };
    texts.set(doc, text);
  }
  return text;
}

/** The comparison of two documents with both texts beside it. */
export function comparisonView(comparison: Comparison, old: Node, fresh: Node): ComparisonView {
  return { comparison, old: comparedText(old), new: comparedText(fresh) };
}
