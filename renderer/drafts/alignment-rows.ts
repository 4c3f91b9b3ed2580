import type { ComparedBlock } from '../../shared/compare/types.ts';
import { type Alignment, matchKinds } from './alignment.ts';

/** What one line of the alignment says about an incoming block. */
export type MatchTag = 'same' | 'edited' | 'moved' | 'split' | 'merged' | 'fresh';

export interface AlignmentRow {
  readonly incoming: number;
  readonly block: ComparedBlock;
  readonly previous: readonly ComparedBlock[];
  readonly tag: MatchTag;
  readonly byHand: boolean;
}

/** One row for each incoming block, in order. */
export function alignmentRows(
  fresh: readonly ComparedBlock[],
  old: readonly ComparedBlock[],
  alignment: Alignment,
): readonly AlignmentRow[] {
  const kinds = matchKinds(alignment);
  const outOfOrder = leftBehind(alignment);
  return fresh.map((block, i) => {
    const link = alignment.links[i] ?? [];
    const partners = link.map((position) => old[position]!);
    const kind = kinds[i] ?? 'fresh';
    const text = partners.map((partner) => partner.text).join('');
    let tag: MatchTag;
    if (kind !== 'linked') tag = kind;
    else if (outOfOrder.has(i)) tag = 'moved';
    else tag = text === block.text && partners[0]?.kind === block.kind ? 'same' : 'edited';
    return { incoming: i, block, previous: partners, tag, byHand: alignment.byHand.has(i) };
  });
}

/** Incoming blocks that stand elsewhere than the blocks they continue: what is not on the longest rising run of links. */
function leftBehind(alignment: Alignment): ReadonlySet<number> {
  const linked = alignment.links.flatMap((link, i) => (link.length > 0 ? [{ at: i, old: link[0]! }] : []));
  // Patience sorting: `tails[k]` is the index in `linked` of the smallest end of a rising run of length k + 1.
  const tails: number[] = [];
  const before: number[] = [];
  for (const [i, { old }] of linked.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      // Equal positions (a split) go on with the run.
      if (linked[tails[middle]!]!.old <= old) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = i;
  }
  const inPlace = new Set<number>();
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i]!) inPlace.add(i);
  return new Set(linked.filter((_, i) => !inPlace.has(i)).map(({ at }) => at));
}
