import { BLOCK_JOINT, type Pair, type WordChange } from '../../compare/types.ts';
import type { ComparisonSource } from '../comparison-source.ts';
import type { OutputRun } from '../types.ts';
import { RunReader } from './run-reader.ts';

/** What became of a piece of text: `from` and `to` are the two ends of a move. */
export type RedlineOp = 'keep' | 'ins' | 'del' | 'from' | 'to';

export interface RedlinePiece {
  readonly op: RedlineOp;
  readonly runs: readonly OutputRun[];
}

/** One paragraph of the tracked document. */
export interface RedlineParagraph {
  readonly pieces: readonly RedlinePiece[];
  /** What became of the paragraph mark: an inserted one joins with the next when rejected, a deleted one when accepted. */
  readonly mark: 'keep' | 'ins' | 'del';
  /** The block whose form the paragraph has when accepted, and when rejected; null where it is gone then. */
  readonly new: number | null;
  readonly old: number | null;
  /** Number of the move that the paragraph is an end of, null for none. */
  readonly move: number | null;
}

/**
 * The paragraphs of a redline: accepting all changes gives exactly the blocks of the new text, rejecting all exactly the
 * old ones, in order.
 */
export function redlineParagraphs(source: ComparisonSource): readonly RedlineParagraph[] {
  const { pairs } = source.view.comparison;
  const leaving = departures(pairs);
  const out: RedlineParagraph[] = [];
  const depart = (after: number) => {
    for (const index of leaving.get(after) ?? []) out.push(...departed(source, pairs[index]!, index));
  };
  depart(-1);
  pairs.forEach((pair, index) => {
    out.push(...(isMove(pair) ? arrived(source, pair, index) : changed(source, pair)));
    depart(index);
  });
  return settleEnd(out);
}

function isMove(pair: Pair): boolean {
  return pair.kinds.includes('moved') && pair.old.length > 0 && pair.new.length > 0;
}

/** Moved pairs by the pair behind which they stood in the old text; -1 is the top. */
function departures(pairs: readonly Pair[]): ReadonlyMap<number, readonly number[]> {
  const settled: { readonly old: number; readonly index: number }[] = [];
  const moved: { readonly old: number; readonly index: number }[] = [];
  pairs.forEach((pair, index) => {
    if (pair.old.length > 0) (isMove(pair) ? moved : settled).push({ old: pair.old[0]!, index });
  });
  moved.sort((a, b) => a.old - b.old);
  settled.sort((a, b) => a.old - b.old);
  const leaving = new Map<number, number[]>();
  let at = 0;
  for (const { old, index } of moved) {
    while (at < settled.length && settled[at]!.old < old) at++;
    const after = at === 0 ? -1 : settled[at - 1]!.index;
    leaving.set(after, [...(leaving.get(after) ?? []), index]);
  }
  return leaving;
}

// The old end holds the whole old text; what was edited on the way is marked as deleted within it.
function departed(source: ComparisonSource, pair: Pair, move: number): RedlineParagraph[] {
  const ops = { keep: 'from', del: 'del', ins: null } as const;
  return side(source, pair, 'old', ops).map((pieces, i) => ({
    pieces,
    mark: 'del',
    new: null,
    old: pair.old[i]!,
    move,
  }));
}

function arrived(source: ComparisonSource, pair: Pair, move: number): RedlineParagraph[] {
  const ops = { keep: 'to', del: null, ins: 'ins' } as const;
  return side(source, pair, 'new', ops).map((pieces, i) => ({
    pieces,
    mark: 'ins',
    new: pair.new[i]!,
    old: null,
    move,
  }));
}

function side(
  source: ComparisonSource,
  pair: Pair,
  which: 'old' | 'new',
  ops: Readonly<Record<WordChange['op'], RedlineOp | null>>,
): RedlinePiece[][] {
  const readers = readersOf(source, pair, which);
  const blocks: RedlinePiece[][] = readers.map(() => []);
  let at = 0;
  for (const { op, text } of pair.words) {
    const printed = ops[op];
    if (printed === null) continue;
    text.split(BLOCK_JOINT).forEach((part, i) => {
      if (i > 0) at++;
      if (part !== '') blocks[at]!.push({ op: printed, runs: readers[at]!.take(part.length) });
    });
  }
  return blocks;
}

function readersOf({ view, ...trees }: ComparisonSource, pair: Pair, which: 'old' | 'new'): RunReader[] {
  return pair[which].map((i) => new RunReader(trees[which].blocks[i]!.runs, view[which].blocks[i]!.text));
}

/** A pair in its place: word changes inside, and the boundaries of a split or merge as inserted or deleted marks. */
function changed(source: ComparisonSource, pair: Pair): RedlineParagraph[] {
  const readers = { old: readersOf(source, pair, 'old'), new: readersOf(source, pair, 'new') };
  const at = { old: 0, new: 0 };
  const out: RedlineParagraph[] = [];
  let pieces: RedlinePiece[] = [];
  const end = (mark: RedlineParagraph['mark']) => {
    const old = mark === 'ins' ? null : (pair.old[at.old++] ?? null);
    const fresh = mark === 'del' ? null : (pair.new[at.new++] ?? null);
    out.push({ pieces, mark, new: fresh, old, move: null });
    pieces = [];
  };
  for (const { op, text } of pair.words) {
    text.split(BLOCK_JOINT).forEach((part, i) => {
      if (i > 0) end(op);
      if (part === '') return;
      // Kept text is printed as the new draft has it; the old one is read along with it.
      const old = op === 'ins' ? [] : readers.old[at.old]!.take(part.length);
      const runs = op === 'del' ? old : readers.new[at.new]!.take(part.length);
      pieces.push({ op, runs });
    });
  }
  end(pair.old.length === 0 ? 'ins' : pair.new.length === 0 ? 'del' : 'keep');
  return out;
}

/**
 * The last mark of a Word document cannot be inserted or deleted, so the last paragraph must stay in both readings. Changes
 * at the end are told by the marks before them: text that was added behind the last kept paragraph begins with its mark.
 */
function settleEnd(paragraphs: readonly RedlineParagraph[]): readonly RedlineParagraph[] {
  const lastKept = paragraphs.findLastIndex((paragraph) => paragraph.mark === 'keep');
  const tail = paragraphs.slice(lastKept + 1);
  if (tail.length === 0) return paragraphs;
  const gone = tail.findLastIndex((paragraph) => paragraph.mark === 'del');
  const come = tail.findLastIndex((paragraph) => paragraph.mark === 'ins');
  if (gone >= 0 && come >= 0) {
    const [last, first] = [tail[gone]!, tail[come]!];
    const joined: RedlineParagraph = {
      pieces: [...last.pieces, ...first.pieces],
      mark: 'keep',
      new: first.new,
      old: last.old,
      move: null,
    };
    return [...paragraphs.slice(0, lastKept + 1), ...tail.filter((_, i) => i !== gone && i !== come), joined];
  }
  const kept = paragraphs[lastKept];
  if (kept === undefined) return paragraphs;
  return [...paragraphs.slice(0, lastKept), ...shiftMarks([kept, ...tail])];
}

// [keep, del, del] becomes [del, del, keep]: the mark that stays is the last one, with the form of the kept paragraph in the
// reading in which the others are gone.
function shiftMarks(paragraphs: readonly RedlineParagraph[]): RedlineParagraph[] {
  const kept = paragraphs[0]!;
  const { mark } = paragraphs[1]!;
  return paragraphs.map((paragraph, i) => {
    if (i < paragraphs.length - 1) {
      return {
        ...paragraph,
        mark,
        new: mark === 'del' ? null : paragraph.new,
        old: mark === 'ins' ? null : paragraph.old,
      };
    }
    return {
      ...paragraph,
      mark: 'keep',
      new: mark === 'del' ? kept.new : paragraph.new,
      old: mark === 'ins' ? kept.old : paragraph.old,
    };
  });
}
