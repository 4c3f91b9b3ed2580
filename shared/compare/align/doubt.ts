import { HEADING_RANK } from '../../model/kinds.ts';
import type { ComparedBlock } from '../types.ts';
import { diffWords } from '../words/diff-words.ts';
import { contentKey } from './content.ts';
import { FREE, type Matching } from './matching.ts';
import { inPlace } from './order.ts';

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
/**
 * Two texts are strangers where less than this share of the shorter one is found again beyond doubt. Measured: two orders of
 * one ministry that share their formulas 0.38, other strangers 0.14 and less; a text with 70 % of all its words replaced
 * 0.59, one with 79 % of its paragraphs touched 0.83.
 */
const LEAST_KINSHIP = 0.45;
/** Fewer blocks than this tell nothing about kinship. */
const MIN_KIN_BLOCKS = 8;
/** A link counts as kin at this likeness where it leads its rivals by so much. */
const KIN_LIKENESS = 0.2;
const KIN_LEAD = 0.08;
/** Between strangers nobody vouches for anybody: blocks must keep so much of their words, and lead their rivals as kin do. */
const LEAST_KEPT_AMONG_STRANGERS = 0.7;
/** Longer texts are not read again: their likeness counts many words, so chance does not reach it. */
const MAX_LENGTH = 4_000;

/** What speaks for a link: how like its blocks are, 0 to 1, and how much more so than the best rival. */
export interface Evidence {
  readonly likeness: number;
  readonly lead: number;
}

/** One link as the rows will show it. */
interface Group {
  readonly olds: readonly number[];
  readonly news: readonly number[];
}

/**
 * Undoes links that chance explains as well: two texts on different matters share particles and phrases, every such pair
 * makes its neighbours more believable, and in the end half of a foreign text looks edited. Who stands beside a neighbour
 * beyond doubt is believed; the others must show words that stayed, and between strangers all must.
 * @param evidenceOf evidence for two blocks by position; null where they were linked by more than likeness
 */
export function undoDoubtful(
  matching: Matching,
  old: readonly ComparedBlock[],
  fresh: readonly ComparedBlock[],
  evidenceOf: (i: number, j: number) => Evidence | null,
): void {
  const { newOf, oldOf } = matching;
  const groups = groupsOf(matching);
  const evidence = groups.map(({ olds, news }) => evidenceOf(olds[0]!, news[0]!));
  const strangers = areStrangers(matching, groups, evidence, old, fresh);
  const leastKept = strangers ? LEAST_KEPT_AMONG_STRANGERS : LEAST_KEPT;
  const solid = new Uint8Array(newOf.length);
  const doubtful: Group[] = [];
  groups.forEach((group, g) => {
    const found = evidence[g]!;
    const isSolid =
      !strangers && (found?.likeness ?? 0) >= SOLID && sameRank(old[group.olds[0]!]!, fresh[group.news[0]!]!);
    if (found === null || isSolid) for (const one of group.olds) solid[one] = 1;
    else doubtful.push(group);
  });
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
    const isVouchedFor = !strangers && (vouches(i, j, -1) || vouches(group.olds.at(-1)!, group.news.at(-1)!, 1));
    const same = sameRank(old[i]!, fresh[j]!);
    if (same && isVouchedFor) continue;
    const { lead } = evidenceOf(i, j)!;
    const isFormula = strangers && lead < KIN_LEAD;
    if (!isFormula && keptShare(group, old, fresh) >= (same ? leastKept : Math.max(leastKept, LEAST_KEPT_ACROSS_KINDS)))
      continue;
    for (const one of group.olds) newOf[one] = FREE;
    for (const one of group.news) oldOf[one] = FREE;
  }
}

/** Hardly anything is found again beyond doubt: then chance has linked most of what is linked. */
function areStrangers(
  matching: Matching,
  groups: readonly Group[],
  evidence: readonly (Evidence | null)[],
  old: readonly ComparedBlock[],
  fresh: readonly ComparedBlock[],
): boolean {
  if (Math.min(old.length, fresh.length) < MIN_KIN_BLOCKS) return false;
  const stays = inPlace(matching, () => 1);
  let kin = 0;
  groups.forEach(({ olds, news }, g) => {
    const found = evidence[g]!;
    if (found === null || isKin(found, stays[news[0]!] === 1)) for (const i of olds) kin += old[i]!.text.length;
  });
  return kin < LEAST_KINSHIP * Math.min(lengthOf(old), lengthOf(fresh));
}

/** In place either is enough, to be alike or to lead; elsewhere it takes both. */
function isKin({ likeness, lead }: Evidence, inPlace: boolean): boolean {
  if (likeness >= SOLID) return inPlace || lead >= KIN_LEAD;
  return inPlace && likeness >= KIN_LIKENESS && lead >= KIN_LEAD;
}

function lengthOf(blocks: readonly ComparedBlock[]): number {
  let length = 0;
  for (const { text } of blocks) length += text.length;
  return length;
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
