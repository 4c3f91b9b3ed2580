import { dice, type Likeness } from './likeness.ts';
import { FREE } from './matching.ts';

/** A block is split or merged into at most so many. */
const MAX_PIECES = 8;
/** Blocks that travelled into, or out of, the place between two pieces: over so many a neighbour is sought. */
export const MAX_TRAVELLED_BETWEEN = 7;
/** Share of a piece that must lie in what the other pieces left over. */
const MIN_PIECE_SHARE = 0.3;
/** What a further piece must add to the likeness of the whole. */
const MIN_PIECE_GAIN = 0.015;
/** A block that weighs this much of the whole leaves no room for another piece. */
const MAX_SEED_SHARE = 0.97;
/** Sums of the same weights in another order differ by less. */
const ROUNDING = 1e-4;

/** A run of neighbours that together are one block of the other side. */
export interface Pieces {
  readonly from: number;
  readonly to: number;
  /** 0 to 1. */
  readonly likeness: number;
}

/**
 * Grows from one piece of `whole` to its neighbours, as long as each adds words that no other piece claimed.
 * @param shared what the seed shares with the whole
 * @param blockAt block number in the feature sets by position, on the side of the pieces; `partner` their partners;
 *   `travelled` 1 where a block is linked and out of place
 * @returns null where the seed stays alone
 */
export function growPieces(
  alike: Likeness,
  seed: number,
  shared: number,
  blockAt: Int32Array,
  partner: Int32Array,
  travelled: Uint8Array,
  whole: number,
): Pieces | null {
  const all = alike.total[whole]!;
  const own = alike.total[blockAt[seed]!]!;
  if (own >= all * MAX_SEED_SHARE || shared < MIN_PIECE_SHARE * own) return null;
  const next = (k: number, step: 1 | -1) => nextFree(blockAt, partner, travelled, k, step);
  const isRoom = (k: number) => k !== FREE && mayAdd(alike.total[blockAt[k]!]!, shared, own, all);
  if (!isRoom(next(seed, 1)) && !isRoom(next(seed, -1))) return null;
  alike.open(whole);
  let found = alike.take(blockAt[seed]!);
  let total = own;
  let best = dice(found, total, all);
  let from = seed;
  let to = seed;
  for (let grown = true; grown && to - from + 1 < MAX_PIECES; ) {
    grown = false;
    for (const k of [next(to, 1), next(from, -1)]) {
      if (k === FREE) continue;
      const piece = alike.total[blockAt[k]!]!;
      const more = alike.shared(blockAt[k]!);
      const likeness = dice(found + more, total + piece, all);
      if (more < MIN_PIECE_SHARE * piece || likeness < best + MIN_PIECE_GAIN) continue;
      found += alike.take(blockAt[k]!);
      total += piece;
      best = likeness;
      if (k > to) to = k;
      else from = k;
      grown = true;
      break;
    }
  }
  return from === to ? null : { from, to, likeness: best };
}

/**
 * What is left of the whole bounds what a neighbour can add: most seeds are done with before any text is read.
 * @param piece weight of the neighbour; `own` that of the seed, `all` that of the whole, `shared` by these two
 */
function mayAdd(piece: number, shared: number, own: number, all: number): boolean {
  const most = Math.min(piece, all - shared) + ROUNDING;
  const gain = dice(shared + most, own + piece, all) - dice(shared, own, all);
  return most >= MIN_PIECE_SHARE * piece && gain >= MIN_PIECE_GAIN - ROUNDING;
}

/** The free block next to k, those that travelled apart; FREE where there is none. */
function nextFree(blockAt: Int32Array, partner: Int32Array, travelled: Uint8Array, k: number, step: 1 | -1): number {
  for (let distance = 1; distance <= MAX_TRAVELLED_BETWEEN + 1; distance++) {
    const next = k + step * distance;
    if (next < 0 || next >= blockAt.length) return FREE;
    if (partner[next] === FREE) return blockAt[next] === FREE ? FREE : next;
    if (travelled[next] === 0) return FREE;
  }
  return FREE;
}
