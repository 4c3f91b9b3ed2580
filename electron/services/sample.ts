import { basename } from 'node:path';
import { MAX_FILE_BYTES } from '../../shared/host/limits.ts';
import { fault } from './fault.ts';
import type { FileSystem } from './file-system.ts';

/** The declaration to try, as text: it goes through the same intake as anybody's. */
export async function readSample(fs: FileSystem, path: string): Promise<{ name: string; bytes: Uint8Array }> {
  const name = basename(path);
  try {
    return { name, bytes: await fs.read(path, MAX_FILE_BYTES) };
  } catch (error) {
    throw fault(error, name);
  }
}
