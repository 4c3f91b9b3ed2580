import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failingFileSystem } from './failing-file-system.ts';
import { nodeFileSystem } from './file-system.ts';
import { probeTarget } from './targets.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'soan-targets-'));
});
afterEach(() => {
  if (existsSync(folder)) chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

/** As Word lays it: a length, the name in one-byte letters, blanks up to byte 54, a length, the name in UTF-16. */
function wordMark(name: string): Uint8Array {
  const bytes = new Uint8Array(162).fill(0x20);
  bytes[0] = 1;
  bytes[1] = 0x3f;
  bytes[54] = name.length;
  bytes[55] = 0;
  bytes.set(Buffer.from(name, 'utf16le'), 56);
  return bytes;
}

const cases: readonly [what: string, lay: () => void, answer: object | null][] = [
  ['a new file in a folder', () => undefined, null],
  ['a file that is there', () => writeFileSync(join(folder, 'summit.docx'), 'x'), null],
  [
    'a file marked read-only',
    () => writeFileSync(join(folder, 'summit.docx'), 'x', { mode: 0o444 }),
    { code: 'read-only', detail: { name: 'summit.docx' } },
  ],
  ['a folder of that name', () => mkdirSync(join(folder, 'summit.docx')), { code: 'not-a-file' }],
  ['a closed folder', () => chmodSync(folder, 0o555), { code: 'folder-closed' }],
  ['a missing folder', () => rmSync(folder, { recursive: true }), { code: 'folder-not-found' }],
  [
    'a file open in LibreOffice',
    () => {
      writeFileSync(join(folder, 'summit.docx'), 'x');
      writeFileSync(join(folder, '.~lock.summit.docx#'), ',tanaka,desk7,23.11.2026 10:00,file:///profile;');
    },
    { code: 'held', detail: { name: 'summit.docx', by: 'tanaka' } },
  ],
  [
    'a file open in Word',
    () => {
      writeFileSync(join(folder, 'summit.docx'), 'x');
      writeFileSync(join(folder, '~$summit.docx'), wordMark('田中'));
    },
    { code: 'held', detail: { name: 'summit.docx', by: '田中' } },
  ],
];

describe('probeTarget', () => {
  it.each(cases)('%s', async (_, lay, answer) => {
    lay();
    const seen = () => (existsSync(folder) ? readdirSync(folder) : []);
    const before = seen();
    const probe = probeTarget(nodeFileSystem, join(folder, 'summit.docx'));
    if (answer === null) await probe;
    else await expect(probe).rejects.toMatchObject(answer);

    expect(seen()).toEqual(before);
  });

  it('a longer name, over whose first letters Word puts its sign', async () => {
    writeFileSync(join(folder, 'declaration.docx'), 'x');
    writeFileSync(join(folder, '~$claration.docx'), wordMark('Ivanova'));
    const probe = probeTarget(nodeFileSystem, join(folder, 'declaration.docx'));
    await expect(probe).rejects.toMatchObject({ code: 'held', detail: { by: 'Ivanova' } });
  });

  it('a file that another program holds for itself', async () => {
    writeFileSync(join(folder, 'summit.pdf'), 'x');
    const fs = failingFileSystem((step) => (step === 'openable' ? 'EBUSY' : null));
    await expect(probeTarget(fs, join(folder, 'summit.pdf'))).rejects.toMatchObject({ code: 'held' });
  });
});
