import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { Pair } from '../../shared/compare/types.ts';
import { heldWeaklyFor } from '../../shared/model/held-weakly.ts';
import type { BlockId, IdSource } from '../../shared/model/ids.ts';
import { failure, type Result, success } from '../../shared/model/shape.ts';
import type { Side } from '../../shared/output/comparison/index.ts';

/** What of a change is taken: how one side reads, or where it stands. */
export interface TakeOver {
  readonly side: Side;
  readonly part: 'text' | 'place';
}

/** `same`: the working text is already so; `nowhere`: neither the block nor a neighbour is in it; `last`: it would be empty. */
export type TakeOverFailure = 'same' | 'nowhere' | 'last';

/** A neighbour farther away than this says nothing about a place. */
const MAX_LANDMARKS = 5_000;

/** The two compared documents and their pairs. The working text may be one of them or a third. */
export interface TakeOverSource {
  readonly pairs: readonly Pair[];
  readonly old: Node;
  readonly new: Node;
}

/**
 * Makes the working text, at the place of one change, as it is on one side of the comparison: one transaction, one
 * undo. Blocks that are there keep their ids, so that history and references hold. Dispatching is the caller's matter.
 */
export function takeOver(
  state: EditorState,
  source: TakeOverSource,
  index: number,
  wish: TakeOver,
  freshId: IdSource,
): Result<Transaction, TakeOverFailure> {
  const pair = source.pairs[index];
  if (!pair) throw new RangeError(`There is no pair ${index} in this comparison`);
  const working = new WorkingText(state.doc, source);
  const present = working.blocksOf(pair);
  if (wish.part === 'place') return moveBlocks(state, source, working, index, wish.side, present);
  const wanted = pair[wish.side].map((i) => source[wish.side].child(i));
  if (wanted.length === 0) return removeBlocks(state, present);
  const blocks = withOwnIds(
    wanted,
    present.map((i) => state.doc.child(i)),
    working,
    freshId,
  );
  if (present.length === 0) {
    const at = landing(source, working, index, wish.side, new Set());
    return at === null ? failure('nowhere') : success(state.tr.insert(working.start(at), blocks));
  }
  if (blocks.length === present.length && blocks.every((block, i) => block.eq(state.doc.child(present[i]!)))) {
    return failure('same');
  }
  const tr = state.tr;
  const [first, ...others] = present;
  // From the end, so that earlier positions stay what they are; the first is replaced last.
  for (const i of others.reverse()) tr.delete(working.start(i), working.start(i + 1));
  tr.replaceWith(working.start(first!), working.start(first! + 1), blocks);
  return success(tr);
}

function removeBlocks(state: EditorState, present: readonly number[]): Result<Transaction, TakeOverFailure> {
  if (present.length === 0) return failure('same');
  if (present.length === state.doc.childCount) return failure('last');
  const tr = state.tr;
  const { starts } = placesOf(state.doc);
  for (const i of [...present].reverse()) tr.delete(starts[i]!, starts[i + 1]!);
  return success(tr);
}

function moveBlocks(
  state: EditorState,
  source: TakeOverSource,
  working: WorkingText,
  index: number,
  side: Side,
  present: readonly number[],
): Result<Transaction, TakeOverFailure> {
  if (present.length === 0) return failure('nowhere');
  const at = landing(source, working, index, side, new Set(present));
  if (at === null) return failure('nowhere');
  if (present.every((block, i) => block === present[0]! + i) && (at === present[0] || at === present.at(-1)! + 1)) {
    return failure('same');
  }
  const blocks = present.map((i) => state.doc.child(i));
  const tr = state.tr;
  for (const i of [...present].reverse()) tr.delete(working.start(i), working.start(i + 1));
  tr.insert(tr.mapping.map(working.start(at)), blocks);
  return success(tr);
}

/**
 * The place in the working text (a position in its block list) where a pair belongs in one side's order: after the
 * nearest block before it that the working text has, else before the nearest after it. Moved neighbours are no landmark.
 */
function landing(
  source: TakeOverSource,
  working: WorkingText,
  index: number,
  side: Side,
  except: ReadonlySet<number>,
): number | null {
  const landmarks = landmarksOf(source, side);
  const own = rank(source, side, index);
  const before = (i: number) => rank(source, side, i) < own || (rank(source, side, i) === own && i < index);
  let [low, high] = [0, landmarks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(landmarks[middle]!)) low = middle + 1;
    else high = middle;
  }
  const found = (i: number) => working.blocksOf(source.pairs[i]!).filter((block) => !except.has(block));
  for (let at = low - 1; at >= Math.max(0, low - MAX_LANDMARKS); at--) {
    const blocks = found(landmarks[at]!);
    if (blocks.length > 0) return blocks[blocks.length - 1]! + 1;
  }
  const after = landmarks[low] === index ? low + 1 : low;
  for (let at = after; at < Math.min(landmarks.length, after + MAX_LANDMARKS); at++) {
    const blocks = found(landmarks[at]!);
    if (blocks.length > 0) return blocks[0]!;
  }
  return null;
}

const orders = new WeakMap<TakeOverSource, Map<Side, readonly number[]>>();

/** Pairs that have a block on this side and did not move, in its order: worked out once for each comparison. */
function landmarksOf(source: TakeOverSource, side: Side): readonly number[] {
  const known = orders.get(source) ?? new Map<Side, readonly number[]>();
  orders.set(source, known);
  let order = known.get(side);
  if (order === undefined) {
    const { pairs } = source;
    order = [...pairs.keys()]
      .filter((i) => pairs[i]![side].length > 0 && !pairs[i]!.kinds.includes('moved'))
      .sort((a, b) => rank(source, side, a) - rank(source, side, b));
    known.set(side, order);
  }
  return order;
}

function rank({ pairs }: TakeOverSource, side: Side, index: number): number {
  return pairs[index]![side][0] ?? 0;
}

// A block that is there lends its id to what replaces it; ids that are free may come along; others are made new.
function withOwnIds(
  wanted: readonly Node[],
  present: readonly Node[],
  working: WorkingText,
  freshId: IdSource,
): readonly Node[] {
  const own = new Map(present.map((block) => [block.attrs.id as BlockId, block]));
  const lendable = present.filter((block) => !wanted.some((node) => node.attrs.id === block.attrs.id));
  const given = new Set<BlockId>();
  return wanted.map((node) => {
    const id = node.attrs.id as BlockId | null;
    const lender = id !== null && own.has(id) ? undefined : lendable.shift();
    if (!lender && id !== null && !given.has(id) && (own.has(id) || !working.has(id))) {
      given.add(id);
      return node;
    }
    const attrs = lender ? { id: lender.attrs.id, from: lender.attrs.from } : { id: freshId(), from: [] };
    return node.type.create({ ...node.attrs, ...attrs }, node.content, node.marks);
  });
}

interface BlockPlaces {
  readonly index: ReadonlyMap<BlockId, number>;
  readonly starts: readonly number[];
}

/** Where each id stands and where blocks begin; a document never changes, and each change that is pointed at asks. */
const placesOf = heldWeaklyFor(
  (doc: Node): BlockPlaces => ({
    index: new Map(doc.children.map((block, i) => [block.attrs.id as BlockId, i])),
    starts: blockStarts(doc),
  }),
);

/** The working text by block. */
class WorkingText {
  private readonly index: ReadonlyMap<BlockId, number>;
  private readonly starts: readonly number[];
  private readonly source: TakeOverSource;

  constructor(doc: Node, source: TakeOverSource) {
    this.source = source;
    const { index, starts } = placesOf(doc);
    this.index = index;
    this.starts = starts;
  }

  has(id: BlockId): boolean {
    return this.index.has(id);
  }

  /** Document position before the block; one past the last gives the end. */
  start(block: number): number {
    return this.starts[block]!;
  }

  /** Positions of the pair's blocks in the working text, ascending. */
  blocksOf(pair: Pair): number[] {
    const found = new Set<number>();
    for (const side of ['old', 'new'] as const) {
      for (const i of pair[side]) {
        const at = this.index.get(this.source[side].child(i).attrs.id as BlockId);
        if (at !== undefined) found.add(at);
      }
    }
    return [...found].sort((a, b) => a - b);
  }
}

function blockStarts(doc: Node): readonly number[] {
  const starts: number[] = [];
  doc.forEach((_, offset) => {
    starts.push(offset);
  });
  starts.push(doc.content.size);
  return starts;
}
