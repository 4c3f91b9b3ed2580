import { blockRule, OFFICIAL_STYLE, spotsOf } from '../rule.ts';

const NESTED = /及び([^、。及\n]{1,20})及び/g;
// What makes two 及び right: an outer 並びに, or brackets, between them.
const APART = /並びに|[（）()「」]/;
// A の (に関する, に係る) may tie the first 及び to one member alone (収入及び支出の予算及び決算); after a clause closed by こと it cannot.
const UNSURE = /^(?!.*こと).*(?:の|に関する|に係る)/;

/** Two steps of "and" with one word for both. */
export const nestedOyobi = blockRule({
  id: 'nested-oyobi',
  level: 'notice',
  languages: ['ja'],
  source: `${OFFICIAL_STYLE} II-1; 法令用語`,
  check: ({ text }) =>
    spotsOf(text, NESTED, ({ 1: between }) =>
      APART.test(between!) || UNSURE.test(between!) ? null : { suggestion: `及び${between}並びに` },
    ),
});
