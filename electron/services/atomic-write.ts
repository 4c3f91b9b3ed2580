import { dirname, join } from 'node:path';
import { systemCode } from './fault.ts';
import type { FileFacts, FileSystem } from './file-system.ts';
import { temporaryName } from './temporary.ts';

/** A virus scanner or indexer may hold the target for a moment on Windows. */
const RENAME_TRIES = 5;
const RENAME_PAUSE_MS = 40;
const BUSY = ['EBUSY', 'EPERM', 'EACCES'];
/** File systems without hard links (FAT, some network shares) answer one of these. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EINVAL'];

/** How the file comes into its place: over whatever is there, or only where nothing is. */
export type Placement = 'replace' | 'create';

async function renameWithPatience(fs: FileSystem, from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await fs.rename(from, to);
    } catch (error) {
      const patient = process.platform === 'win32' && BUSY.includes(systemCode(error)) && attempt < RENAME_TRIES;
      if (!patient) throw error;
      await new Promise((done) => setTimeout(done, RENAME_PAUSE_MS * attempt));
    }
  }
}

/** `rename` would replace a file that appeared in the meantime; a hard link refuses, in one step. */
async function placeNew(fs: FileSystem, from: string, to: string): Promise<void> {
  try {
    await fs.link(from, to);
  } catch (error) {
    if (!NO_LINKS.includes(systemCode(error))) throw error;
    const taken = await fs.facts(to).then(
      () => true,
      () => false,
    );
    if (taken) throw Object.assign(new Error('exists'), { code: 'EEXIST' });
    return renameWithPatience(fs, from, to);
  }
  await fs.remove(from);
}

/**
 * Writes a file so that a reader, a crash or a power cut finds either the old or the new content, whole: temporary file
 * in the same folder, all bytes, fsync, rename, fsync of the folder. Rejects with the system's error; whatever fails
 * before the rename leaves the target as it was and the temporary file removed.
 * @param like the file that is replaced: its permissions (and owner, where allowed) are kept
 */
export async function writeAtomically(
  fs: FileSystem,
  path: string,
  bytes: Uint8Array,
  placement: Placement,
  like: FileFacts | null,
): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, temporaryName());
  const file = await fs.create(temporary);
  try {
    try {
      if (like) await file.resemble(like);
      await file.write(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (placement === 'create') await placeNew(fs, temporary, path);
    else await renameWithPatience(fs, temporary, path);
  } catch (error) {
    await fs.remove(temporary).catch(() => undefined);
    throw error;
  }
  await fs.syncFolder(folder);
}
