import type { Judge } from './second-look.ts';
import { BIAS, LEAVES, PLACES, SPLITS } from './verdict-trees.ts';

/** Questions and leaves of one tree: three questions deep. */
export const QUESTIONS = 7;
const OUTCOMES = QUESTIONS + 1;

/** What boosted trees say of the evidence, in log odds: a question goes left where its evidence is at most its bound. */
export const verdict: Judge = (evidence) => {
  let odds = BIAS;
  for (let tree = 0; tree * OUTCOMES < LEAVES.length; tree++) {
    let at = 0;
    while (at < QUESTIONS) {
      const question = tree * QUESTIONS + at;
      at = 2 * at + (evidence[PLACES[question]!]! <= SPLITS[question]! ? 1 : 2);
    }
    odds += LEAVES[tree * OUTCOMES + at - QUESTIONS]!;
  }
  return odds;
};
