import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { FileHandle, JournalEntry, JournalHandle } from '../../shared/host/api.ts';
import { decodeMessage, encodeMessage } from '../../shared/host/codec.ts';
import { HostError } from '../../shared/host/errors.ts';
import { MAX_MESSAGE_BYTES } from '../../shared/host/limits.ts';
import { isRecord } from '../../shared/model/shape.ts';
import { isTemporary, writeAtomically } from './atomic-write.ts';
import { fault, systemCode } from './fault.ts';
import type { FileSystem } from './file-system.ts';
import type { Handles } from './handles.ts';
import { isOwner, type Owner, ownerIsGone, type ProcessProbe, sameOwner } from './owner.ts';

/** More journals than this are never listed at once; none is ever deleted but by a person. */
const MAX_LISTED = 50;
/** The head of a journal (who, which file, when) fits into this many bytes; listing reads no more than that. */
const MAX_HEAD_BYTES = 32 * 1024;
const EXTENSION = '.journal';
const JOURNAL_NAME = /^j[A-Za-z0-9_-]{20}$/;
const HANDLE_BYTES = 15;

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

interface JournalHead {
  readonly owner: Owner;
  readonly path: string | null;
  readonly name: string;
  readonly writtenAt: string;
}

function isHead(value: unknown): value is JournalHead {
  return (
    isRecord(value) &&
    isOwner(value.owner) &&
    (value.path === null || typeof value.path === 'string') &&
    typeof value.name === 'string' &&
    typeof value.writtenAt === 'string'
  );
}

/** A journal is two messages: a small head, padded so that it can be read alone, and the bytes. */
function pack(head: JournalHead, bytes: Uint8Array): Uint8Array {
  const front = encodeMessage(head);
  const packed = new Uint8Array(4 + front.length + bytes.length);
  new DataView(packed.buffer).setUint32(0, front.length);
  packed.set(front, 4);
  packed.set(bytes, 4 + front.length);
  return packed;
}

function unpackHead(packed: Uint8Array): { head: JournalHead; end: number } | null {
  if (packed.length < 4) return null;
  const end = 4 + new DataView(packed.buffer, packed.byteOffset, 4).getUint32(0);
  if (end > packed.length) return null;
  try {
    const head = decodeMessage(packed.subarray(4, end));
    return isHead(head) ? { head, end } : null;
  } catch {
    return null;
  }
}

export function createRecovery({ fs, handles, folder, runs, now = () => new Date() }: RecoveryOptions): Recovery {
  const owned = new Map<JournalHandle, Owner>();
  const pathOf = (journal: JournalHandle) => {
    if (!JOURNAL_NAME.test(journal)) throw new HostError('unknown-handle');
    return join(folder, journal + EXTENSION);
  };

  async function isOrphan(journal: JournalHandle, head: JournalHead, lastSign: Date): Promise<boolean> {
    if (owned.has(journal)) return false;
    // Written by a window of this process that has been closed since.
    if (head.owner.pid === process.pid) return true;
    return ownerIsGone(head.owner, lastSign, now(), runs);
  }

  async function entry(journal: JournalHandle): Promise<JournalEntry | null> {
    const path = pathOf(journal);
    const facts = await fs.facts(path);
    const found = unpackHead(await fs.read(path, MAX_HEAD_BYTES));
    if (!found || !(await isOrphan(journal, found.head, facts.modified))) return null;
    const { head, end } = found;
    return {
      journal,
      file: head.path === null ? null : handles.files.handleOf(head.path),
      name: head.name,
      writtenAt: head.writtenAt,
      size: facts.size - end,
    };
  }

  return {
    async write({ journal, file, name, bytes }, owner) {
      const current = journal === null ? undefined : owned.get(journal);
      // A journal that another window writes is not ours to replace.
      const usable = journal !== null && JOURNAL_NAME.test(journal) && (!current || sameOwner(current, owner));
      const handle = usable ? journal : (`j${randomBytes(HANDLE_BYTES).toString('base64url')}` as JournalHandle);
      const path = file === null ? null : handles.files.pathOf(file);
      owned.set(handle, owner);
      try {
        await fs.makeFolder(folder);
        const packed = pack({ owner, path, name, writtenAt: now().toISOString() }, bytes);
        await writeAtomically(fs, pathOf(handle), packed, 'replace', null);
      } catch (error) {
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
      const journals = names
        .filter((name) => name.endsWith(EXTENSION) && !isTemporary(name))
        .map((name) => name.slice(0, -EXTENSION.length) as JournalHandle)
        .filter((journal) => JOURNAL_NAME.test(journal));
      const entries = await Promise.all(journals.map((journal) => entry(journal).catch(() => null)));
      return entries
        .filter((found) => found !== null)
        .sort((a, b) => (a.writtenAt < b.writtenAt ? 1 : -1))
        .slice(0, MAX_LISTED);
    },
    async read(journal) {
      try {
        const packed = await fs.read(pathOf(journal), MAX_MESSAGE_BYTES);
        const found = unpackHead(packed);
        if (!found) throw new HostError('not-found');
        return packed.slice(found.end);
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
      for (const [journal, holder] of [...owned]) if (sameOwner(holder, owner)) owned.delete(journal);
    },
    async giveSign() {
      for (const journal of owned.keys()) await fs.touch(pathOf(journal)).catch(() => undefined);
    },
  };
}
