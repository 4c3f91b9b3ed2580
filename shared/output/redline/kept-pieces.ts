import type { OutputRun } from '../types.ts';
import type { RedlinePiece } from './redline-paragraphs.ts';

type KeptPiece = Extract<RedlinePiece, { readonly op: 'keep' }>;

/**
 * Kept words as both drafts have them, cut where one of them prints something else: text with other marks, and references,
 * whose numbers may differ. `old` and `fresh` read the same characters.
 */
export function keptPieces(old: readonly OutputRun[], fresh: readonly OutputRun[]): readonly RedlinePiece[] {
  const pieces: RedlinePiece[] = [];
  const [before, after] = [[...old], [...fresh]];
  while (before.length > 0 && after.length > 0) {
    const length = Math.min(lengthOf(before[0]!), lengthOf(after[0]!));
    const [was, run] = [takeFrom(before, length), takeFrom(after, length)];
    const last = pieces.at(-1);
    // Not the same thing: a text whose characters the output had to drop is read as plain words.
    if (was.type !== run.type) pieces.push({ op: 'del', runs: [was] }, { op: 'ins', runs: [run] });
    else if (!isSame(was, run)) pieces.push({ op: 'keep', runs: [run], was });
    else if (last?.op === 'keep' && last.was === undefined) {
      pieces[pieces.length - 1] = { op: 'keep', runs: [...last.runs, run] };
    } else pieces.push({ op: 'keep', runs: [run] });
  }
  return pieces;
}

/** A piece that prints a reference as it stands in both drafts; null for all else. */
export function keptReference(piece: RedlinePiece) {
  if (piece.op !== 'keep' || piece.was?.type !== 'reference') return null;
  const run = piece.runs[0]!;
  return run.type === 'reference' ? { run, was: piece.was } : null;
}

/** The marks that kept text had in the old draft, where it has others now. */
export function formerMarks({ runs, was }: KeptPiece) {
  return was?.type === 'text' && runs[0]?.type === 'text' ? was.marks : null;
}

// A reference is told apart even where it prints the same: whether its target is there in both readings is seen later.
function isSame(was: OutputRun, run: OutputRun): boolean {
  if (was.type !== 'text' || run.type !== 'text') return was.type === 'break';
  return was.marks.length === run.marks.length && was.marks.every((mark) => run.marks.includes(mark));
}

function lengthOf(run: OutputRun): number {
  return run.type === 'text' ? run.text.length : 1;
}

function takeFrom(runs: OutputRun[], length: number): OutputRun {
  const run = runs[0]!;
  if (run.type !== 'text' || run.text.length === length) {
    runs.shift();
    return run;
  }
  runs[0] = { ...run, text: run.text.slice(length) };
  return { ...run, text: run.text.slice(0, length) };
}
