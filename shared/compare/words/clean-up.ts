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
  steps: ArrayLike<number>,
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
    if (last && isIsland(last, run)) {
      out[out.length - 1] = {
        gone: last.gone + last.kept + run.gone,
        come: last.come + last.kept + run.come,
        kept: run.kept,
      };
    } else out.push(run);
  }
  return out;
}

const WORDLESS = /^[^\p{L}\p{N}]*$/u;

/**
 * A word between a bare deletion and a bare insertion is kept: joining would save the reader no run. A sign or a space
 * alone is not worth stopping at.
 */
function isIsland(last: Run, next: Run): boolean {
  const { length } = last.kept;
  if (length === 0 || length > MAX_ISLAND || size(last) === 0 || size(next) === 0) return false;
  const saves = (last.gone !== '' && next.gone !== '') || (last.come !== '' && next.come !== '');
  return (saves || WORDLESS.test(last.kept)) && length * 2 <= Math.max(size(last), size(next));
}

function size(run: Run): number {
  return Math.max(run.gone.length, run.come.length);
}
