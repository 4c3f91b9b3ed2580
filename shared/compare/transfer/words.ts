import type { WordChange, WordOp } from '../types.ts';
import type { WordDiff } from '../words/diff-words.ts';

/** Word changes of many pairs on their way between two threads: lengths only, for both texts are known there. */
export interface PackedWords {
  /** Changes of each pair, in the order of the pairs; -1 in front of a pair whose comparison hit a bound. */
  readonly counts: Int32Array;
  /** Positions in OPS. */
  readonly ops: Uint8Array;
  /** Characters of each change. */
  readonly lengths: Int32Array;
}

const OPS: readonly WordOp[] = ['keep', 'del', 'ins'];

export function packWords(diffs: readonly WordDiff[]): PackedWords {
  const counts: number[] = [];
  const ops: number[] = [];
  const lengths: number[] = [];
  for (const { changes, limited } of diffs) {
    if (limited) counts.push(-1);
    counts.push(changes.length);
    for (const { op, text } of changes) {
      ops.push(OPS.indexOf(op));
      lengths.push(text.length);
    }
  }
  return { counts: Int32Array.from(counts), ops: Uint8Array.from(ops), lengths: Int32Array.from(lengths) };
}

/**
 * @param texts old and new text of each pair, in the order in which they were packed
 */
export function unpackWords(
  { counts, ops, lengths }: PackedWords,
  texts: Iterable<readonly [old: string, fresh: string]>,
): WordDiff[] {
  const out: WordDiff[] = [];
  let at = 0;
  let pair = 0;
  for (const [old, fresh] of texts) {
    const limited = counts[pair] === -1;
    if (limited) pair++;
    const changes: WordChange[] = [];
    let i = 0;
    let j = 0;
    for (let left = counts[pair++]!; left > 0; left--, at++) {
      const op = OPS[ops[at]!]!;
      const length = lengths[at]!;
      changes.push({ op, text: op === 'ins' ? fresh.slice(j, j + length) : old.slice(i, i + length) });
      if (op !== 'ins') i += length;
      if (op !== 'del') j += length;
    }
    out.push({ changes, limited });
  }
  return out;
}
