import type { OutputRun } from './types.ts';

/** Runs that stand under one reading; null: under none. */
export interface ReadRuns {
  readonly reading: string | null;
  readonly runs: readonly OutputRun[];
}

/** The runs in order, neighbours with the same reading together: it is printed once above them all. */
export function groupReadings(runs: readonly OutputRun[]): readonly ReadRuns[] {
  const groups: { reading: string | null; runs: OutputRun[] }[] = [];
  for (const run of runs) {
    const reading = (run.type === 'text' && run.reading) || null;
    const last = groups.at(-1);
    if (last?.reading === reading) last.runs.push(run);
    else groups.push({ reading, runs: [run] });
  }
  return groups;
}

/** How many readings the blocks have: what a format without readings must tell. */
export function countReadings(blocks: readonly { readonly runs: readonly OutputRun[] }[]): number {
  const readOf = ({ runs }: { readonly runs: readonly OutputRun[] }) =>
    groupReadings(runs).filter(({ reading }) => reading !== null).length;
  return blocks.reduce((sum, block) => sum + readOf(block), 0);
}
