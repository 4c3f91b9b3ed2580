import { hostname, userInfo } from 'node:os';
import { isRecord } from '../../shared/model/shape.ts';

/** Who holds a lock or writes a journal: one window of one running Soan. */
export interface Owner {
  readonly pid: number;
  /** Name of the machine. */
  readonly machine: string;
  readonly user: string;
  readonly window: string;
}

/** A living owner touches what it owns this often … */
export const SIGN_OF_LIFE_MS = 60_000;
/** … and is taken for gone after this long: a machine that crashed cannot say so, and process ids are used again. */
export const SILENCE_MS = 5 * 60_000;

const MAX_LABEL = 120;

export function thisOwner(window: string): Owner {
  let user = '';
  try {
    user = userInfo().username;
  } catch {
    // No entry for this user id (containers): the machine's name must do.
  }
  return { pid: process.pid, machine: hostname(), user, window };
}

export function isOwner(value: unknown): value is Owner {
  return (
    isRecord(value) &&
    Number.isSafeInteger(value.pid) &&
    (value.pid as number) > 0 &&
    [value.machine, value.user, value.window].every((part) => typeof part === 'string' && part.length <= MAX_LABEL)
  );
}

export function sameOwner(a: Owner, b: Owner): boolean {
  return a.pid === b.pid && a.machine === b.machine && a.window === b.window;
}

/** "user · machine": what another person is shown. */
export function ownerLabel(owner: Owner): string {
  return [owner.user, owner.machine].filter((part) => part !== '').join(' · ');
}

/** Tells whether a process of this machine runs. Replaced in tests. */
export type ProcessProbe = (pid: number) => boolean;

export const processRuns: ProcessProbe = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as someone else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Whether what `owner` holds may be taken over. `lastSign` is the time it was last touched. */
export function ownerIsGone(owner: Owner, lastSign: Date, now: Date, runs: ProcessProbe): boolean {
  if (owner.machine === hostname() && !runs(owner.pid)) return true;
  return now.getTime() - lastSign.getTime() > SILENCE_MS;
}
