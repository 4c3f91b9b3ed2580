import { mkdtempSync, promises, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nodeFileSystem } from './file-system.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'soan-fs-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** The class of open files, which Node does not export. */
async function fileHandles() {
  const probe = await promises.open(join(folder, 'probe'), 'w');
  await probe.close();
  return Object.getPrototypeOf(probe) as promises.FileHandle;
}

describe('a write that the system cuts short', () => {
  it.each([1, 3, 7])('goes on after %i bytes each time, until all is written', async (most) => {
    const handles = await fileHandles();
    const write = handles.write as (bytes: Uint8Array, at: number, length: number) => Promise<{ bytesWritten: number }>;
    vi.spyOn(handles, 'write').mockImplementation(function (
      this: promises.FileHandle,
      bytes: Uint8Array,
      at: number,
      length: number,
    ) {
      return write.call(this, bytes, at, Math.min(length, most));
    } as never);
    const path = join(folder, 'a');
    const bytes = Uint8Array.from({ length: 50 }, (_, i) => i);
    const file = await nodeFileSystem.create(path);
    await file.write(bytes);
    await file.close();
    expect(new Uint8Array(readFileSync(path))).toEqual(bytes);
  });
});

describe('a read', () => {
  it('gives one byte more than the limit, so that its caller knows', async () => {
    const path = join(folder, 'a');
    writeFileSync(path, 'abcdef');
    expect(await nodeFileSystem.read(path, 3)).toHaveLength(4);
    expect(await nodeFileSystem.read(path, 6)).toHaveLength(6);
    truncateSync(path);
    expect(await nodeFileSystem.read(path, 3)).toHaveLength(0);
  });
});

describe('a folder of the state', () => {
  it.skipIf(process.platform === 'win32')('is closed to everybody else, each level of it', async () => {
    await nodeFileSystem.makeFolder(join(folder, 'soan/recovery'));
    for (const name of ['soan', 'soan/recovery']) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o700);
  });
});
