import { randomBytes } from 'node:crypto';
import type { FileHandle, FolderHandle } from '../../shared/host/api.ts';
import { HostError } from '../../shared/host/errors.ts';

/**
 * Which path a handle stands for. The interface holds handles only: a page that was taken over could ask for nothing
 * that a person did not choose or could not reach by browsing. One path has one handle while the program runs.
 */
export interface HandleBook<Handle extends string> {
  handleOf(path: string): Handle;
  /** Rejects a handle that was not given by this book as `unknown-handle`. */
  pathOf(handle: Handle): string;
}

const HANDLE_BYTES = 15;

function createBook<Handle extends string>(prefix: string): HandleBook<Handle> {
  const paths = new Map<string, string>();
  const handles = new Map<string, Handle>();
  return {
    handleOf(path) {
      const known = handles.get(path);
      if (known) return known;
      const handle = `${prefix}${randomBytes(HANDLE_BYTES).toString('base64url')}` as Handle;
      handles.set(path, handle);
      paths.set(handle, path);
      return handle;
    },
    pathOf(handle) {
      const path = paths.get(handle);
      if (path === undefined) throw new HostError('unknown-handle');
      return path;
    },
  };
}

export interface Handles {
  readonly files: HandleBook<FileHandle>;
  readonly folders: HandleBook<FolderHandle>;
}

export function createHandles(): Handles {
  return { files: createBook<FileHandle>('f'), folders: createBook<FolderHandle>('d') };
}
