import type { ComparedBlock } from '../types.ts';
import type { Gap } from './context.ts';
import { bestInOrder } from './gap-order.ts';
import { FREE, link, type Matching } from './matching.ts';
import type { Proposals } from './proposals.ts';
import { linkSpan } from './span-list.ts';

/** Largest gap that is closed in order as a whole. */
const MAX_GAP_TABLE = 16_384;
const NONE = -1;

/** Takes, gap by gap, what fits in order. */
export function closeGaps(
  matching: Matching,
  proposals: Proposals,
  gaps: readonly Gap[],
  old: readonly ComparedBlock[],
  fresh: readonly ComparedBlock[],
): void {
  const { spans } = proposals;
  proposals.forgetTaken();
  const byNew = new Int32Array(fresh.length).fill(NONE);
  const next = new Int32Array(spans.length);
  for (let p = spans.length - 1; p >= 0; p--) {
    next[p] = byNew[spans.newFrom[p]!]!;
    byNew[spans.newFrom[p]!] = p;
  }
  /** Place in the gap at hand by position, NONE outside it. */
  const row = new Int32Array(old.length).fill(NONE);
  const column = new Int32Array(fresh.length).fill(NONE);
  /** What taking a proposal is worth over leaving its blocks alone. */
  const gain = (p: number): number => {
    const olds = row[spans.oldTo[p]!]! - row[spans.oldFrom[p]!]! + 1;
    const news = column[spans.newTo[p]!]! - column[spans.newFrom[p]!]! + 1;
    return (spans.likeness[p]! - proposals.floor(p) - proposals.copyCost(p)) * (olds + news);
  };
  for (const gap of gaps) {
    if (gap.old.length * gap.new.length > MAX_GAP_TABLE) continue;
    for (let r = 0; r < gap.old.length; r++) row[gap.old[r]!] = r;
    for (let c = 0; c < gap.new.length; c++) column[gap.new[c]!] = c;
    const inside: number[] = [];
    for (const j of gap.new) {
      for (let p = byNew[j]!; p !== NONE; p = next[p]!) {
        const lies =
          row[spans.oldFrom[p]!] !== NONE && row[spans.oldTo[p]!] !== NONE && column[spans.newTo[p]!] !== NONE;
        if (lies && proposals.isOpen(p)) inside.push(p);
      }
    }
    if (inside.length === 0) linkShort(matching, gap, old, fresh);
    else for (const p of bestInOrder(spans, inside, row, column, gap, gain)) linkSpan(matching, spans, p);
    for (const i of gap.old) row[i] = NONE;
    for (const j of gap.new) column[j] = NONE;
  }
}

/** A text this short may have every word replaced and still be the same heading. */
const MAX_SHORT = 12;

/** The only block of a gap on either side, both short and of one kind, beside a linked block: one replaced the other. */
function linkShort(matching: Matching, gap: Gap, old: readonly ComparedBlock[], fresh: readonly ComparedBlock[]): void {
  if (gap.old.length !== 1 || gap.new.length !== 1) return;
  const [i = FREE] = gap.old;
  const [j = FREE] = gap.new;
  if (matching.newOf[i] !== FREE || matching.oldOf[j] !== FREE) return;
  const before = old[i]!;
  const after = fresh[j]!;
  if (Math.max(before.text.length, after.text.length) > MAX_SHORT || before.kind !== after.kind) return;
  const isBeside = [-1, 1].some(
    (step) => (matching.newOf[i + step] ?? FREE) !== FREE && matching.newOf[i + step] === j + step,
  );
  if (isBeside) link(matching, i, i, j, j);
}
