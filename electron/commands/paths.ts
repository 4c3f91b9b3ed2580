import { dirname, resolve } from 'node:path';
import type { HostError } from '../../shared/host/errors.ts';
import { MAX_FILE_BYTES } from '../../shared/host/limits.ts';
import { hostMessages } from '../../shared/messages/host.ts';
import { writeAtomically } from '../services/atomic-write.ts';
import { fault } from '../services/fault.ts';
import { type FileFacts, nodeFileSystem } from '../services/file-system.ts';
import { probeTarget } from '../services/targets.ts';
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

/** Ends with `cannotWrite` and a sentence where a file could not be written, before the work for it is done. */
export async function checkOutput(typed: string, terminal: Terminal): Promise<void> {
  await target(typed, terminal);
}

/** Writes a finished file whole or not at all, over one of that name; ends with `cannotWrite` and a sentence. */
export async function writeBytes(typed: string, bytes: Uint8Array, terminal: Terminal): Promise<void> {
  const { path, existing } = await target(typed, terminal);
  try {
    await writeAtomically(nodeFileSystem, path, bytes, 'replace', existing);
  } catch (error) {
    throw cannotWrite(error, typed, terminal);
  }
}

async function target(typed: string, terminal: Terminal): Promise<{ path: string; existing: FileFacts | null }> {
  const named = resolve(terminal.folder, typed);
  // Behind a link: replacing must not turn the link into a file.
  const path = await nodeFileSystem.realPath(named).catch(() => named);
  try {
    return { path, existing: await probeTarget(nodeFileSystem, path) };
  } catch (error) {
    throw cannotWrite(error, typed, terminal);
  }
}

function cannotWrite(error: unknown, typed: string, terminal: Terminal): CommandFailure {
  const { code, detail } = fault(error, typed);
  // A person knows the place by what they typed.
  const folder = code === 'folder-not-found' || code === 'folder-closed';
  const sentence = hostMessages[terminal.locale].errors[code]({ ...detail, name: folder ? dirname(typed) : typed });
  return new CommandFailure(EXIT.cannotWrite, sentence);
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
