import { diffArrays } from 'diff';
import { alignTokens, DELETE, INSERT, KEEP, MAX_TABLE } from './align-tokens.ts';

/** Edits that Myers' search follows in a text too long for the table. */
const MAX_EDITS = 1_500;

export interface TokenRows {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly weightA: Float32Array;
  readonly weightB: Float32Array;
}

/**
 * Steps for sequences of any length: by the table where it fits; else Myers finds what is common and the table does
 * each changed stretch again; else everything is replaced, and the answer says so.
 */
export function alignLong(rows: TokenRows): { readonly steps: ArrayLike<number>; readonly limited: boolean } {
  const { a, b, weightA, weightB } = rows;
  if ((a.length + 1) * (b.length + 1) <= MAX_TABLE) {
    return { steps: alignTokens(a, b, weightA, weightB), limited: false };
  }
  const runs = diffArrays([...a], [...b], { maxEditLength: MAX_EDITS });
  if (runs === undefined) return { steps: replaced(a.length, b.length), limited: true };
  const steps: number[] = [];
  let limited = false;
  let i = 0;
  let j = 0;
  let k = 0;
  while (k < runs.length) {
    const run = runs[k]!;
    if (!run.added && !run.removed && run.count > MIN_ANCHOR) {
      for (let n = 0; n < run.count; n++) steps.push(KEEP);
      i += run.count;
      j += run.count;
      k++;
      continue;
    }
    // A changed stretch with the short matches inside it.
    let gone = 0;
    let come = 0;
    for (; k < runs.length; k++) {
      const part = runs[k]!;
      if (!part.added && !part.removed && part.count > MIN_ANCHOR) break;
      if (!part.added) gone += part.count;
      if (!part.removed) come += part.count;
    }
    if ((gone + 1) * (come + 1) <= MAX_TABLE) {
      const part = alignTokens(
        a.subarray(i, i + gone),
        b.subarray(j, j + come),
        weightA.subarray(i, i + gone),
        weightB.subarray(j, j + come),
      );
      for (const step of part) steps.push(step);
    } else {
      limited = true;
      steps.push(...replaced(gone, come));
    }
    i += gone;
    j += come;
  }
  return { steps, limited };
}

/** Common tokens in a row that divide a long text for certain. */
const MIN_ANCHOR = 8;

function replaced(gone: number, come: number): number[] {
  return [...new Array<number>(gone).fill(DELETE), ...new Array<number>(come).fill(INSERT)];
}
