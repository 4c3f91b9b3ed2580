import { resolve } from 'node:path';
import type { HostError } from '../../shared/host/errors.ts';
import { MAX_FILE_BYTES } from '../../shared/host/limits.ts';
import { hostMessages } from '../../shared/messages/host.ts';
import { writeAtomically } from '../services/atomic-write.ts';
import { fault } from '../services/fault.ts';
import { type FileFacts, nodeFileSystem } from '../services/file-system.ts';
import type { Terminal } from './command.ts';
import { CommandFailure, EXIT, type ExitCode } from './exit.ts';

/** Reads a whole file for a command; ends with `cannotRead` and a sentence that names it as it was typed. */
export async function readBytes(typed: string, terminal: Terminal): Promise<Uint8Array> {
  const path = resolve(terminal.folder, typed);
  const end = (error: HostError, code: ExitCode) => {
    const sentence = hostMessages[terminal.locale].errors[error.code]({
      ...error.detail,
      name: typed,
      limit: MAX_FILE_BYTES,
    });
    return new CommandFailure(code, sentence);
  };
  try {
    const facts = await nodeFileSystem.facts(path);
    if (facts.kind === 'folder') throw Object.assign(new Error(), { code: 'EISDIR' });
    const bytes = await nodeFileSystem.read(path, MAX_FILE_BYTES);
    if (bytes.length > MAX_FILE_BYTES) throw Object.assign(new Error(), { code: 'EFBIG' });
    return bytes;
  } catch (error) {
    const known = fault(error, typed);
    throw end(known, known.code === 'too-large' ? EXIT.badContent : EXIT.cannotRead);
  }
}

/** Writes a finished file whole or not at all, over one of that name; ends with `cannotWrite` and a sentence. */
export async function writeBytes(typed: string, bytes: Uint8Array, terminal: Terminal): Promise<void> {
  const path = resolve(terminal.folder, typed);
  try {
    const existing = await factsOf(path);
    if (existing && existing.kind !== 'file') throw Object.assign(new Error(), { code: 'EISDIR' });
    if (existing && (existing.mode & 0o222) === 0) throw Object.assign(new Error(), { code: 'EROFS' });
    const target = existing ? await nodeFileSystem.realPath(path) : path;
    await writeAtomically(nodeFileSystem, target, bytes, 'replace', existing);
  } catch (error) {
    const known = fault(error, typed);
    // Nothing to replace: it is the folder that is missing.
    throw new CommandFailure(EXIT.cannotWrite, hostMessages[terminal.locale].errors[known.code]({ name: typed }));
  }
}

async function factsOf(path: string): Promise<FileFacts | null> {
  return nodeFileSystem.facts(path).catch(() => null);
}

/** Whether two names as typed are one file. */
export async function isSameFile(a: string, b: string, terminal: Terminal): Promise<boolean> {
  const real = (typed: string) => {
    const path = resolve(terminal.folder, typed);
    return nodeFileSystem.realPath(path).catch(() => path);
  };
  return (await real(a)) === (await real(b));
}

export async function fileExists(typed: string, terminal: Terminal): Promise<boolean> {
  return (await factsOf(resolve(terminal.folder, typed))) !== null;
}
