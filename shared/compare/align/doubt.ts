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

/** One link as the rows will show it, members ascending. */
interface Group {
  readonly olds: readonly number[];
  readonly news: readonly number[];
}

/**
 * Undoes links that chance explains as well: two texts on different matters share particles and phrases, every such pair
 * makes its neighbours more believable, and in the end half of a foreign text looks edited. Who stands beside a neighbour
 * beyond doubt is believed; the others must show words that stayed, and between strangers all must.
 * @param isSure 1 for each old block whose link was looked at again and is certain
 * @param evidenceOf evidence for two blocks by position; null where they were linked by more than likeness
 */
export function undoDoubtful(
  matching: Matching,
  old: readonly ComparedBlock[],
  fresh: readonly ComparedBlock[],
  isSure: Uint8Array,
  evidenceOf: (i: number, j: number) => Evidence | null,
): void {
  const { newOf, oldOf } = matching;
  const evidence: (Evidence | null)[] = new Array(newOf.length).fill(null);
  for (let i = 0; i < newOf.length; i++) if (isFirst(matching, i)) evidence[i] = evidenceOf(i, newOf[i]!);
  const isTold = Math.min(old.length, fresh.length) >= MIN_KIN_BLOCKS;
  const strangers = isTold && areStrangers(matching, evidence, old, fresh);
  /** Who was looked at again is believed only where the texts are known to be kin. */
  const isBelieved = (i: number, j: number) => isTold && !strangers && isSure[i] === 1 && sameRank(old[i]!, fresh[j]!);
  const leastKept = strangers ? LEAST_KEPT_AMONG_STRANGERS : LEAST_KEPT;
  const solid = new Uint8Array(newOf.length);
  const doubtful: number[] = [];
  for (let i = 0; i < newOf.length; i++) {
    const j = newOf[i]!;
    if (j === FREE) continue;
    const first = oldOf[j]!;
    const found = evidence[first]!;
    if (found === null || (!strangers && found.likeness >= SOLID && sameRank(old[first]!, fresh[j]!))) solid[i] = 1;
    else if (first === i && !isBelieved(i, j)) doubtful.push(i);
  }
  const moreOld = furtherMembers(newOf, oldOf);
  const moreNew = furtherMembers(oldOf, newOf);
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
  for (const i of doubtful) {
    const j = newOf[i]!;
    const group: Group = { olds: [i, ...(moreOld.get(j) ?? [])], news: [j, ...(moreNew.get(i) ?? [])] };
    const isVouchedFor = !strangers && (vouches(i, j, -1) || vouches(group.olds.at(-1)!, group.news.at(-1)!, 1));
    const same = sameRank(old[i]!, fresh[j]!);
    if (same && isVouchedFor) continue;
    const isFormula = strangers && evidence[i]!.lead < KIN_LEAD;
    if (!isFormula && keptShare(group, old, fresh) >= (same ? leastKept : Math.max(leastKept, LEAST_KEPT_ACROSS_KINDS)))
      continue;
    for (const one of group.olds) newOf[one] = FREE;
    for (const one of group.news) oldOf[one] = FREE;
  }
}

/** Hardly anything is found again beyond doubt: then chance has linked most of what is linked. */
function areStrangers(
  matching: Matching,
  evidence: readonly (Evidence | null)[],
  old: readonly ComparedBlock[],
  fresh: readonly ComparedBlock[],
): boolean {
  const stays = inPlace(matching, () => 1);
  let kin = 0;
  for (let i = 0; i < old.length; i++) {
    const j = matching.newOf[i]!;
    if (j === FREE) continue;
    const found = evidence[matching.oldOf[j]!]!;
    if (found === null || isKin(found, stays[j] === 1)) kin += old[i]!.text.length;
  }
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

/** Old block i is the first, or the only one, of its link. */
function isFirst({ newOf, oldOf }: Matching, i: number): boolean {
  return newOf[i] !== FREE && oldOf[newOf[i]!] === i;
}

/** Blocks of a split or merge beside its first one, by their partner; most links have none. */
function furtherMembers(partner: Int32Array, back: Int32Array): Map<number, number[]> {
  const out = new Map<number, number[]>();
  for (let k = 0; k < partner.length; k++) {
    const other = partner[k]!;
    if (other === FREE || back[other] === k) continue;
    const list = out.get(other);
    if (list) list.push(k);
    else out.set(other, [k]);
  }
  return out;
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
