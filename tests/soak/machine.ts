import { readdirSync, readFileSync } from 'node:fs';

interface Ticks {
  /** All processors: anything but waiting, and what the machine's owner kept for others. */
  readonly busy: number;
  readonly all: number;
  /** This process and all that it started. */
  readonly own: number;
}

/** Begins to look; the answer is the share of the machine, 0 to 1, that others have used since. Null where the system does not tell. */
export function watchOthers(): () => number | null {
  const before = readTicks();
  return () => {
    const after = readTicks();
    if (before === null || after === null || after.all === before.all) return null;
    const others = after.busy - before.busy - (after.own - before.own);
    return Math.max(0, others) / (after.all - before.all);
  };
}

function readTicks(): Ticks | null {
  try {
    const line = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0]!;
    // user nice system idle iowait irq softirq steal; what follows is counted in user and nice already.
    const [user = 0, nice = 0, system = 0, idle = 0, waiting = 0, irq = 0, softirq = 0, steal = 0] = line
      .split(/\s+/)
      .slice(1, 9)
      .map(Number);
    const busy = user + nice + system + irq + softirq + steal;
    return { busy, all: busy + idle + waiting, own: ownTicks() };
  } catch {
    return null;
  }
}

function ownTicks(): number {
  const processes = new Map<number, { readonly parent: number; readonly ticks: number }>();
  for (const name of readdirSync('/proc')) {
    const id = Number(name);
    if (!Number.isInteger(id)) continue;
    const known = readProcess(id);
    if (known !== null) processes.set(id, known);
  }
  const isOwn = (id: number): boolean => id === process.pid || (processes.has(id) && isOwn(processes.get(id)!.parent));
  let sum = 0;
  for (const [id, { ticks }] of processes) if (isOwn(id)) sum += ticks;
  return sum;
}

function readProcess(id: number): { readonly parent: number; readonly ticks: number } | null {
  try {
    const line = readFileSync(`/proc/${id}/stat`, 'utf8');
    // The name stands in brackets and may hold anything: state, parent … user time, system time follow.
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), ticks: [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0) };
  } catch {
    return null; // It has ended meanwhile.
  }
}
