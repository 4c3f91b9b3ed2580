import { blockRule, spotsOf } from '../rule.ts';

// Two 及び with nothing between that ends a clause: the outer one should be 並びに.
const NESTED = /及び[^、。及\n]{1,20}(及び)/g;

/** Two steps of "and" with one word for both. */
export const nestedOyobi = blockRule({
  id: 'nested-oyobi',
  level: 'notice',
  languages: ['ja'],
  source: '公用文作成の考え方 / 法令用語: 及び inside, 並びに outside',
  check: ({ text }) => spotsOf(text, NESTED, (match) => ({ suggestion: `${match[0].slice(0, -2)}並びに` })),
});
