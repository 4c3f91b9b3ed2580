import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { FileHandle, JournalEntry, JournalHandle } from '../../shared/host/api.ts';
import { HostError } from '../../shared/host/errors.ts';
import { MAX_FILE_BYTES, MAX_MESSAGE_BYTES } from '../../shared/host/limits.ts';
import { writeAtomically } from './atomic-write.ts';
import { fault, systemCode } from './fault.ts';
import type { FileSystem } from './file-system.ts';
import type { Handles } from './handles.ts';
import { hashBytes } from './hash.ts';
import { packJournal, readHead, unpackJournal } from './journal-file.ts';
import { type Owner, ownerIsGone, type ProcessProbe, sameOwner } from './owner.ts';
import { sweepTemporaries } from './temporary.ts';

/** More journals than this are never listed at once; none is ever deleted but by a person. */
const MAX_LISTED = 50;
const EXTENSION = '.journal';
const JOURNAL_NAME = /^j[A-Za-z0-9_-]{20}$/;
const HANDLE_BYTES = 15;

const newHandle = () => `j${randomBytes(HANDLE_BYTES).toString('base64url')}` as JournalHandle;

/**
 * What was typed since the last save, kept beside in the state folder: one file for each open dossier, replaced as a
 * whole, so that kill −9 or a power cut loses at most what came after the last write.
 */
export interface Recovery {
  write(
    request: { journal: JournalHandle | null; file: FileHandle | null; name: string; bytes: Uint8Array },
    owner: Owner,
  ): Promise<JournalHandle>;
  /** Journals whose window is gone, newest first. */
  orphans(): Promise<readonly JournalEntry[]>;
  read(journal: JournalHandle): Promise<Uint8Array>;
  drop(journal: JournalHandle): Promise<void>;
  /** The window is closed: what it did not drop is an orphan from now on. */
  abandon(owner: Owner): void;
  giveSign(): Promise<void>;
}

export interface RecoveryOptions {
  readonly fs: FileSystem;
  readonly handles: Handles;
  readonly folder: string;
  readonly runs: ProcessProbe;
  readonly now?: () => Date;
}

interface Orphan {
  readonly journal: JournalHandle;
  readonly writtenAt: string;
}

export function createRecovery({ fs, handles, folder, runs, now = () => new Date() }: RecoveryOptions): Recovery {
  const owned = new Map<JournalHandle, Owner>();
  // Handles whose first write failed, so that nobody was told of them: it may have reached the disk all the same.
  const untold = new Map<JournalHandle, Owner>();
  const pathOf = (journal: JournalHandle) => {
    if (!JOURNAL_NAME.test(journal)) throw new HostError('unknown-handle');
    return join(folder, journal + EXTENSION);
  };

  async function isOrphan(journal: JournalHandle, owner: Owner, lastSign: Date): Promise<boolean> {
    if (owned.has(journal)) return false;
    // Written by a window of this process that has been closed since.
    if (owner.pid === process.pid) return true;
    return ownerIsGone(owner, lastSign, now(), runs);
  }

  /** What the head of a journal says, where nobody owns it any more. */
  async function orphan(journal: JournalHandle): Promise<Orphan | null> {
    const path = pathOf(journal);
    const { modified } = await fs.facts(path);
    const head = await readHead(fs, path);
    return head && (await isOrphan(journal, head.owner, modified)) ? { journal, writtenAt: head.writtenAt } : null;
  }

  /**
   * The whole journal beside the file that it belongs to. One that holds just what was saved (the crash came between the
   * save and the removal) is removed; one that is no longer as written is offered without the file that it names.
   */
  async function weigh({ journal }: Orphan): Promise<JournalEntry | null> {
    const found = unpackJournal(await fs.read(pathOf(journal), MAX_MESSAGE_BYTES));
    if (!found) return null;
    const { head, bytes, intact } = found;
    const path = intact ? head.path : null;
    const file = path === null ? null : await onDisk(path);
    if (file !== null && file.hash === hashBytes(bytes)) {
      await fs.remove(pathOf(journal)).catch(() => undefined);
      return null;
    }
    return {
      journal,
      file: path === null ? null : handles.files.handleOf(path),
      name: head.name,
      writtenAt: head.writtenAt,
      size: bytes.length,
      fileIsNewer: file !== null && file.modified.toISOString() > head.writtenAt,
    };
  }

  async function onDisk(path: string) {
    try {
      const { kind, modified } = await fs.facts(path);
      return kind === 'file' ? { modified, hash: hashBytes(await fs.read(path, MAX_FILE_BYTES)) } : null;
    } catch {
      // Gone, or out of reach: then the journal is all that there is.
      return null;
    }
  }

  return {
    async write({ journal, file, name, bytes }, owner) {
      const current = journal === null ? undefined : owned.get(journal);
      // A journal that another window writes is not ours to replace.
      const usable = journal !== null && JOURNAL_NAME.test(journal) && (!current || sameOwner(current, owner));
      const again = [...untold].find(([, failed]) => sameOwner(failed, owner))?.[0];
      const handle = usable ? journal : (again ?? newHandle());
      const path = file === null ? null : handles.files.pathOf(file);
      owned.set(handle, owner);
      try {
        await fs.makeFolder(folder);
        const packed = packJournal({ owner, path, name, writtenAt: now().toISOString() }, bytes);
        await writeAtomically(fs, pathOf(handle), packed, 'replace', null);
        untold.delete(handle);
      } catch (error) {
        if (!usable) untold.set(handle, owner);
        throw fault(error, name);
      }
      return handle;
    },
    async orphans() {
      let names: readonly string[];
      try {
        names = await fs.names(folder);
      } catch (error) {
        if (systemCode(error) === 'ENOENT') return [];
        throw fault(error, '');
      }
      await sweepTemporaries(fs, folder, runs, now);
      const journals = names
        .filter((name) => name.endsWith(EXTENSION))
        .map((name) => name.slice(0, -EXTENSION.length) as JournalHandle)
        .filter((journal) => JOURNAL_NAME.test(journal));
      const orphans = await Promise.all(journals.map((journal) => orphan(journal).catch(() => null)));
      const newest = orphans
        .filter((found) => found !== null)
        .sort((a, b) => (a.writtenAt < b.writtenAt ? 1 : -1))
        .slice(0, MAX_LISTED);
      const entries: JournalEntry[] = [];
      // One after the other: each may weigh as much as a dossier can.
      for (const found of newest) {
        const entry = await weigh(found).catch(() => null);
        if (entry) entries.push(entry);
      }
      return entries;
    },
    async read(journal) {
      try {
        const found = unpackJournal(await fs.read(pathOf(journal), MAX_MESSAGE_BYTES));
        if (!found) throw new HostError('not-found');
        // Broken or not: the dossier inside has seals of its own, which say what of it is whole.
        return found.bytes.slice();
      } catch (error) {
        throw fault(error, '');
      }
    },
    async drop(journal) {
      const path = pathOf(journal);
      owned.delete(journal);
      try {
        await fs.remove(path);
      } catch (error) {
        if (systemCode(error) !== 'ENOENT') throw fault(error, '');
      }
    },
    abandon(owner) {
      for (const known of [owned, untold]) {
        for (const [journal, holder] of [...known]) if (sameOwner(holder, owner)) known.delete(journal);
      }
    },
    async giveSign() {
      for (const journal of owned.keys()) await fs.touch(pathOf(journal)).catch(() => undefined);
    },
  };
}
