import type { Comparison, Pair } from './types.ts';

/** What a changed heading or a change of kind weighs, in characters: small on paper, large in the negotiation. */
const KIND_WEIGHT = 40;
/** A moved paragraph is worth a look even where no word changed. */
const MOVE_WEIGHT = 20;
const FORMAT_WEIGHT = 4;
const RENUMBER_WEIGHT = 1;

/**
 * How much a pair matters, in characters of text that came or went; 0 for an unchanged one.
 * Reads the words of the pair.
 */
export function changeWeight(pair: Pair): number {
  let weight = 0;
  for (const { op, text } of pair.words) if (op !== 'keep') weight += text.length;
  if (pair.kinds.includes('kind-changed')) weight += KIND_WEIGHT;
  if (pair.kinds.includes('moved')) weight += MOVE_WEIGHT;
  if (pair.kinds.includes('formatted')) weight += FORMAT_WEIGHT;
  if (pair.kinds.includes('renumbered')) weight += RENUMBER_WEIGHT;
  return weight;
}

/** Weight of every pair, by position. */
export function changeWeights(comparison: Comparison): number[] {
  return comparison.pairs.map(changeWeight);
}
