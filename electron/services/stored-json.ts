import { dirname } from 'node:path';
import { writeAtomically } from './atomic-write.ts';
import { systemCode } from './fault.ts';
import type { FileSystem } from './file-system.ts';

/** One small JSON file of the state folder. */
export interface StoredJson<T> {
  /** The stored value, or `empty` where there is none, or where it is too large or no longer of the right shape. */
  read(): Promise<T>;
  write(value: T): Promise<void>;
}

const MAX_BYTES = 16 * 1024 * 1024;

export function storedJson<T>(
  fs: FileSystem,
  path: string,
  isShape: (value: unknown) => value is T,
  empty: T,
): StoredJson<T> {
  // One after the other: a window that opens while another's choice is being written reads that choice.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <V>(work: () => Promise<V>): Promise<V> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };

  return {
    read: () => inTurn(read),
    write: (value) => inTurn(() => write(value)),
  };

  async function read(): Promise<T> {
    let bytes: Uint8Array;
    try {
      bytes = await fs.read(path, MAX_BYTES);
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return empty;
      throw error;
    }
    try {
      const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
      return isShape(value) ? value : empty;
    } catch {
      // Comforts only (settings, recent files): starting fresh beats not starting.
      return empty;
    }
  }

  async function write(value: T): Promise<void> {
    await fs.makeFolder(dirname(path));
    await writeAtomically(fs, path, new TextEncoder().encode(JSON.stringify(value)), 'replace', null);
  }
}
