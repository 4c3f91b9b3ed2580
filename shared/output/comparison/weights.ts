import type { Pair } from '../../compare/types.ts';
import { changedAmount } from './pieces.ts';

/** A move or a change of structure counts like this many changed characters: more than a typo, less than a sentence. */
const STRUCTURE_AMOUNT = 12;
const FORMAT_AMOUNT = 1;

/**
 * How much a change weighs in the list "by weight", in changed characters. Operative verbs and figures will weigh more
 * once the checks can tell them; until then the amount of text is the honest measure.
 */
export function changeWeight(pair: Pair): number {
  let weight = changedAmount(pair.words);
  for (const kind of pair.kinds) {
    if (kind === 'moved' || kind === 'split' || kind === 'merged' || kind === 'kind-changed')
      weight += STRUCTURE_AMOUNT;
    else if (kind === 'formatted') weight += FORMAT_AMOUNT;
  }
  return weight;
}
