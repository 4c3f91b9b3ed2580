import { blockParts, type Pair, type WordChange } from '../../compare/index.ts';
import type { ComparisonSource } from '../comparison-source.ts';
import { keptPieces } from './kept-pieces.ts';
import type { RedlineOp, RedlineParagraph, RedlinePiece } from './redline-paragraphs.ts';
import { RunReader } from './run-reader.ts';
import { wholeReadings } from './whole-readings.ts';

/** What the words of a pair that does not stand are drawn as at one of its ends; null: not at all. */
type EndOps = Readonly<Record<WordChange['op'], RedlineOp | null>>;

const GONE: EndOps = { keep: 'del', del: 'del', ins: null };
const COME: EndOps = { keep: 'ins', del: null, ins: 'ins' };
// As Word does it: what was edited on the way is told where it arrived. An old end of one kind of change throughout is also
// what LibreOffice needs to take the paragraph away whole.
const LEFT: EndOps = { keep: 'from', del: 'from', ins: null };
const ARRIVED: EndOps = { keep: 'to', del: 'lost', ins: 'ins' };

/** The old blocks of a pair, gone or at the old end of move number `move`: each ends with a deleted mark. */
export function departed(source: ComparisonSource, pair: Pair, move: number | null): RedlineParagraph[] {
  const blocks = endPieces(source, pair, 'old', move === null ? GONE : LEFT);
  return blocks.map((pieces, i) => ({
    pieces: inRange(pieces, i, blocks.length, 'from', move),
    mark: 'del',
    new: null,
    old: pair.old[i]!,
    move,
  }));
}

/** The new blocks of a pair, added or at the new end of a move: each ends with an inserted mark. */
export function arrived(source: ComparisonSource, pair: Pair, move: number | null): RedlineParagraph[] {
  const blocks = endPieces(source, pair, 'new', move === null ? COME : ARRIVED);
  return blocks.map((pieces, i) => ({
    pieces: inRange(pieces, i, blocks.length, 'to', move),
    mark: 'ins',
    new: pair.new[i]!,
    old: null,
    move,
  }));
}

// One range from the first paragraph of the end to its last: Word pairs both ends by the range's name.
function inRange(
  pieces: readonly RedlinePiece[],
  at: number,
  length: number,
  end: 'from' | 'to',
  move: number | null,
): readonly RedlinePiece[] {
  if (move === null) return pieces;
  const start: RedlinePiece[] = at === 0 ? [{ op: 'range', end, edge: 'start', move }] : [];
  const stop: RedlinePiece[] = at === length - 1 ? [{ op: 'range', end, edge: 'end', move }] : [];
  return [...start, ...pieces, ...stop];
}

function endPieces(source: ComparisonSource, pair: Pair, which: 'old' | 'new', ops: EndOps): RedlinePiece[][] {
  const readers = { old: readersOf(source, pair, 'old'), new: readersOf(source, pair, 'new') };
  const at = { old: 0, new: 0 };
  const blocks: RedlinePiece[][] = readers[which].map(() => []);
  for (const { op, text } of readWords(pair, readers)) {
    const printed = ops[op];
    blockParts(pair, text).forEach((part, i) => {
      if (i > 0 && op !== 'ins') at.old++;
      if (i > 0 && op !== 'del') at.new++;
      if (part === '') return;
      const old = op === 'ins' ? [] : readers.old[at.old]!.take(part.length);
      const fresh = op === 'del' ? [] : readers.new[at.new]!.take(part.length);
      const runs = op === 'del' || which === 'old' ? old : fresh;
      if (printed !== null) blocks[at[which]]!.push({ op: printed, runs });
    });
  }
  return blocks;
}

function readersOf({ view, ...trees }: ComparisonSource, pair: Pair, which: 'old' | 'new'): RunReader[] {
  return pair[which].map((i) => new RunReader(trees[which].blocks[i]!.runs, view[which].blocks[i]!.text));
}

function readWords(pair: Pair, readers: Readonly<Record<'old' | 'new', readonly RunReader[]>>): readonly WordChange[] {
  return wholeReadings(
    pair.words,
    readers.old.map(({ runs }) => runs),
    readers.new.map(({ runs }) => runs),
  );
}

/** A pair in its place: word changes inside, and the boundaries of a split or merge as inserted or deleted marks. */
export function standing(source: ComparisonSource, pair: Pair): RedlineParagraph[] {
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
  for (const { op, text } of readWords(pair, readers)) {
    blockParts(pair, text).forEach((part, i) => {
      if (i > 0) end(op);
      if (part === '') return;
      // Of kept text both drafts are read: marks and references may differ.
      const old = op === 'ins' ? [] : readers.old[at.old]!.take(part.length);
      const runs = op === 'del' ? old : readers.new[at.new]!.take(part.length);
      if (op === 'keep') pieces.push(...keptPieces(old, runs));
      else pieces.push({ op, runs });
    });
  }
  end('keep');
  return out;
}
