import { blockRule, OFFICIAL_STYLE, spotsOf } from '../rule.ts';

/** 5ヶ国, 3ヵ所, 2箇所: 公用文 writes か after a figure. */
export const counterKa = blockRule({
  id: 'counter-ka',
  level: 'notice',
  languages: ['ja'],
  source: `${OFFICIAL_STYLE} I-4 ケ`,
  check: ({ text }) => spotsOf(text, /(?<=[0-9０-９])[ヶケヵカ箇](?=国|所|月|年|条|村)/g, () => ({ suggestion: 'か' })),
});
