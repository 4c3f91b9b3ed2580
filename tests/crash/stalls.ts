/** A time in which the machine gave the program, or its disk, no turn; milliseconds since 1970. */
export interface Stall {
  readonly from: number;
  readonly to: number;
}

/** Timers and disks are this exact on a machine that has nothing else to do. */
const NEGLIGIBLE_MS = 15;

/** Milliseconds of a time that lie in one stall or several. */
export function withheld(stalls: readonly Stall[], from: number, to: number): number {
  let sum = 0;
  let end = from;
  for (const stall of stalls.filter((one) => one.to - one.from > NEGLIGIBLE_MS).sort((a, b) => a.from - b.from)) {
    const begin = Math.max(stall.from, end);
    const over = Math.min(stall.to, to);
    if (over <= begin) continue;
    sum += over - begin;
    end = over;
  }
  return sum;
}
