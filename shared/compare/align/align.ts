import { HEADING_RANK } from '../../model/kinds.ts';
import { BLOCK_JOINT, type ComparedBlock } from '../types.ts';
import type { Watch } from '../watch.ts';
import { followCompanions } from './companions.ts';
import { contentKey } from './content.ts';
import { linkExact } from './exact.ts';
import { linkByIdentity } from './identity.ts';
import { emptyMatching, FREE, type Matching } from './matching.ts';
import { inPlace } from './order.ts';
import type { Judge } from './second-look.ts';
import { linkSimilar } from './similar.ts';
import { verdict } from './verdict.ts';

/** The partners of every block, and which new blocks stand where they stood. */
export interface Alignment extends Matching {
  readonly stays: Uint8Array;
}

/**
 * Who became whom: identity and lineage, exact content, likeness, then what moved.
 * @param judge decides what likeness leaves in doubt; the bench that makes the tables listens here
 */
export function alignBlocks(
  old: readonly ComparedBlock[],
  fresh: readonly ComparedBlock[],
  trustIds: boolean | 'auto',
  watch: Watch,
  judge: Judge = verdict,
): Alignment {
  const matching = emptyMatching(old.length, fresh.length);
  watch.tick(0);
  const areKnown = linkByIdentity(matching, old, fresh, trustIds);
  watch.tick(0.1);
  const oldKeys = old.map(contentKey);
  const newKeys = fresh.map(contentKey);
  linkExact(matching, oldKeys, newKeys, watch);
  watch.tick(0.2);
  linkSimilar(matching, old, fresh, watch, judge);
  // Ids know better than neighbours.
  if (!areKnown) followCompanions(matching, old, fresh, oldKeys, newKeys);
  dissolveJointed(matching, old, fresh);
  const stays = inPlace(matching, (i) => placeWeight(old[i]!));
  watch.tick(0.95);
  return { ...matching, stays };
}

// Few blocks moved is a better account than little text moved; text decides between equals, and a heading holds its place
// more firmly than a paragraph that passes it.
const HEADING_WEIGHT = [1, 4, 3, 2] as const;
const TEXT_WEIGHT = 1 / 4096;

export function placeWeight(block: ComparedBlock): number {
  return HEADING_WEIGHT[HEADING_RANK[block.kind]]! + Math.min(block.text.length, 2048) * TEXT_WEIGHT;
}

/** A block that holds the joint character could not be told from two: such groups shrink to their first pair. */
function dissolveJointed(matching: Matching, old: readonly ComparedBlock[], fresh: readonly ComparedBlock[]): void {
  const { newOf, oldOf } = matching;
  for (let j = 0; j < fresh.length; j++) {
    const i = oldOf[j]!;
    if (i === FREE || newOf[i] === j) continue;
    if (fresh[j]!.text.includes(BLOCK_JOINT) || fresh[newOf[i]!]!.text.includes(BLOCK_JOINT)) oldOf[j] = FREE;
  }
  for (let i = 0; i < old.length; i++) {
    const j = newOf[i]!;
    if (j === FREE || oldOf[j] === i) continue;
    if (old[i]!.text.includes(BLOCK_JOINT) || old[oldOf[j]!]!.text.includes(BLOCK_JOINT)) newOf[i] = FREE;
  }
}
