import { basename, dirname, extname, join } from 'node:path';
import { HostError } from '../../shared/host/errors.ts';
import { fault, systemCode } from './fault.ts';
import type { FileFacts, FileSystem } from './file-system.ts';

const WRITE_BITS = 0o222;
const MAX_MARK_BYTES = 512;
/** Word keeps its user's name twice: a length and one-byte letters, and from here a length and UTF-16. */
const WIDE_NAME_AT = 54;
const PRINTABLE = /^[^\p{Cc}]+$/u;

/**
 * Says what would keep a file from being written, before anything is made: its folder is missing or closed, it is marked
 * read-only, something else than a file has its name, or a program has it open. Rejects with the `HostError` that writing
 * would end with; changes nothing on disk.
 * @returns the facts of the file that will be replaced, null for a new one
 */
export async function probeTarget(fs: FileSystem, path: string): Promise<FileFacts | null> {
  const name = basename(path);
  try {
    await checkFolder(fs, dirname(path));
    const facts = await factsOrNone(fs, path);
    if (facts === null) return null;
    if (facts.kind !== 'file') throw new HostError('not-a-file', { name });
    if (!isMarkedWritable(facts)) throw new HostError('read-only', { name });
    // Windows tells of a program that has the file open only to whoever opens it.
    await fs.openable(path);
    const by = await officeUser(fs, path);
    if (by !== null) throw new HostError('held', { name, by });
    return facts;
  } catch (error) {
    throw fault(error, name);
  }
}

/** By the bits and not only by asking: root may write anything, and what is marked read-only is meant so. */
export function isMarkedWritable(facts: FileFacts): boolean {
  return (facts.mode & WRITE_BITS) !== 0;
}

async function checkFolder(fs: FileSystem, folder: string): Promise<void> {
  const name = basename(folder) || folder;
  const facts = await factsOrNone(fs, folder);
  if (facts === null || facts.kind !== 'folder') throw new HostError('folder-not-found', { name });
  if (!isMarkedWritable(facts) || !(await fs.canWrite(folder))) throw new HostError('folder-closed', { name });
}

async function factsOrNone(fs: FileSystem, path: string): Promise<FileFacts | null> {
  try {
    return await fs.facts(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error))) return null;
    throw error;
  }
}

/**
 * Who has the file open in an office program, by the small file such programs lay beside it while they work; null for
 * nobody, empty where the mark names no one. A dossier has locks of our own (`locks.ts`).
 */
async function officeUser(fs: FileSystem, path: string): Promise<string | null> {
  if (extname(path).toLowerCase() === '.soan') return null;
  const [folder, name] = [dirname(path), basename(path)];
  const read = (mark: string) => fs.read(join(folder, mark), MAX_MARK_BYTES).catch(() => null);
  const libre = await read(`.~lock.${name}#`);
  if (libre !== null) return libreOfficeUser(libre);
  // Word puts "~$" over the first two letters of a longer name; Excel puts it before the name.
  for (const mark of [`~$${name}`, `~$${name.slice(1)}`, `~$${name.slice(2)}`]) {
    const word = await read(mark);
    if (word !== null) return wordUser(word);
  }
  return null;
}

// ",user,host,date,profile": the first field is empty where LibreOffice was never told a name.
function libreOfficeUser(bytes: Uint8Array): string {
  const [person = '', user = ''] = new TextDecoder().decode(bytes).split(',');
  return readable(person) || readable(user);
}

function wordUser(bytes: Uint8Array): string {
  const length = bytes[WIDE_NAME_AT] ?? 0;
  const wide = bytes.subarray(WIDE_NAME_AT + 2, WIDE_NAME_AT + 2 + 2 * length);
  const plain = bytes.subarray(1, 1 + (bytes[0] ?? 0));
  return readable(new TextDecoder('utf-16le').decode(wide)) || readable(new TextDecoder().decode(plain));
}

function readable(name: string): string {
  const trimmed = name.trim();
  return PRINTABLE.test(trimmed) ? trimmed : '';
}
