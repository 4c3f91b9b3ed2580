import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JournalHandle } from '../../shared/host/api.ts';
import { encodeMessage } from '../../shared/host/codec.ts';
import { failingFileSystem } from './failing-file-system.ts';
import { nodeFileSystem } from './file-system.ts';
import { createHandles, type Handles } from './handles.ts';
import { type Owner, thisOwner } from './owner.ts';
import { createRecovery, type Recovery } from './recovery.ts';

let folder: string;
let handles: Handles;
beforeEach(() => {
  handles = createHandles();
  folder = mkdtempSync(join(tmpdir(), 'soan-recovery-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const me = thisOwner('window-1');
const killed: Owner = { ...me, pid: 999_999, window: 'window-9' };
const living: Owner = { ...me, pid: 1, window: 'window-8' };

function recovery(running: readonly number[] = [process.pid, 1]): Recovery {
  return createRecovery({ fs: nodeFileSystem, handles, folder, runs: (pid) => running.includes(pid) });
}

function request(text: string, journal: JournalHandle | null = null) {
  return { journal, file: null, name: '無題', bytes: bytes(text) };
}

describe('a journal', () => {
  it('is replaced as a whole and gives back the last bytes', async () => {
    const service = recovery();
    const journal = await service.write(request('一'), me);
    expect(await service.write(request('二二'), me)).not.toBe(journal);
    expect(await service.write(request('三三三', journal), me)).toBe(journal);
    expect(await service.read(journal)).toEqual(bytes('三三三'));
  });

  it('whose first write failed after it had reached the disk is written again, not beside', async () => {
    let broken = true;
    const fs = failingFileSystem((step) => (broken && step === 'syncFolder' ? 'EIO' : null));
    const service = createRecovery({ fs, handles, folder, runs: () => true });
    await expect(service.write(request('一'), me)).rejects.toMatchObject({ code: 'io' });
    broken = false;
    const journal = await service.write(request('二'), me);
    expect(readdirSync(folder)).toEqual([`${journal}.journal`]);
    expect(await service.write(request('三'), thisOwner('window-2'))).not.toBe(journal);
  });

  it('is dropped once, and again without complaint', async () => {
    const service = recovery();
    const journal = await service.write(request('一'), me);
    await service.drop(journal);
    await service.drop(journal);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each<[who: string, owner: Owner, orphans: number]>([
    ['a killed process', killed, 1],
    ['a living process', living, 0],
    ['another machine, alive', { ...living, machine: 'elsewhere' }, 0],
  ])('of %s', async (_, owner, orphans) => {
    await recovery().write(request('本文'), owner);
    const found = await recovery().orphans();
    expect(found.map(({ name, size, file }) => ({ name, size, file }))).toEqual(
      Array.from({ length: orphans }, () => ({ name: '無題', size: bytes('本文').length, file: null })),
    );
  });

  it('of an open window is nobody else’s; of a closed one it is an orphan', async () => {
    const service = recovery();
    const journal = await service.write(request('本文'), me);
    expect(await service.orphans()).toEqual([]);
    const taken = await service.write(request('他', journal), thisOwner('window-2'));
    expect(taken).not.toBe(journal);
    service.abandon(me);
    expect((await service.orphans()).map((entry) => entry.journal)).toEqual([journal]);
  });

  it('that is cut or foreign is not offered, and not deleted', async () => {
    const journal = await recovery().write(request('本文'), killed);
    truncateSync(join(folder, `${journal}.journal`), 20);
    writeFileSync(join(folder, `j${'x'.repeat(20)}.journal`), 'not one of ours');
    writeFileSync(join(folder, 'readme.txt'), 'x');
    expect(await recovery().orphans()).toEqual([]);
    expect(readdirSync(folder)).toHaveLength(3);
  });

  it('that was written half leaves the one before', async () => {
    const service = recovery();
    const journal = await service.write(request('一'), me);
    const before = readFileSync(join(folder, `${journal}.journal`));
    writeFileSync(join(folder, '.soan-0123456789ab.tmp'), 'half');
    expect(readFileSync(join(folder, `${journal}.journal`))).toEqual(before);
  });

  it('that holds just what is in its file is redundant, and goes', async () => {
    const service = recovery();
    const path = join(folder, '案.soan');
    writeFileSync(path, '本文');
    const file = handles.files.handleOf(path);
    const journal = await service.write({ ...request('本文'), file }, killed);
    service.abandon(killed);
    expect(await service.orphans()).toEqual([]);
    expect(readdirSync(folder)).toEqual(['案.soan']);
    await expect(service.read(journal)).rejects.toMatchObject({ code: 'not-found' });
  });

  it.each<[when: string, ms: number, newer: boolean]>([
    ['before it', -60_000, false],
    ['after it', 60_000, true],
  ])('of a file that was written %s says so', async (_, ms, newer) => {
    const service = recovery();
    const path = join(folder, '案.soan');
    writeFileSync(path, '別の本文');
    const at = new Date(Date.now() + ms);
    utimesSync(path, at, at);
    await service.write({ ...request('本文'), file: handles.files.handleOf(path) }, killed);
    service.abandon(killed);
    expect(await service.orphans()).toMatchObject([{ file: handles.files.handleOf(path), fileIsNewer: newer }]);
  });

  it('that is not as it was written is offered without the file that it names', async () => {
    const service = recovery();
    const journal = await service.write(
      { ...request('本文'), file: handles.files.handleOf(join(folder, 'a')) },
      killed,
    );
    service.abandon(killed);
    const path = join(folder, `${journal}.journal`);
    const packed = readFileSync(path);
    packed[packed.length - 1]! ^= 1;
    writeFileSync(path, packed);
    expect(await service.orphans()).toMatchObject([{ journal, file: null, name: '無題' }]);
    expect(await service.read(journal)).toHaveLength(bytes('本文').length);
  });

  it('of the first form, without a seal, is still read', async () => {
    const head = encodeMessage({ owner: killed, path: null, name: '無題', writtenAt: '2025-12-20T00:00:00.000Z' });
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, head.length);
    const journal = `j${'x'.repeat(20)}` as JournalHandle;
    writeFileSync(join(folder, `${journal}.journal`), Buffer.concat([length, head, bytes('本文')]));
    expect(await recovery().orphans()).toMatchObject([{ journal, name: '無題', size: bytes('本文').length }]);
    expect(await recovery().read(journal)).toEqual(bytes('本文'));
  });

  it.each(['../../etc/passwd', 'j', '', `j${'.'.repeat(20)}`])('is never looked for at %j', async (name) => {
    await expect(recovery().read(name as JournalHandle)).rejects.toMatchObject({ code: 'unknown-handle' });
    await expect(recovery().drop(name as JournalHandle)).rejects.toMatchObject({ code: 'unknown-handle' });
  });
});
