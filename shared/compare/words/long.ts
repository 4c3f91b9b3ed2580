import { diffArrays } from 'diff';
import { alignTokens, DELETE, INSERT, KEEP, MAX_TABLE } from './align-tokens.ts';
import { commonAnchors } from './anchors.ts';

/** Edits that Myers' search follows in a stretch too long for the table. */
const MAX_EDITS = 1_500;

export interface TokenRows {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly weightA: Float32Array;
  readonly weightB: Float32Array;
}

export interface LongAlignment {
  readonly steps: Uint8Array;
  readonly limited: boolean;
}

/**
 * Steps for sequences of any length: by the table where it fits; else what stands once on either side divides the texts,
 * and the table does each stretch between; where nothing divides them Myers finds what is common; else the stretch is
 * replaced, and the answer says so.
 */
export function alignLong(rows: TokenRows): LongAlignment {
  const { a, b } = rows;
  if (fits(a.length, b.length)) return { steps: table(rows, 0, a.length, 0, b.length), limited: false };
  const out = new Steps(a.length + b.length);
  let i = 0;
  let j = 0;
  for (const { old, fresh, length } of [...commonAnchors(a, b), { old: a.length, fresh: b.length, length: 0 }]) {
    alignStretch(rows, i, old, j, fresh, out);
    out.repeat(KEEP, length);
    i = old + length;
    j = fresh + length;
  }
  return { steps: out.taken(), limited: out.limited };
}

function alignStretch(
  rows: TokenRows,
  oldFrom: number,
  oldTo: number,
  newFrom: number,
  newTo: number,
  out: Steps,
): void {
  const gone = oldTo - oldFrom;
  const come = newTo - newFrom;
  if (gone === 0 || come === 0) {
    out.repeat(DELETE, gone);
    out.repeat(INSERT, come);
  } else if (fits(gone, come)) out.add(table(rows, oldFrom, oldTo, newFrom, newTo));
  else searchStretch(rows, oldFrom, oldTo, newFrom, newTo, out);
}

/** Common tokens in a row that divide a long text for certain. */
const MIN_ANCHOR = 8;

function searchStretch(
  rows: TokenRows,
  oldFrom: number,
  oldTo: number,
  newFrom: number,
  newTo: number,
  out: Steps,
): void {
  const runs = diffArrays([...rows.a.subarray(oldFrom, oldTo)], [...rows.b.subarray(newFrom, newTo)], {
    maxEditLength: MAX_EDITS,
  });
  if (runs === undefined) {
    out.replace(oldTo - oldFrom, newTo - newFrom);
    return;
  }
  let i = oldFrom;
  let j = newFrom;
  let k = 0;
  while (k < runs.length) {
    const run = runs[k]!;
    if (!run.added && !run.removed && run.count > MIN_ANCHOR) {
      out.repeat(KEEP, run.count);
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
    if (fits(gone, come)) out.add(table(rows, i, i + gone, j, j + come));
    else out.replace(gone, come);
    i += gone;
    j += come;
  }
}

function fits(gone: number, come: number): boolean {
  return (gone + 1) * (come + 1) <= MAX_TABLE;
}

function table({ a, b, weightA, weightB }: TokenRows, i: number, oldTo: number, j: number, newTo: number): Uint8Array {
  return alignTokens(
    a.subarray(i, oldTo),
    b.subarray(j, newTo),
    weightA.subarray(i, oldTo),
    weightB.subarray(j, newTo),
  );
}

/** Steps as they come. */
class Steps {
  private readonly steps: Uint8Array;
  private used = 0;
  limited = false;

  constructor(most: number) {
    this.steps = new Uint8Array(most);
  }

  add(part: Uint8Array): void {
    this.steps.set(part, this.used);
    this.used += part.length;
  }

  repeat(step: number, count: number): void {
    this.steps.fill(step, this.used, this.used + count);
    this.used += count;
  }

  /** Beyond every bound: all of it went, all of it came. */
  replace(gone: number, come: number): void {
    this.limited = true;
    this.repeat(DELETE, gone);
    this.repeat(INSERT, come);
  }

  taken(): Uint8Array {
    return this.steps.subarray(0, this.used);
  }
}
