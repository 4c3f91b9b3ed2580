import { isMajority, OFFICIAL_STYLE, type Rule, spotsOf } from '../rule.ts';

const NADO = /など(?!と|う)/g;
// 等 as an ending only: 平等, 均等, 同等, 等しい and their like are words.
const TOU = /(?<![平均対同高中初上下優劣何一二三等])等(?![しく級号価式分量身温高質親])/g;

type Facts = 'など' | '等' | null;

/** など where the text has settled on 等, or the other way round. */
export const nadoTou: Rule<Facts> = {
  id: 'nado-tou',
  level: 'notice',
  languages: ['ja'],
  source: `${OFFICIAL_STYLE} II-5 イ(ウ)`,
  survey: (blocks) => {
    const text = blocks.map((block) => block.text).join('\n');
    const nado = text.match(NADO)?.length ?? 0;
    const tou = text.match(TOU)?.length ?? 0;
    if (isMajority(tou, nado)) return 'など';
    return isMajority(nado, tou) ? '等' : null;
  },
  check: ({ text }, slip) => {
    if (slip === 'など') return spotsOf(text, NADO, () => ({ suggestion: '等' }));
    return slip === '等' ? spotsOf(text, TOU, () => ({ suggestion: 'など' })) : [];
  },
};
