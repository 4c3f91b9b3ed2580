import { blockRule, spotsOf } from '../rule.ts';

/** Full-width hyphen-minus or minus sign between letters or digits: in CP932 both are one byte pair, so one is easily the other. */
export const rangeDash = blockRule({
  id: 'range-dash',
  level: 'notice',
  languages: 'any',
  source: 'JIS X 0208; CP932',
  check: ({ text }) =>
    spotsOf(/[－−]/.test(text) ? text : '', /(?<=[\p{L}\p{N}])[－−](?=[\p{L}\p{N}])/gu, () => ({ suggestion: '-' })),
});
