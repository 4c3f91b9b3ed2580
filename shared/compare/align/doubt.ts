import { HEADING_RANK } from '../../model/kinds.ts';
import type { ComparedBlock } from '../types.ts';
import { diffWords } from '../words/diff-words.ts';
import { contentKey } from './content.ts';
import { FREE, type Matching } from './matching.ts';

/** Blocks to either side among which a neighbour is sought. */
const REACH = 8;
/** The partner of a neighbour may stand a little farther off: blocks came or went between. */
const PARTNER_REACH = REACH + 2;
/** A link this like needs nobody to vouch for it, and vouches for its neighbours. */
const SOLID = 0.5;
/**
 * Share of characters that stay, below which a link is undone where no neighbour vouches for it. Beside one that is beyond
 * doubt a paragraph may be rewritten to the last word: there the likeness has been weighed already.
 */
const LEAST_KEPT = 0.25;
/** A heading and a sentence are one block only where they say nearly the same. */
const LEAST_KEPT_ACROSS_KINDS = 0.6;
/** Longer texts are not read again: their likeness counts many words, so chance does not reach it. */
const MAX_LENGTH = 4_000;

/** One link as the rows will show it. */
interface Group {
  readonly olds: readonly number[];
  readonly news: readonly number[];
}

/**
 * Undoes links that chance explains as well: two texts on different matters share particles and phrases, every such pair
 * makes its neighbours more believable, and in the end half of a foreign text looks edited. Who stands beside a neighbour
 * beyond doubt is believed; the others must show words that stayed.
 * @param likenessOf likeness of two blocks by position, 0 to 1; null where they were linked by more than that
 */
export function undoDoubtful(
  matching: Matching,
  old: readonly ComparedBlock[],
  fresh: readonly ComparedBlock[],
  likenessOf: (i: number, j: number) => number | null,
): void {
  const { newOf, oldOf } = matching;
  const solid = new Uint8Array(newOf.length);
  const doubtful: Group[] = [];
  const groups = groupsOf(matching);
  for (const group of groups) {
    const [i, j] = [group.olds[0]!, group.news[0]!];
    const likeness = likenessOf(i, j);
    if (likeness === null || (likeness >= SOLID && sameRank(old[i]!, fresh[j]!))) {
      for (const one of group.olds) solid[one] = 1;
    } else doubtful.push(group);
  }
  const vouches = (i: number, j: number, step: 1 | -1): boolean => {
    for (let k = 1; k <= REACH; k++) {
      const beside = i + step * k;
      if (beside < 0 || beside >= newOf.length) return false;
      if (solid[beside] === 0) continue;
      const distance = (newOf[beside]! - j) * step;
      if (distance > 0 && distance <= PARTNER_REACH) return true;
    }
    return false;
  };
  for (const group of doubtful) {
    const [i, j] = [group.olds[0]!, group.news[0]!];
    const isVouchedFor = vouches(i, j, -1) || vouches(group.olds.at(-1)!, group.news.at(-1)!, 1);
    const same = sameRank(old[i]!, fresh[j]!);
    if (same && isVouchedFor) continue;
    if (keptShare(group, old, fresh) >= (same ? LEAST_KEPT : LEAST_KEPT_ACROSS_KINDS)) continue;
    for (const one of group.olds) newOf[one] = FREE;
    for (const one of group.news) oldOf[one] = FREE;
  }
}

function sameRank(before: ComparedBlock, after: ComparedBlock): boolean {
  return HEADING_RANK[before.kind] > 0 === HEADING_RANK[after.kind] > 0;
}

function groupsOf({ newOf, oldOf }: Matching): Group[] {
  const byOld = new Map<number, { olds: number[]; news: number[] }>();
  for (let i = 0; i < newOf.length; i++) {
    const j = newOf[i]!;
    if (j === FREE) continue;
    const first = oldOf[j]!;
    const group = byOld.get(first);
    if (group && first !== i) group.olds.push(i);
    else byOld.set(i, { olds: [i], news: [] });
  }
  for (let j = 0; j < oldOf.length; j++) if (oldOf[j] !== FREE) byOld.get(oldOf[j]!)?.news.push(j);
  return [...byOld.values()].filter(({ news }) => news.length > 0);
}

/** Share of the characters of both sides that the word comparison keeps. */
function keptShare({ olds, news }: Group, old: readonly ComparedBlock[], fresh: readonly ComparedBlock[]): number {
  const before = olds.map((i) => contentKey(old[i]!)).join('');
  const after = news.map((j) => contentKey(fresh[j]!)).join('');
  const all = before.length + after.length;
  if (all === 0 || all > MAX_LENGTH) return 1;
  let kept = 0;
  for (const { op, text } of diffWords(before, after).changes) if (op === 'keep') kept += text.length;
  return (2 * kept) / all;
}
