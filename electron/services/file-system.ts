import { constants, promises as fs } from 'node:fs';

/** What is known about a path, symbolic links followed. */
export interface FileFacts {
  readonly kind: 'file' | 'folder' | 'other';
  readonly size: number;
  /** Permission bits only. */
  readonly mode: number;
  readonly owner: number;
  readonly group: number;
  readonly modified: Date;
}

/** An open file, as far as a durable write needs one. */
export interface OpenFile {
  write(bytes: Uint8Array): Promise<void>;
  /** Gives the file the permission bits and, where allowed, the owner of the one that it will replace. */
  resemble(facts: FileFacts): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The few calls that the services make, so that tests can let any one of them fail. Every method rejects with Node's
 * own error (`code` is ENOENT, ENOSPC …); `fault.ts` turns that into a `HostError`.
 */
export interface FileSystem {
  facts(path: string): Promise<FileFacts>;
  realPath(path: string): Promise<string>;
  /** At most `limit + 1` bytes: one more than allowed tells the caller that the file is too large. */
  read(path: string, limit: number): Promise<Uint8Array>;
  canWrite(path: string): Promise<boolean>;
  /** Opens an existing file for writing and closes it untouched; rejects where another program holds it (Windows). */
  openable(path: string): Promise<void>;
  /** Creates a new file; rejects with EEXIST where there is one. */
  create(path: string): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  link(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  names(folder: string): Promise<readonly string[]>;
  makeFolder(path: string): Promise<void>;
  syncFolder(path: string): Promise<void>;
  /** Sets the time of the last change to now. */
  touch(path: string): Promise<void>;
}

const READ_STEP = 4 * 1024 * 1024;
/** What systems and network shares answer where a folder cannot be synchronised at all; not a failure of ours. */
const FOLDER_SYNC_UNKNOWN = ['EISDIR', 'EPERM', 'EINVAL', 'EACCES', 'ENOTSUP', 'EBADF'];

function openFile(handle: fs.FileHandle): OpenFile {
  return {
    async write(bytes) {
      let at = 0;
      // A single write may be short (2 GB limit, signals, network shares).
      while (at < bytes.length) at += (await handle.write(bytes, at, bytes.length - at)).bytesWritten;
    },
    async resemble(facts) {
      await handle.chmod(facts.mode);
      const now = await handle.stat();
      if (now.uid === facts.owner && now.gid === facts.group) return;
      // Only root may give files away; the text matters more than its owner.
      await handle.chown(facts.owner, facts.group).catch(() => undefined);
    },
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

export const nodeFileSystem: FileSystem = {
  async facts(path) {
    const stat = await fs.stat(path);
    return {
      kind: stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other',
      size: stat.size,
      mode: stat.mode & 0o777,
      owner: stat.uid,
      group: stat.gid,
      modified: stat.mtime,
    };
  },
  realPath: (path) => fs.realpath(path),
  async read(path, limit) {
    const handle = await fs.open(path, 'r');
    try {
      const chunks: Uint8Array[] = [];
      let total = 0;
      // Not by the size in `stat`: a file may grow while it is read, and files in /proc have none.
      while (total <= limit) {
        const chunk = new Uint8Array(Math.min(READ_STEP, limit + 1 - total));
        // From where it stands: pipes have no positions.
        const { bytesRead } = await handle.read(chunk, 0, chunk.length, null);
        if (bytesRead === 0) break;
        chunks.push(chunk.subarray(0, bytesRead));
        total += bytesRead;
      }
      const bytes = new Uint8Array(total);
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      return bytes;
    } finally {
      await handle.close();
    }
  },
  canWrite: (path) =>
    fs.access(path, constants.W_OK).then(
      () => true,
      () => false,
    ),
  openable: async (path) => (await fs.open(path, 'r+')).close(),
  create: async (path) => openFile(await fs.open(path, 'wx')),
  rename: (from, to) => fs.rename(from, to),
  link: (from, to) => fs.link(from, to),
  remove: (path) => fs.unlink(path),
  names: (folder) => fs.readdir(folder),
  async makeFolder(path) {
    // What lies in the state folder is text under negotiation: nobody else on the machine may read it.
    await fs.mkdir(path, { recursive: true, mode: 0o700 });
  },
  async syncFolder(path) {
    try {
      const handle = await fs.open(path, 'r');
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    } catch (error) {
      if (!FOLDER_SYNC_UNKNOWN.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  },
  async touch(path) {
    const now = new Date();
    await fs.utimes(path, now, now);
  },
};
