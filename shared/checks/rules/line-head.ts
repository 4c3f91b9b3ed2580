import { blockRule, spotsOf } from '../rule.ts';

const HEAD = /^[、。，．」』）]|\n[、。，．」』）]/;

/** 、 or 。 (or a closing bracket) at the head of a line. */
export const lineHead = blockRule({
  id: 'line-head',
  level: 'error',
  languages: ['ja'],
  source: 'JIS X 4051',
  check: ({ text }) => (HEAD.test(text) ? spotsOf(text, /(?<=^|\n)[、。，．」』）]/g) : []),
});
