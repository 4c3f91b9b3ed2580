import { blockRule, type Spot } from '../rule.ts';
import { datesOf } from '../times.ts';

/** A year outside of its era (平成40年), and two ways of writing a year that are not the same year (2025年（令和6年）). */
export const eraYear = blockRule({
  id: 'era-year',
  level: 'error',
  languages: ['ja'],
  source: '元号法 (1979)',
  check: (block) =>
    datesOf(block).flatMap(({ from, to, problem }): Spot[] =>
      problem === 'outside-era' || problem === 'years-disagree' ? [{ from, to, detail: { case: problem } }] : [],
    ),
});
