import type { Node } from 'prosemirror-model';
import type { BlockId } from '../model/ids.ts';
import { type BlockKind, isHeading } from '../model/kinds.ts';
import { blockText } from '../model/text.ts';
import { labelDocument } from '../numbering/index.ts';
import type { TrackedProposal } from './track.ts';
import type { ParagraphDecision, WalkState } from './walk-state.ts';

/** One paragraph on the board of decisions. */
export interface BoardRow {
  readonly block: BlockId;
  readonly kind: BlockKind;
  /** Label in the source, and in the working text; null where there is none. */
  readonly oldLabel: string | null;
  readonly newLabel: string | null;
  /** The working text's words; the source's where the paragraph was dropped. */
  readonly text: string;
  /** Null: not decided yet. A heading is never asked for. */
  readonly decision: ParagraphDecision | null;
  readonly edited: boolean;
  /** Proposals and questions about it that are still open. */
  readonly open: number;
}

export interface Board {
  /** In the order of the working text; what was dropped stands where it stood in the source. */
  readonly rows: readonly BoardRow[];
  readonly counts: Readonly<Record<ParagraphDecision | 'undecided', number>>;
}

/** Kinds that are decided on: everything with words of its own that is no heading. */
export function isDecided(kind: BlockKind): boolean {
  return !isHeading(kind) && kind !== 'title' && kind !== 'subtitle' && kind !== 'note';
}

/**
 * Every paragraph of source and working text with what was decided. A paragraph that is not in the working text is
 * dropped, one that is not in the source is new, whatever was said before: the text itself decides.
 */
export function carryBoard(
  source: Node,
  working: Node,
  decisions: WalkState['decisions'],
  tracked: readonly TrackedProposal[],
): Board {
  const open = new Map<BlockId, number>();
  for (const { proposal, status } of tracked) {
    if (status === 'open') open.set(proposal.block, (open.get(proposal.block) ?? 0) + 1);
  }
  const [oldLabels, newLabels] = [labelDocument(source), labelDocument(working)];
  const idOf = (block: Node) => block.attrs.id as BlockId;
  const old = new Map(source.children.map((block) => [idOf(block), block]));
  const present = new Set(working.children.map(idOf));
  const rowOf = (block: Node): BoardRow => {
    const id = idOf(block);
    const kind = block.type.name as BlockKind;
    const before = old.get(id);
    const asked = isDecided(kind);
    const dropped = !present.has(id);
    const said = decisions[id] ?? null;
    const decision = dropped ? 'drop' : !before ? 'new' : said === 'drop' ? null : said;
    return {
      block: id,
      kind,
      oldLabel: before ? oldLabels.of(id) : null,
      newLabel: dropped ? null : newLabels.of(id),
      text: blockText(block),
      decision: asked ? decision : null,
      edited: before !== undefined && !dropped && !before.content.eq(block.content),
      open: open.get(id) ?? 0,
    };
  };
  const rows = interleave(source, working, present).map(rowOf);
  const counts = { keep: 0, update: 0, drop: 0, new: 0, undecided: 0 };
  for (const row of rows) if (isDecided(row.kind)) counts[row.decision ?? 'undecided']++;
  return { rows, counts };
}

/** The working text's blocks with the dropped ones behind the neighbour that they followed in the source. */
function interleave(source: Node, working: Node, present: ReadonlySet<BlockId>): readonly Node[] {
  const after = new Map<BlockId | null, Node[]>();
  let last: BlockId | null = null;
  for (const block of source.children) {
    const id = block.attrs.id as BlockId;
    if (present.has(id)) last = id;
    else after.set(last, [...(after.get(last) ?? []), block]);
  }
  return [
    ...(after.get(null) ?? []),
    ...working.children.flatMap((block) => [block, ...(after.get(block.attrs.id as BlockId) ?? [])]),
  ];
}

/** Where a dropped block belongs in the working text, as an index of its children: behind its nearest living forerunner. */
export function placeOfDropped(source: Node, working: Node, block: BlockId): number {
  const order = source.children.map((child) => child.attrs.id as BlockId);
  const at = order.indexOf(block);
  if (at < 0) throw new RangeError(`The source has no block ${block}`);
  const index = new Map(working.children.map((child, i) => [child.attrs.id as BlockId, i]));
  for (let i = at - 1; i >= 0; i--) {
    const found = index.get(order[i]!);
    if (found !== undefined) return found + 1;
  }
  return 0;
}
