import { basename, dirname, extname, join } from 'node:path';
import type { FileHandle, FolderHandle, OpenedFile, WriteRequest } from '../../shared/host/api.ts';
import { HostError } from '../../shared/host/errors.ts';
import { isPortableName } from '../../shared/host/file-name.ts';
import { MAX_FILE_BYTES } from '../../shared/host/limits.ts';
import type { ContentHash } from '../../shared/model/ids.ts';
import { writeAtomically } from './atomic-write.ts';
import { fault, systemCode } from './fault.ts';
import type { FileFacts, FileSystem } from './file-system.ts';
import type { Handles } from './handles.ts';
import { hashBytes } from './hash.ts';
import type { Locks } from './locks.ts';
import type { Owner } from './owner.ts';
import { isMarkedWritable, probeTarget } from './targets.ts';

/** Only dossiers are held: reading a text once leaves nothing beside it. */
const LOCKED_EXTENSION = '.soan';

export interface Files {
  read(file: FileHandle, owner: Owner): Promise<OpenedFile>;
  write(request: WriteRequest, owner: Owner): Promise<{ hash: ContentHash; name: string; savedAt: string }>;
  release(file: FileHandle, owner: Owner): Promise<void>;
  /** Rejects with what would keep a file from being written; see `targets.ts`. */
  check(file: FileHandle): Promise<void>;
  place(folder: FolderHandle, name: string): FileHandle;
}

export interface FilesOptions {
  readonly fs: FileSystem;
  readonly handles: Handles;
  readonly locks: Locks;
  readonly now?: () => Date;
}

export function createFiles({ fs, handles, locks, now = () => new Date() }: FilesOptions): Files {
  /** The file behind symbolic links: replacing must not turn a link into a file. A new file is itself. */
  async function realFile(path: string): Promise<string> {
    try {
      return await fs.realPath(path);
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return path;
      throw error;
    }
  }

  async function readBounded(path: string, name: string): Promise<{ bytes: Uint8Array; facts: FileFacts }> {
    const facts = await fs.facts(path);
    // Before opening: a pipe would wait for ever.
    if (facts.kind !== 'file') throw new HostError('not-a-file', { name });
    if (facts.size > MAX_FILE_BYTES) throw new HostError('too-large', { name, limit: MAX_FILE_BYTES });
    const bytes = await fs.read(path, MAX_FILE_BYTES);
    if (bytes.length > MAX_FILE_BYTES) throw new HostError('too-large', { name, limit: MAX_FILE_BYTES });
    return { bytes, facts };
  }

  /** A share may refuse locks in ways of its own; that must not keep anybody from reading or saving. */
  async function holder(path: string, owner: Owner): Promise<string | null> {
    if (extname(path).toLowerCase() !== LOCKED_EXTENSION) return null;
    return locks.take(path, owner).catch(() => null);
  }

  /** What is on disk now, compared with what the writer believes; answers the facts of the file to be replaced. */
  async function checkTarget(path: string, name: string, request: WriteRequest): Promise<FileFacts | null> {
    let current: { bytes: Uint8Array; facts: FileFacts };
    try {
      current = await readBounded(path, name);
    } catch (error) {
      if (systemCode(error) !== 'ENOENT') throw error;
      // Deleted by someone: writing it again loses nothing, so only a belief about its content is worth a question.
      if (request.expected === null || request.expected === 'any') return null;
      throw new HostError('changed-on-disk', { name });
    }
    if (!isMarkedWritable(current.facts) || !(await fs.canWrite(path))) throw new HostError('read-only', { name });
    if (request.expected === 'any') return current.facts;
    const onDisk = hashBytes(current.bytes);
    if (request.expected === null) throw new HostError('exists', { name });
    // Equal to what is to be written: an earlier write got through though its answer did not.
    if (onDisk !== request.expected && onDisk !== hashBytes(request.bytes))
      throw new HostError('changed-on-disk', { name });
    return current.facts;
  }

  return {
    async read(file, owner) {
      const path = handles.files.pathOf(file);
      const name = basename(path);
      try {
        const target = await realFile(path);
        const { bytes, facts } = await readBounded(target, name);
        const heldBy = await holder(target, owner);
        const writable = isMarkedWritable(facts) && (await fs.canWrite(target));
        return { file, name, bytes, hash: hashBytes(bytes), writable, heldBy };
      } catch (error) {
        throw fault(error, name);
      }
    },
    async write(request, owner) {
      const path = handles.files.pathOf(request.file);
      const name = basename(path);
      if (!isPortableName(name) && request.expected === null) throw new HostError('bad-name', { name });
      try {
        const target = await realFile(path);
        const replaced = await checkTarget(target, name, request);
        const heldBy = await holder(target, owner);
        if (heldBy !== null) throw new HostError('held', { name, by: heldBy });
        await writeAtomically(fs, target, request.bytes, request.expected === null ? 'create' : 'replace', replaced);
        return { hash: hashBytes(request.bytes), name, savedAt: now().toISOString() };
      } catch (error) {
        throw fault(error, name);
      }
    },
    async release(file, owner) {
      const path = handles.files.pathOf(file);
      await locks.release(await realFile(path).catch(() => path), owner);
    },
    async check(file) {
      const path = handles.files.pathOf(file);
      await probeTarget(fs, await realFile(path).catch(() => path));
    },
    place(folder, name) {
      if (!isPortableName(name)) throw new HostError('bad-name');
      return handles.files.handleOf(join(handles.folders.pathOf(folder), name));
    },
  };
}

/** Name of the folder that a file lies in, for telling two files of one name apart. */
export function folderName(path: string): string {
  const folder = dirname(path);
  return basename(folder) || folder;
}
