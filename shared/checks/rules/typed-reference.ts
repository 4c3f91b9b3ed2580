import type { DocumentLabels } from '../../numbering/index.ts';
import type { Rule, Spot } from '../rule.ts';
import { findTypedReferences, targetOf } from '../typed-references.ts';

/** A paragraph's number typed by hand, which goes wrong when the text is renumbered: offered as a live reference. */
export const typedReference: Rule<DocumentLabels> = {
  id: 'typed-reference',
  level: 'notice',
  languages: ['ja', 'en', 'ru'],
  source: 'text',
  survey: (_, { labels }) => labels,
  check: (block, labels) =>
    findTypedReferences(block).flatMap((typed): Spot[] => {
      const target = targetOf(typed, labels);
      const suggestion = target && labels.cite(target);
      if (target === null || suggestion === null || target === block.id) return [];
      return [{ from: typed.from, to: typed.to, target, suggestion }];
    }),
};
