import { promises as fs } from 'node:fs';
import { dirname } from 'node:path';
import { MAX_LOG_LENGTH } from '../../shared/host/limits.ts';

/** The log stays on this machine: two files of at most this size, the older one replaced. */
const MAX_LOG_BYTES = 512 * 1024;

export interface Log {
  note(level: 'info' | 'error', text: string): Promise<void>;
}

/** One line an entry: an entry cannot forge another by carrying a line end. */
function line(level: string, text: string, at: Date): string {
  const flat = text.slice(0, MAX_LOG_LENGTH).replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ');
  return `${at.toISOString()} ${level} ${flat}\n`;
}

/** A log that cannot be written is never a reason to disturb anybody: failures are swallowed here on purpose. */
export function createLog(path: string, now: () => Date = () => new Date()): Log {
  let queue: Promise<void> = Promise.resolve();

  async function append(entry: string): Promise<void> {
    await fs.mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const size = await fs.stat(path).then(
      (stat) => stat.size,
      () => 0,
    );
    if (size + entry.length > MAX_LOG_BYTES) await fs.rename(path, `${path}.1`);
    await fs.appendFile(path, entry, { mode: 0o600 });
  }

  return {
    note(level, text) {
      queue = queue.then(() => append(line(level, text, now())).catch(() => undefined));
      return queue;
    },
  };
}
