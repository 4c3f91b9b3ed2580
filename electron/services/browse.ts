import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { FolderEntry, FolderHandle, FolderListing } from '../../shared/host/api.ts';
import { HostError } from '../../shared/host/errors.ts';
import { fault } from './fault.ts';
import type { FileSystem } from './file-system.ts';
import type { Handles } from './handles.ts';

/** A dialog nobody can read is no dialog; the rest is told by `limited`. */
const MAX_ENTRIES = 2_000;
/** Stands above the drives on Windows, where a folder tree has no single root. */
const COMPUTER = '\0computer';
const DRIVE_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

export interface Browser {
  list(folder: FolderHandle | null): Promise<FolderListing>;
}

/** Folders before files, then by name as people read it ("第2次案" before "第10次案"). */
const byName = new Intl.Collator('ja', { numeric: true });
function inReadingOrder(a: FolderEntry, b: FolderEntry): number {
  if (a.kind !== b.kind) return a.kind === 'folder' ? -1 : 1;
  return byName.compare(a.name, b.name);
}

export function createBrowser(fs: FileSystem, handles: Handles, startFolder: string = homedir()): Browser {
  async function entryOf(path: string, name: string): Promise<FolderEntry | null> {
    const facts = await fs.facts(path).catch(() => null);
    // Dangling links, sockets, what we may not see: nothing that could be opened.
    if (!facts || facts.kind === 'other') return null;
    return {
      name,
      kind: facts.kind,
      file: facts.kind === 'file' ? handles.files.handleOf(path) : null,
      folder: facts.kind === 'folder' ? handles.folders.handleOf(path) : null,
      modified: facts.modified.toISOString(),
      size: facts.kind === 'file' ? facts.size : 0,
    };
  }

  async function drives(): Promise<FolderListing> {
    const found = await Promise.all([...DRIVE_LETTERS].map((letter) => entryOf(`${letter}:\\`, `${letter}:`)));
    return {
      folder: handles.folders.handleOf(COMPUTER),
      name: '',
      parent: null,
      entries: found.filter((entry) => entry !== null),
      limited: false,
    };
  }

  function parentOf(path: string): FolderHandle | null {
    const above = dirname(path);
    if (above !== path) return handles.folders.handleOf(above);
    return process.platform === 'win32' ? handles.folders.handleOf(COMPUTER) : null;
  }

  return {
    async list(folder) {
      const path = folder === null ? startFolder : handles.folders.pathOf(folder);
      if (path === COMPUTER) return drives();
      const name = basename(path) || path;
      try {
        const facts = await fs.facts(path);
        if (facts.kind !== 'folder') throw new HostError('not-found', { name });
        const names = (await fs.names(path)).filter((entry) => !entry.startsWith('.'));
        const shown = [...names].sort(byName.compare).slice(0, MAX_ENTRIES);
        const entries = await Promise.all(shown.map((entry) => entryOf(join(path, entry), entry)));
        return {
          folder: handles.folders.handleOf(path),
          name,
          parent: parentOf(path),
          entries: entries.filter((entry) => entry !== null).sort(inReadingOrder),
          limited: names.length > shown.length,
        };
      } catch (error) {
        throw fault(error, name);
      }
    },
  };
}
