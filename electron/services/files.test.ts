import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HostErrorCode } from '../../shared/host/errors.ts';
import { isHostError } from '../../shared/host/errors.ts';
import type { ContentHash } from '../../shared/model/ids.ts';
import { failingFileSystem, type Step } from './failing-file-system.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import { createFiles, type Files } from './files.ts';
import { createHandles, type Handles } from './handles.ts';
import { hashBytes } from './hash.ts';
import { createLocks } from './locks.ts';
import { thisOwner } from './owner.ts';

const text = (value: string) => new TextEncoder().encode(value);
const owner = thisOwner('window-1');

let folder: string;
let handles: Handles;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'soan-files-'));
  handles = createHandles();
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

function filesOn(fs: FileSystem = nodeFileSystem): Files {
  const locks = createLocks({ fs: nodeFileSystem, runs: () => true, fallbackFolder: join(folder, 'locks') });
  return createFiles({ fs, handles, locks });
}

function path(name: string): string {
  return join(folder, name);
}

function file(name: string) {
  return handles.files.handleOf(path(name));
}

async function codeOf(run: Promise<unknown>): Promise<HostErrorCode | 'none' | 'other'> {
  return run.then(
    () => 'none',
    (error: unknown) => (isHostError(error) ? error.code : 'other'),
  );
}

/** What lies in the folder besides locks. */
function contents(): string[] {
  return readdirSync(folder).filter((name) => !name.startsWith('.~lock'));
}

describe('reading', () => {
  it('gives bytes, name and hash', async () => {
    writeFileSync(path('案.txt'), '草案');
    const opened = await filesOn().read(file('案.txt'), owner);
    expect(opened).toMatchObject({
      name: '案.txt',
      bytes: text('草案'),
      hash: hashBytes(text('草案')),
      writable: true,
    });
  });

  it('leaves nothing beside a text and a lock beside a dossier', async () => {
    writeFileSync(path('a.txt'), '');
    writeFileSync(path('a.soan'), '');
    await filesOn().read(file('a.txt'), owner);
    await filesOn().read(file('a.soan'), owner);
    expect(readdirSync(folder).sort()).toEqual(['.~lock.a.soan#', 'a.soan', 'a.txt']);
  });

  it.each<[HostErrorCode, () => string]>([
    ['not-found', () => 'missing.txt'],
    ['not-a-file', () => '.'],
  ])('says %s', async (code, name) => {
    expect(await codeOf(filesOn().read(file(name()), owner))).toBe(code);
  });

  it.each<[string, HostErrorCode]>([
    ['EACCES', 'no-permission'],
    ['EIO', 'io'],
    ['ENXIO', 'io'],
  ])('turns %s into %s', async (system, code) => {
    writeFileSync(path('a.txt'), 'x');
    const fs = failingFileSystem((step) => (step === 'read' ? system : null));
    expect(await codeOf(filesOn(fs).read(file('a.txt'), owner))).toBe(code);
  });

  it('tells a file that is marked read-only', async () => {
    writeFileSync(path('a.txt'), 'x', { mode: 0o444 });
    expect((await filesOn().read(file('a.txt'), owner)).writable).toBe(false);
  });
});

describe('writing', () => {
  const old = text('旧');
  const fresh = text('新しい本文');

  it('makes a new file, and only where there is none', async () => {
    const written = await filesOn().write({ file: file('a.soan'), bytes: fresh, expected: null }, owner);
    expect(written.hash).toBe(hashBytes(fresh));
    expect(await codeOf(filesOn().write({ file: file('a.soan'), bytes: old, expected: null }, owner))).toBe('exists');
    expect(readFileSync(path('a.soan'))).toEqual(Buffer.from(fresh));
  });

  it('replaces what was opened, keeps its permissions, leaves nothing behind', async () => {
    writeFileSync(path('a.soan'), old);
    chmodSync(path('a.soan'), 0o640);
    await filesOn().write({ file: file('a.soan'), bytes: fresh, expected: hashBytes(old) }, owner);
    expect(readFileSync(path('a.soan'))).toEqual(Buffer.from(fresh));
    expect(statSync(path('a.soan')).mode & 0o777).toBe(0o640);
    expect(contents()).toEqual(['a.soan']);
  });

  it('writes through a link to the file that it names', async () => {
    writeFileSync(path('real.soan'), old);
    symlinkSync(path('real.soan'), path('link.soan'));
    await filesOn().write({ file: file('link.soan'), bytes: fresh, expected: hashBytes(old) }, owner);
    expect(readFileSync(path('real.soan'))).toEqual(Buffer.from(fresh));
    expect(readFileSync(path('link.soan'))).toEqual(Buffer.from(fresh));
  });

  it('refuses a file that another program changed, until a person says "replace"', async () => {
    writeFileSync(path('a.soan'), '他者の版');
    const request = { file: file('a.soan'), bytes: fresh, expected: hashBytes(old) };
    expect(await codeOf(filesOn().write(request, owner))).toBe('changed-on-disk');
    expect(readFileSync(path('a.soan'), 'utf8')).toBe('他者の版');
    await filesOn().write({ ...request, expected: 'any' }, owner);
    expect(readFileSync(path('a.soan'))).toEqual(Buffer.from(fresh));
  });

  it('takes a second write of the same bytes for the first one, whose answer was lost', async () => {
    writeFileSync(path('a.soan'), fresh);
    const request = { file: file('a.soan'), bytes: fresh, expected: hashBytes(old) };
    expect(await codeOf(filesOn().write(request, owner))).toBe('none');
  });

  it('refuses a file deleted in the meantime, and one marked read-only', async () => {
    const request = { file: file('a.soan'), bytes: fresh, expected: hashBytes(old) };
    expect(await codeOf(filesOn().write(request, owner))).toBe('changed-on-disk');
    writeFileSync(path('a.soan'), old, { mode: 0o444 });
    expect(await codeOf(filesOn().write(request, owner))).toBe('read-only');
  });

  it('refuses while another window holds the dossier', async () => {
    writeFileSync(path('a.soan'), old);
    const files = filesOn();
    await files.read(file('a.soan'), owner);
    const other = thisOwner('window-2');
    const request = { file: file('a.soan'), bytes: fresh, expected: hashBytes(old) };
    expect((await files.read(file('a.soan'), other)).heldBy).not.toBeNull();
    expect(await codeOf(files.write(request, other))).toBe('held');
    await files.release(file('a.soan'), owner);
    expect(await codeOf(files.write(request, other))).toBe('none');
  });

  const steps: readonly [Step, string, HostErrorCode][] = [
    ['create', 'EACCES', 'no-permission'],
    ['create', 'EROFS', 'read-only'],
    ['create', 'ENOSPC', 'disk-full'],
    ['create.resemble', 'EIO', 'io'],
    ['create.write', 'ENOSPC', 'disk-full'],
    ['create.write', 'EDQUOT', 'disk-full'],
    ['create.write', 'EIO', 'io'],
    ['create.sync', 'EIO', 'io'],
    ['create.sync', 'ENOSPC', 'disk-full'],
    ['create.close', 'EIO', 'io'],
    ['rename', 'EACCES', 'no-permission'],
    ['rename', 'EIO', 'io'],
  ];
  it.each(steps)('keeps the old file whole when %s fails with %s', async (step, system, code) => {
    writeFileSync(path('a.soan'), old);
    const fs = failingFileSystem((at) => (at === step ? system : null));
    const request = { file: file('a.soan'), bytes: fresh, expected: hashBytes(old) };
    expect(await codeOf(filesOn(fs).write(request, owner))).toBe(code);
    expect(readFileSync(path('a.soan'))).toEqual(Buffer.from(old));
    expect(contents()).toEqual(['a.soan']);
  });

  it.each(steps.filter(([step]) => step !== 'create.resemble'))(
    'leaves no new file when %s fails with %s',
    async (step, system, code) => {
      // A file system without hard links, so that the rename is reached.
      const fs = failingFileSystem((at) => (at === 'link' ? 'EPERM' : at === step ? system : null));
      const request = { file: file('a.soan'), bytes: fresh, expected: null };
      expect(await codeOf(filesOn(fs).write(request, owner))).toBe(code);
      expect(contents()).toEqual([]);
    },
  );

  it('never replaces a file that appeared while a new one was written', async () => {
    const fs = failingFileSystem((step) => {
      if (step === 'link') writeFileSync(path('a.soan'), '他者の版');
      return null;
    });
    const request = { file: file('a.soan'), bytes: fresh, expected: null };
    expect(await codeOf(filesOn(fs).write(request, owner))).toBe('exists');
    expect(readFileSync(path('a.soan'), 'utf8')).toBe('他者の版');
    expect(contents()).toEqual(['a.soan']);
  });

  it('says so when the folder cannot be made durable, though the new file is whole', async () => {
    writeFileSync(path('a.soan'), old);
    const fs = failingFileSystem((step) => (step === 'syncFolder' ? 'EIO' : null));
    const request = { file: file('a.soan'), bytes: fresh, expected: hashBytes(old) };
    expect(await codeOf(filesOn(fs).write(request, owner))).toBe('io');
    expect(readFileSync(path('a.soan'))).toEqual(Buffer.from(fresh));
    // Saving again, with the belief that the interface still has, is not taken for somebody else's change.
    expect(await codeOf(filesOn().write(request, owner))).toBe('none');
  });
});

describe('handles', () => {
  it('are not understood unless given', async () => {
    expect(await codeOf(filesOn().read('fGuessed' as never, owner))).toBe('unknown-handle');
  });

  it('place a name inside a folder and nowhere else', () => {
    const here = handles.folders.handleOf(folder);
    expect(handles.files.pathOf(filesOn().place(here, '案.soan'))).toBe(path('案.soan'));
    for (const name of ['../x', 'a/b', '..', '', 'con', 'a\\b']) {
      expect(() => filesOn().place(here, name)).toThrow('bad-name');
    }
  });

  it('are one for each path', () => {
    expect(file('a')).toBe(file('a'));
    expect(file('a')).not.toBe(file('b'));
    expect(existsSync(path('a'))).toBe(false);
  });
});

describe('a hash', () => {
  it('is of the content', () => {
    expect(hashBytes(text(''))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' as ContentHash);
  });
});
