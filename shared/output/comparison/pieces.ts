import { blockParts, type Pair, type WordOp } from '../../compare/index.ts';
import type { BlockKind } from '../../model/kinds.ts';
import { MISSING_REFERENCE } from '../../model/text.ts';
import { type ComparedText, type ComparisonView, pairAt } from './compared-text.ts';

const REFERENCE = '\ufffc';

export type Side = 'old' | 'new';

/** A run of text with one fate; cross-references are printed labels, hard breaks "\n". */
export interface Run {
  readonly op: WordOp;
  readonly text: string;
}

/** One block on one side of a pair. */
export interface Piece {
  /** Position in that side's block list. */
  readonly block: number;
  readonly label: string | null;
  readonly kind: BlockKind;
  readonly level: number;
  readonly runs: readonly Run[];
}

/** The blocks of a pair on one side, each with its own runs: `keep` and `del` on the old side, `keep` and `ins` on the new. */
export function sidePieces(view: ComparisonView, index: number, side: Side): readonly Piece[] {
  const pair = pairAt(view, index);
  const text = view[side];
  const positions = pair[side];
  const foreign: WordOp = side === 'old' ? 'ins' : 'del';
  const runs: Run[][] = positions.map(() => []);
  let at = 0;
  const print = referencePrinter(text, positions);
  for (const word of pair.words) {
    if (word.op === foreign) continue;
    const parts = blockParts(pair, word.text);
    for (const [i, part] of parts.entries()) {
      if (i > 0) at++;
      // A boundary too many would be a broken comparison; its text is shown with the last block rather than lost.
      if (part !== '') runs[Math.min(at, runs.length - 1)]?.push({ op: word.op, text: print(part) });
    }
  }
  return positions.map((block, i) => {
    const { label, kind, level } = text.blocks[block]!;
    return { block, label, kind, level, runs: runs[i]! };
  });
}

/**
 * Both sides in one run of text (見え消し): kept text once, deleted and inserted text where they meet. Block boundaries
 * stay as U+2029. A kept cross-reference prints its new label: a number that moved along is not an edit.
 */
export function inlineRuns(view: ComparisonView, index: number): readonly Run[] {
  const pair = pairAt(view, index);
  const printOld = referencePrinter(view.old, pair.old);
  const printNew = referencePrinter(view.new, pair.new);
  return pair.words.map((word): Run => {
    if (word.op === 'del') return { op: 'del', text: printOld(word.text) };
    if (word.op === 'keep') printOld(word.text);
    return { op: word.op, text: printNew(word.text) };
  });
}

// References are met in text order, so a counter is enough; splitting keeps texts without one on the fast path.
function referencePrinter(text: ComparedText, positions: readonly number[]): (run: string) => string {
  let queue: readonly string[] | null = null;
  let next = 0;
  return (run) => {
    if (!run.includes(REFERENCE)) return run;
    queue ??= positions.flatMap((block) => text.references[block] ?? []);
    return run.replaceAll(REFERENCE, () => queue?.[next++] ?? MISSING_REFERENCE);
  };
}

/** The heaviest replacement inside a pair, for a list entry "21年 → 22年"; null where no word changed. */
export function mainReplacement(pair: Pair): { readonly del: string; readonly ins: string } | null {
  let best: { del: string; ins: string } | null = null;
  let del = '';
  let ins = '';
  const close = () => {
    if (best === null || del.length + ins.length > best.del.length + best.ins.length) {
      if (del !== '' || ins !== '') best = { del, ins };
    }
    del = '';
    ins = '';
  };
  for (const word of pair.words) {
    if (word.op === 'keep') close();
    else if (word.op === 'del') del += word.text;
    else ins += word.text;
  }
  close();
  return best;
}
