import { DELETE, KEEP } from './align-tokens.ts';

/** One change and the kept text after it; `gone` and `come` may be empty at the beginning only. */
export interface Run {
  readonly gone: string;
  readonly come: string;
  readonly kept: string;
}

/** Kept text this short between two changes is a coincidence, where it is at most half of one of them. */
const MAX_ISLAND = 2;

/** Steps → runs: each change with what is kept behind it. */
export function runsOf(
  steps: readonly number[],
  a: string,
  oldEnds: readonly number[],
  b: string,
  newEnds: readonly number[],
): Run[] {
  const out: Run[] = [];
  let i = 0;
  let j = 0;
  let k = 0;
  const offset = (ends: readonly number[], n: number) => (n === 0 ? 0 : ends[n - 1]!);
  while (k < steps.length) {
    const oldFrom = offset(oldEnds, i);
    const newFrom = offset(newEnds, j);
    for (; k < steps.length && steps[k] !== KEEP; k++) {
      if (steps[k] === DELETE) i++;
      else j++;
    }
    const oldTo = offset(oldEnds, i);
    const newTo = offset(newEnds, j);
    for (; k < steps.length && steps[k] === KEEP; k++) {
      i++;
      j++;
    }
    out.push({
      gone: a.slice(oldFrom, oldTo),
      come: b.slice(newFrom, newTo),
      kept: a.slice(oldTo, offset(oldEnds, i)),
    });
  }
  return out;
}

/** Joins changes across islands. */
export function dropIslands(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last && isChange(last) && isIsland(last.kept, size(last), size(run))) {
      out[out.length - 1] = {
        gone: last.gone + last.kept + run.gone,
        come: last.come + last.kept + run.come,
        kept: run.kept,
      };
    } else out.push(run);
  }
  return out;
}

function isChange(run: Run): boolean {
  return run.gone !== '' || run.come !== '';
}

function size(run: Run): number {
  return Math.max(run.gone.length, run.come.length);
}

function isIsland(kept: string, before: number, after: number): boolean {
  return kept.length > 0 && kept.length <= MAX_ISLAND && after > 0 && kept.length * 2 <= Math.max(before, after);
}
