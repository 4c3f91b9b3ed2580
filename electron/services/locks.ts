import { basename, dirname, join } from 'node:path';
import { systemCode } from './fault.ts';
import type { FileSystem } from './file-system.ts';
import { hashBytes } from './hash.ts';
import { isOwner, type Owner, ownerIsGone, ownerLabel, type ProcessProbe, SILENCE_MS, sameOwner } from './owner.ts';

const MAX_LOCK_BYTES = 4096;
const DOSSIER_LOCK = /^\.~lock\..*\.soan#$/i;
/** Codes that say "no lock can be laid beside this file": then it lies in the state folder, and guards this machine only. */
const NOT_BESIDE = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENAMETOOLONG'];

/**
 * Locks beside dossiers, so that two windows (also on two machines with one share) know of each other. They advise;
 * what protects the text is the hash that every write compares.
 */
export interface Locks {
  /** Takes the lock for a file or tells who has it. Taking one's own again is fine. */
  take(path: string, owner: Owner): Promise<string | null>;
  release(path: string, owner: Owner): Promise<void>;
  /** Lets go of everything a window holds. */
  releaseAll(owner: Owner): Promise<void>;
  /** Takes away the locks that dead owners left in a folder. */
  sweep(folder: string): Promise<void>;
  /** Touches every lock held by this process, so that others see it live. */
  giveSign(): Promise<void>;
}

export interface LockOptions {
  readonly fs: FileSystem;
  /** Folder for locks that cannot lie beside their file. */
  readonly fallbackFolder: string;
  readonly runs: ProcessProbe;
  readonly now?: () => Date;
}

interface HeldLock {
  readonly lockPath: string;
  readonly owner: Owner;
}

export function createLocks({ fs, fallbackFolder, runs, now = () => new Date() }: LockOptions): Locks {
  const held = new Map<string, HeldLock>();

  const beside = (path: string) => join(dirname(path), `.~lock.${basename(path)}#`);
  const apart = (path: string) =>
    join(fallbackFolder, `${hashBytes(new TextEncoder().encode(path)).slice(0, 32)}.lock`);

  async function readLock(lockPath: string): Promise<{ owner: Owner | null; lastSign: Date } | null> {
    try {
      const [bytes, facts] = [await fs.read(lockPath, MAX_LOCK_BYTES), await fs.facts(lockPath)];
      let owner: unknown = null;
      try {
        owner = JSON.parse(new TextDecoder().decode(bytes));
      } catch {
        // Half-written or foreign: nobody's.
      }
      return { owner: isOwner(owner) ? owner : null, lastSign: facts.modified };
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return null;
      throw error;
    }
  }

  async function create(lockPath: string, owner: Owner): Promise<boolean> {
    let file: Awaited<ReturnType<FileSystem['create']>>;
    try {
      file = await fs.create(lockPath);
    } catch (error) {
      if (systemCode(error) === 'EEXIST') return false;
      throw error;
    }
    try {
      await file.write(new TextEncoder().encode(JSON.stringify(owner)));
    } finally {
      await file.close();
    }
    return true;
  }

  /** Who has the lock, or null once it is ours. */
  async function takeAt(lockPath: string, path: string, owner: Owner): Promise<string | null> {
    // Two rounds: in the second the lock of someone gone has been cleared away, or another was quicker than we.
    for (let round = 0; round < 2; round++) {
      if (await create(lockPath, owner)) {
        held.set(path, { lockPath, owner });
        return null;
      }
      const found = await readLock(lockPath);
      if (found?.owner && sameOwner(found.owner, owner)) {
        held.set(path, { lockPath, owner });
        return null;
      }
      if (found?.owner && !ownerIsGone(found.owner, found.lastSign, now(), runs)) return ownerLabel(found.owner);
      if (found) await fs.remove(lockPath).catch(() => undefined);
    }
    const winner = await readLock(lockPath);
    return winner?.owner ? ownerLabel(winner.owner) : '';
  }

  async function release(path: string, owner: Owner): Promise<void> {
    const lock = held.get(path);
    if (!lock || !sameOwner(lock.owner, owner)) return;
    held.delete(path);
    const found = await readLock(lock.lockPath).catch(() => null);
    if (found?.owner && sameOwner(found.owner, owner)) await fs.remove(lock.lockPath).catch(() => undefined);
  }

  return {
    async take(path, owner) {
      const mine = held.get(path);
      if (mine && !sameOwner(mine.owner, owner)) return ownerLabel(mine.owner);
      try {
        return await takeAt(beside(path), path, owner);
      } catch (error) {
        if (!NOT_BESIDE.includes(systemCode(error))) throw error;
        await fs.makeFolder(fallbackFolder);
        return takeAt(apart(path), path, owner);
      }
    },
    release,
    async releaseAll(owner) {
      for (const [path, lock] of [...held]) if (sameOwner(lock.owner, owner)) await release(path, owner);
    },
    async sweep(folder) {
      const names = await fs.names(folder).catch(() => []);
      // Other programs name their locks in the same way: only those of dossiers are looked at.
      for (const name of names.filter((other) => DOSSIER_LOCK.test(other))) {
        const lockPath = join(folder, name);
        const found = await readLock(lockPath).catch(() => null);
        if (!found) continue;
        const isGone = found.owner
          ? ownerIsGone(found.owner, found.lastSign, now(), runs)
          : now().getTime() - found.lastSign.getTime() > SILENCE_MS;
        if (isGone) await fs.remove(lockPath).catch(() => undefined);
      }
    },
    async giveSign() {
      for (const { lockPath } of held.values()) await fs.touch(lockPath).catch(() => undefined);
    },
  };
}
