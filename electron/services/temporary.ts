import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { FileSystem } from './file-system.ts';
import { type ProcessProbe, SILENCE_MS } from './owner.ts';

/** machine (hash), process id, random: enough to know whether whoever wrote it can still be at work. */
const NAME = /^\.soan-(?:([0-9a-f]{8})-(\d{1,10})-)?[0-9a-f]{8,12}\.tmp$/;

const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** A name of its own for a half-written file, short: the target's name may be as long as the file system allows. */
export function temporaryName(): string {
  return `.soan-${machine}-${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
}

/** Whether a name in a folder is that of a temporary file of ours. */
export function isTemporary(name: string): boolean {
  return NAME.test(name);
}

/**
 * Takes away the half-written files that a crash left in a folder: those of dead processes of this machine, and any that
 * nobody has touched for long (a share has other machines' files too). Never a file under another name; never rejects.
 */
export async function sweepTemporaries(
  fs: FileSystem,
  folder: string,
  runs: ProcessProbe,
  now: () => Date = () => new Date(),
): Promise<void> {
  const names = await fs.names(folder).catch(() => []);
  for (const name of names) {
    const match = NAME.exec(name);
    if (!match) continue;
    const path = join(folder, name);
    const [, writer, pid] = match;
    const dead = writer === machine && !runs(Number(pid));
    const facts = dead ? null : await fs.facts(path).catch(() => null);
    const forgotten = facts !== null && now().getTime() - facts.modified.getTime() > SILENCE_MS;
    if (dead || forgotten) await fs.remove(path).catch(() => undefined);
  }
}
