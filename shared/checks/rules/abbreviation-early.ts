import type { BlockId } from '../../model/ids.ts';
import { type Abbreviations, findAbbreviations, findInBlock, firstDefinition } from '../abbreviations.ts';
import type { Rule } from '../rule.ts';

/** Abbreviations, and the place of each block in the text. */
interface Facts {
  readonly abbreviations: Abbreviations;
  readonly order: ReadonlyMap<BlockId, number>;
}

const HEADINGS = new Set(['title', 'subtitle', 'note', 'part_heading', 'theme_heading', 'section_heading']);

/** An abbreviation that stands before the place where it is introduced. Headings may run ahead of the text. */
export const abbreviationEarly: Rule<Facts> = {
  id: 'abbreviation-early',
  level: 'warning',
  languages: ['ja', 'en', 'ru'],
  source: 'UN Editorial Manual, Abbreviations',
  survey: (blocks) => ({
    abbreviations: findAbbreviations(blocks),
    order: new Map(blocks.map((block, i) => [block.id, i])),
  }),
  check: (block, { abbreviations, order }) =>
    HEADINGS.has(block.kind)
      ? []
      : findInBlock(block)
          .filter(({ name, from, defines }) => {
            const first = firstDefinition(abbreviations, name);
            if (defines || !first) return false;
            if (first.block === block.id) return from < first.from;
            return (order.get(block.id) ?? 0) < (order.get(first.block) ?? 0);
          })
          .map(({ name, from, to }) => ({ from, to, detail: { name } })),
};
