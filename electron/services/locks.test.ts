import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failingFileSystem } from './failing-file-system.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import { createLocks, type Locks } from './locks.ts';
import { type Owner, ownerLabel, SILENCE_MS, thisOwner } from './owner.ts';

let folder: string;
let file: string;
let lockFile: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'soan-locks-'));
  file = join(folder, 'a.soan');
  lockFile = join(folder, '.~lock.a.soan#');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const me = thisOwner('window-1');
const elsewhere: Owner = { pid: 7, machine: 'other-machine', user: 'sato', window: 'w' };
const deadHere: Owner = { ...me, pid: 999_999, window: 'w' };

function locksWith(running: readonly number[] = [process.pid], fs: FileSystem = nodeFileSystem): Locks {
  return createLocks({ fs, runs: (pid) => running.includes(pid), fallbackFolder: join(folder, 'state', 'locks') });
}

function lay(owner: unknown, age = 0): void {
  writeFileSync(lockFile, typeof owner === 'string' ? owner : JSON.stringify(owner));
  const at = new Date(Date.now() - age);
  utimesSync(lockFile, at, at);
}

describe('a lock', () => {
  it('is taken, taken again, and let go', async () => {
    const locks = locksWith();
    expect(await locks.take(file, me)).toBeNull();
    expect(await locks.take(file, me)).toBeNull();
    expect(JSON.parse(readFileSync(lockFile, 'utf8'))).toEqual(me);
    await locks.release(file, me);
    expect(existsSync(lockFile)).toBe(false);
  });

  it('tells a second window of this process who has it, and is not let go by it', async () => {
    const locks = locksWith();
    const other = thisOwner('window-2');
    await locks.take(file, me);
    expect(await locks.take(file, other)).toBe(ownerLabel(me));
    await locks.release(file, other);
    expect(existsSync(lockFile)).toBe(true);
    await locks.releaseAll(me);
    expect(await locks.take(file, other)).toBeNull();
  });

  it.each<[why: string, owner: unknown, age: number, holder: string | null]>([
    ['another machine, alive', elsewhere, 0, 'sato · other-machine'],
    ['another machine, silent for long', elsewhere, SILENCE_MS + 1_000, null],
    ['a dead process of this machine', deadHere, 0, null],
    ['a process number that was used again', { ...me, pid: 1, window: 'w' }, SILENCE_MS + 1_000, null],
    ['half a lock', '{"pid":', 0, null],
    ['something else', '[]', 0, null],
    ['an empty file', '', 0, null],
  ])('of %s', async (_, owner, age, holder) => {
    lay(owner, age);
    expect(await locksWith([1, process.pid]).take(file, me)).toBe(holder);
  });

  it('lies in the state folder where none can lie beside the file', async () => {
    const fs = failingFileSystem((step, path) => (step === 'create' && path === lockFile ? 'EROFS' : null));
    mkdirSync(join(folder, 'state'));
    const locks = locksWith([process.pid], fs);
    expect(await locks.take(file, me)).toBeNull();
    expect(await locksWith([process.pid], fs).take(file, thisOwner('window-2'))).toBe(ownerLabel(me));
    await locks.release(file, me);
    expect(await locksWith([process.pid], fs).take(file, thisOwner('window-2'))).toBeNull();
  });

  it('is not removed once another has taken it over', async () => {
    const locks = locksWith();
    await locks.take(file, me);
    lay(elsewhere);
    await locks.release(file, me);
    expect(existsSync(lockFile)).toBe(true);
  });

  it('shows a sign of life', async () => {
    const locks = locksWith();
    await locks.take(file, me);
    lay(me, SILENCE_MS * 2);
    await locks.giveSign();
    expect(await locksWith().take(file, thisOwner('window-2'))).toBe(ownerLabel(me));
  });

  it.each<[whose: string, name: string, owner: unknown, age: number, left: boolean]>([
    ['a dead process', '.~lock.b.soan#', deadHere, 0, false],
    ['a living process', '.~lock.b.soan#', { ...me, window: 'w' }, 0, true],
    ['another machine', '.~lock.b.soan#', elsewhere, 0, true],
    ['another program', '.~lock.b.docx#', 'sato,machine,23.11.2026', SILENCE_MS * 2, true],
    ['nobody, half-written', '.~lock.b.soan#', '{"pid":', 0, true],
    ['nobody, half-written long ago', '.~lock.b.soan#', '{"pid":', SILENCE_MS * 2, false],
  ])('of %s, found in the folder', async (_, name, owner, age, left) => {
    const path = join(folder, name);
    writeFileSync(path, typeof owner === 'string' ? owner : JSON.stringify(owner));
    const at = new Date(Date.now() - age);
    utimesSync(path, at, at);
    await locksWith().sweep(folder);
    expect(existsSync(path)).toBe(left);
  });
});
