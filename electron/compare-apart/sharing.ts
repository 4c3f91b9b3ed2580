import { BLOCK_JOINT, type ComparedBlock, type Comparison } from '../../shared/compare/index.ts';

/** Pairs whose words are to be compared by two threads: both take the next `SHARE` of them until none is left. */
export interface PairsToShare {
  readonly kind: 'pairs';
  /** Pair by pair: how many old blocks, their positions, how many new ones, their positions. */
  readonly blocks: Int32Array;
  /** Where each pair begins in `blocks`. */
  readonly starts: Int32Array;
  /** One number, in memory that both threads see: the first pair that nobody has taken. */
  readonly next: Int32Array<SharedArrayBuffer>;
}

/** Pairs taken at a time: about a millisecond of work. */
const SHARE = 24;

/** The pairs that have words to compare: both sides have blocks, and their texts differ. */
export function pairsToShare(
  { pairs }: Comparison,
  old: readonly ComparedBlock[],
  fresh: readonly ComparedBlock[],
): PairsToShare {
  const blocks: number[] = [];
  const starts: number[] = [];
  for (const pair of pairs) {
    const [i, j] = [pair.old[0], pair.new[0]];
    if (i === undefined || j === undefined) continue;
    if (pair.old.length === 1 && pair.new.length === 1 && old[i]!.text === fresh[j]!.text) continue;
    starts.push(blocks.length);
    blocks.push(pair.old.length, ...pair.old, pair.new.length, ...pair.new);
  }
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  return { kind: 'pairs', blocks: Int32Array.from(blocks), starts: Int32Array.from(starts), next };
}

/** Places of the next share of the pairs, from and to; null where none is left. */
export function takeShare({ starts, next }: PairsToShare): readonly [number, number] | null {
  const from = Atomics.add(next, 0, SHARE);
  return from < starts.length ? [from, Math.min(starts.length, from + SHARE)] : null;
}

/** Positions of the blocks of the pair at one place. */
export function pairAt({ blocks, starts }: PairsToShare, place: number): readonly [old: Int32Array, fresh: Int32Array] {
  const start = starts[place]!;
  const middle = start + 1 + blocks[start]!;
  return [blocks.subarray(start + 1, middle), blocks.subarray(middle + 1, middle + 1 + blocks[middle]!)];
}

/** The texts of the pair at one place, those of a split or merge joined. */
export function textsAt(
  toShare: PairsToShare,
  place: number,
  old: readonly ComparedBlock[],
  fresh: readonly ComparedBlock[],
): readonly [before: string, after: string] {
  const [olds, news] = pairAt(toShare, place);
  return [joined(olds, old), joined(news, fresh)];
}

function joined(positions: Int32Array, blocks: readonly ComparedBlock[]): string {
  if (positions.length === 1) return blocks[positions[0]!]!.text;
  return Array.from(positions, (k) => blocks[k]!.text).join(BLOCK_JOINT);
}
