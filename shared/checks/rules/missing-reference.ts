import type { BlockId } from '../../model/ids.ts';
import type { DocumentLabels } from '../../numbering/index.ts';
import type { Rule, Spot } from '../rule.ts';

interface Facts {
  readonly ids: ReadonlySet<BlockId>;
  readonly labels: DocumentLabels;
  /** Labels of the earlier state, which knew the target; null where there is none. */
  readonly before: DocumentLabels | null;
}

const REFERENCE = '\ufffc';

/** A cross-reference whose target is gone; it is named by the number that it had. */
export const missingReference: Rule<Facts> = {
  id: 'missing-reference',
  level: 'error',
  languages: 'any',
  source: 'text',
  survey: (blocks, { labels, baseline }) => ({
    labels,
    ids: new Set(blocks.map((block) => block.id)),
    before: baseline?.labels ?? null,
  }),
  check: ({ id, text, references }, { ids, labels, before }) => {
    if (references.every((target) => ids.has(target))) return [];
    const places = [...text.matchAll(new RegExp(REFERENCE, 'g'))].map((match) => match.index);
    return references.flatMap((target, i): Spot[] => {
      const from = places[i];
      if (ids.has(target) || from === undefined) return [];
      return [{ from, to: from + 1, detail: { here: labels.cite(id) ?? '', was: before?.cite(target) ?? '' } }];
    });
  },
};
