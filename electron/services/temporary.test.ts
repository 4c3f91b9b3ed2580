import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeFileSystem } from './file-system.ts';
import { SILENCE_MS } from './owner.ts';
import { isTemporary, sweepTemporaries, temporaryName } from './temporary.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'soan-temporary-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const mine = temporaryName();
const dead = mine.replace(`-${process.pid}-`, '-999999-');
const elsewhere = dead.replace(/[0-9a-f]{8}/, '00000000');
const old = '.soan-0123456789ab.tmp';

describe('a half-written file', () => {
  it('has a name that says whose it is', () => {
    expect([mine, dead, elsewhere, old].map(isTemporary)).toEqual([true, true, true, true]);
    expect(['.soan-x.tmp', 'soan-0123456789ab.tmp', '案.soan', '.soan-.tmp'].map(isTemporary)).not.toContain(true);
  });

  it.each<[whose: string, name: string, age: number, left: boolean]>([
    ['of this process', mine, 0, true],
    ['of a dead process', dead, 0, false],
    ['of another machine', elsewhere, 0, true],
    ['of another machine, long ago', elsewhere, SILENCE_MS + 1_000, false],
    ['of the first form', old, 0, true],
    ['of the first form, long ago', old, SILENCE_MS + 1_000, false],
    ['that is no temporary file', '案.soan', SILENCE_MS + 1_000, true],
    ['that a person named so', '.soan-notes.tmp', SILENCE_MS + 1_000, true],
  ])('%s', async (_, name, age, left) => {
    const path = join(folder, name);
    writeFileSync(path, 'x');
    const at = new Date(Date.now() - age);
    utimesSync(path, at, at);
    await sweepTemporaries(nodeFileSystem, folder, (pid) => pid === process.pid);
    expect(existsSync(path)).toBe(left);
  });

  it('in a folder that is not there troubles nobody', async () => {
    await sweepTemporaries(nodeFileSystem, join(folder, 'missing'), () => true);
  });
});
