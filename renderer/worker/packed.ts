import { inSlices } from './slices.ts';

declare const item: unique symbol;

/**
 * A list on its way between two threads, as JSON of runs of it. Structured clone reads 100,000 objects in one task of seconds
 * in which the window is dead; strings are copied as they lie in memory, and read run by run. For plain data only.
 */
export interface Packed<T> {
  readonly runs: readonly string[];
  readonly [item]?: T;
}

/** Items of a run: about a millisecond to write or to read. */
const RUN = 200;

/** In a worker, where nobody waits for the thread. `onRun` hears how many items are packed. */
export function pack<T>(list: readonly T[], onRun?: (packed: number) => void): Packed<T> {
  const runs: string[] = [];
  for (let at = 0; at < list.length; at += RUN) {
    runs.push(JSON.stringify(list.slice(at, at + RUN)));
    onRun?.(Math.min(at + RUN, list.length));
  }
  return { runs };
}

export function unpack<T>({ runs }: Packed<T>): T[] {
  return runs.flatMap((run) => JSON.parse(run) as T[]);
}

/** In the window: each item as `write` makes it, in slices. */
export async function packInSlices<S, T>(
  list: readonly S[],
  write: (one: S) => T,
  signal?: AbortSignal,
): Promise<Packed<T>> {
  const runs: string[] = [];
  const packRun = (r: number) => void runs.push(JSON.stringify(list.slice(r * RUN, (r + 1) * RUN).map(write)));
  await inSlices(Math.ceil(list.length / RUN), packRun, signal);
  return { runs };
}

export async function unpackInSlices<T, S>(
  { runs }: Packed<T>,
  read: (one: T) => S,
  signal?: AbortSignal,
): Promise<S[]> {
  const list: S[] = [];
  const readRun = (r: number) => {
    for (const one of JSON.parse(runs[r]!) as T[]) list.push(read(one));
  };
  await inSlices(runs.length, readRun, signal);
  return list;
}
