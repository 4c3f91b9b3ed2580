import type { DocumentLabels } from '../../numbering/index.ts';
import type { Rule } from '../rule.ts';
import { findTypedReferences } from '../typed-references.ts';

/** A typed reference to a paragraph of this text that this text does not have. */
export const referenceNowhere: Rule<DocumentLabels> = {
  id: 'reference-nowhere',
  level: 'warning',
  languages: ['ja', 'en', 'ru'],
  source: 'text',
  survey: (_, { labels }) => labels,
  check: (block, labels) =>
    findTypedReferences(block)
      .filter(({ own, number }) => own && labels.findByLabel(number).length === 0)
      .map(({ from, to, number }) => ({ from, to, detail: { number } })),
};
