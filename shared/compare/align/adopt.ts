import type { Likeness } from './likeness.ts';
import { FREE, type Matching } from './matching.ts';
import { inPlace } from './order.ts';
import type { Proposals } from './proposals.ts';

/** Share of a leftover that must lie in what its neighbour's partner lost, to be adopted as a piece of it. */
const MIN_ADOPTED_SHARE = 0.25;
/** Across blocks that came between the pieces, and of a third piece, more is asked. */
const MIN_DISTANT_SHARE = 0.4;
/** A block that is said to have moved here must lie in what was lost so far, and by so much more than it is like its partner. */
const MIN_RECLAIMED_SHARE = 0.7;
const RECLAIM_MARGIN = 0.1;
/** Blocks to either side among which a leftover seeks its neighbour. */
const REACH = 8;
/** Behind a block in its place (the pieces were shuffled) only what was lost nearly word for word is believed … */
const MIN_SHUFFLED_SHARE = 0.8;
/** … and says something: so many distinct features. */
const MIN_SHUFFLED_RICHNESS = 8;
/** A clause a piece: a chapeau with its items has more pieces than a search would try. */
const MAX_PIECES = 16;

/** A matching as seen from one side, whose blocks are the pieces; those of the other side are the wholes. */
interface Side {
  readonly partner: Int32Array;
  readonly back: Int32Array;
  /** Block number in the features by position, FREE where there is none; of this side and of the other. */
  readonly piece: Int32Array;
  readonly whole: Int32Array;
  /** How many pieces name each whole, and how many wholes each piece. */
  readonly pieces: Uint16Array;
  readonly wholes: Uint16Array;
  readonly isInPlace: (k: number) => boolean;
  readonly likenessOf: (k: number, whole: number) => number | null;
}

/**
 * A leftover near a linked block that holds what the block's partner lost becomes a piece of it: the small piece of a
 * split is often rewritten, and nothing else explains it. Between the two may stand what was added or moved there. Where
 * what was lost stands here nearly word for word, it may stand among blocks in their places too (items of a list that were
 * shuffled), and is not believed to have come from elsewhere either.
 */
export function adoptPieces(matching: Matching, alike: Likeness, proposals: Proposals): void {
  const { newOf, oldOf } = matching;
  const { oldBlock, newBlock } = proposals;
  const stays = inPlace(matching, () => 1);
  const ofOld = groupSizes(oldOf, newOf.length);
  const ofNew = groupSizes(newOf, oldOf.length);
  adoptOnSide(alike, {
    partner: oldOf,
    back: newOf,
    piece: newBlock,
    whole: oldBlock,
    pieces: ofOld,
    wholes: ofNew,
    isInPlace: (j) => stays[j] === 1,
    likenessOf: (j, i) => proposals.likenessOf(i, j),
  });
  adoptOnSide(alike, {
    partner: newOf,
    back: oldOf,
    piece: oldBlock,
    whole: newBlock,
    pieces: ofNew,
    wholes: ofOld,
    isInPlace: (i) => stays[newOf[i]!] === 1,
    likenessOf: (i, j) => proposals.likenessOf(i, j),
  });
}

function adoptOnSide(alike: Likeness, side: Side): void {
  const { partner, back, piece, whole, pieces, wholes } = side;
  const members = piecesOf(side);
  /** What each whole with one piece lost at most, once somebody asked. */
  const lost = new Float64Array(pieces.length).fill(UNKNOWN);
  for (let k = 0; k < partner.length; k++) {
    const own = piece[k]!;
    const held = partner[k]!;
    const price = own === FREE ? null : held === FREE ? 0 : reclaimPrice(side, k, held);
    if (price === null) continue;
    for (const neighbour of neighbours(k, side)) {
      const other = partner[neighbour.beside]!;
      if (other === held || pieces[other]! >= MAX_PIECES || wholes[back[other]!] !== 1) continue;
      if (piece[neighbour.beside] === FREE || whole[other] === FREE) continue;
      if (neighbour.isBehind && alike.richness(own) < MIN_SHUFFLED_RICHNESS) continue;
      const known = members.get(other) ?? [neighbour.beside];
      const least = Math.max(price, leastShare(neighbour, known.length)) * alike.total[own]!;
      if (known.length === 1) {
        if (lost[other] === UNKNOWN) lost[other] = mostLost(alike, side, neighbour.beside, other);
        if (lost[other]! < least) continue;
      }
      alike.open(whole[other]!);
      for (const one of known) if (piece[one] !== FREE) alike.take(piece[one]!);
      if (alike.shared(own) < least) continue;
      if (held !== FREE) {
        back[held] = FREE;
        pieces[held] = 0;
      }
      partner[k] = other;
      wholes[back[other]!] = 0;
      back[other] = Math.min(k, back[other]!);
      wholes[back[other]!] = 1;
      if (k !== back[other]) wholes[k] = 0;
      pieces[other] = known.length + 1;
      members.set(other, [...known, k]);
      break;
    }
  }
}

const UNKNOWN = -1;
/** Sums of the same weights in another order differ by less. */
const ROUNDING = 1e-4;

/** Weight that a whole lost on its way to its only piece, known from before: most neighbours lost too little for another. */
function mostLost(alike: Likeness, { piece, whole, likenessOf }: Side, only: number, other: number): number {
  const all = alike.total[whole[other]!]!;
  const shared = ((likenessOf(only, other) ?? 0) * (all + alike.total[piece[only]!]!)) / 2;
  return all - shared + ROUNDING;
}

/** The pieces of each whole that has several. */
function piecesOf({ partner, pieces }: Side): Map<number, readonly number[]> {
  const out = new Map<number, number[]>();
  for (let k = 0; k < partner.length; k++) {
    const other = partner[k]!;
    if (other === FREE || pieces[other]! < 2) continue;
    const list = out.get(other);
    if (list) list.push(k);
    else out.set(other, [k]);
  }
  return out;
}

/** Share of a leftover that must lie in what the neighbour's partner lost, where that has so many pieces already. */
function leastShare({ distance, isBehind }: Neighbour, pieces: number): number {
  if (isBehind) return MIN_SHUFFLED_SHARE;
  return pieces === 1 && distance === 1 ? MIN_ADOPTED_SHARE : MIN_DISTANT_SHARE;
}

/** Share of block k that must lie in what a neighbour lost, to take it from its partner; null where it stays with it. */
function reclaimPrice({ pieces, wholes, isInPlace, likenessOf }: Side, k: number, held: number): number | null {
  if (pieces[held] !== 1 || wholes[k] !== 1 || isInPlace(k)) return null;
  const likeness = likenessOf(k, held);
  return likeness === null ? null : Math.max(MIN_RECLAIMED_SHARE, likeness + RECLAIM_MARGIN);
}

/** How many blocks of the other side name each block as their partner. */
function groupSizes(partner: Int32Array, length: number): Uint16Array {
  const out = new Uint16Array(length);
  for (const k of partner) if (k !== FREE) out[k]!++;
  return out;
}

interface Neighbour {
  readonly beside: number;
  readonly distance: number;
  /** A block that is in its place stands between. */
  readonly isBehind: boolean;
}

/** Linked blocks near k: first those before any block in its place, of these the nearest first. */
function neighbours(k: number, { partner, isInPlace }: Side): Neighbour[] {
  const out: Neighbour[] = [];
  for (const step of [-1, 1]) {
    let isBehind = false;
    for (let distance = 1; distance <= REACH; distance++) {
      const beside = k + step * distance;
      if (beside < 0 || beside >= partner.length) break;
      if (partner[beside] === FREE) continue;
      out.push({ beside, distance, isBehind });
      isBehind ||= isInPlace(beside);
    }
  }
  return out.sort((a, b) => Number(a.isBehind) - Number(b.isBehind) || a.distance - b.distance);
}
