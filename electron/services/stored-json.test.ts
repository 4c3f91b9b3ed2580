import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeFileSystem } from './file-system.ts';
import { storedJson } from './stored-json.ts';

const isNumber = (value: unknown): value is number => typeof value === 'number';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soan-json-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a small file of the state folder', () => {
  it('is read as it was last written, also while that is still under way', async () => {
    const stored = storedJson(nodeFileSystem, join(folder, 'deep', 'number.json'), isNumber, 0);
    expect(await stored.read()).toBe(0);
    const writes = [1, 2, 3].map((value) => stored.write(value));
    expect(await stored.read()).toBe(3);
    await Promise.all(writes);
  });

  it('goes on after a write that failed', async () => {
    const path = join(folder, 'number.json');
    let full = true;
    const fs = {
      ...nodeFileSystem,
      create: (at: string) =>
        full ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) : nodeFileSystem.create(at),
    };
    const stored = storedJson(fs, path, isNumber, 0);
    const refused = stored.write(1);
    await expect(refused).rejects.toThrow();
    expect(await stored.read()).toBe(0);
    full = false;
    await stored.write(2);
    expect(await stored.read()).toBe(2);
  });
});
