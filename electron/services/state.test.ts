import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBrowser } from './browse.ts';
import { nodeFileSystem } from './file-system.ts';
import { createHandles } from './handles.ts';
import { createLog } from './log.ts';
import { systemLocale } from './places.ts';
import { createRecent } from './recent.ts';
import { createSettings } from './settings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'soan-state-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('settings', () => {
  it('come back as they were written', async () => {
    await createSettings(nodeFileSystem, folder).write({ theme: 'dark', zoom: 1.5 });
    expect(await createSettings(nodeFileSystem, folder).read()).toEqual({ theme: 'dark', zoom: 1.5 });
  });

  it.each(['', '{', '[]', '{"theme":{}}', '\u0000'])('start fresh from %j', async (content) => {
    writeFileSync(join(folder, 'settings.json'), content);
    expect(await createSettings(nodeFileSystem, folder).read()).toEqual({});
  });
});

describe('recent files', () => {
  it('are the last twenty that are still there, newest first, each once', async () => {
    const handles = createHandles();
    const recent = createRecent(nodeFileSystem, handles, folder);
    const names = Array.from({ length: 25 }, (_, i) => `${i}.soan`);
    for (const name of [...names, '7.soan']) {
      writeFileSync(join(folder, name), '');
      await recent.note(handles.files.handleOf(join(folder, name)));
    }
    rmSync(join(folder, '24.soan'));
    const listed = (await recent.list()).map((entry) => entry.name);
    expect(listed).toHaveLength(19);
    expect(listed.slice(0, 2)).toEqual(['7.soan', '23.soan']);
    await recent.forget(handles.files.handleOf(join(folder, '7.soan')));
    expect((await recent.list())[0]?.name).toBe('23.soan');
    await recent.forget(null);
    expect(await recent.list()).toEqual([]);
  });
});

describe('browsing', () => {
  it('shows folders first, names as people count them, nothing hidden or broken', async () => {
    for (const name of ['第10次案.soan', '第2次案.soan', '.hidden']) writeFileSync(join(folder, name), 'x');
    mkdirSync(join(folder, 'z-folder'));
    symlinkSync(join(folder, 'nothing'), join(folder, 'dangling'));
    const handles = createHandles();
    const listing = await createBrowser(nodeFileSystem, handles, folder).list(null);
    expect(listing.entries.map(({ name, kind }) => [name, kind])).toEqual([
      ['z-folder', 'folder'],
      ['第2次案.soan', 'file'],
      ['第10次案.soan', 'file'],
    ]);
    expect(listing.limited).toBe(false);
    const inside = await createBrowser(nodeFileSystem, handles, folder).list(listing.entries[0]?.folder ?? null);
    expect(inside.parent).toBe(listing.folder);
  });

  it('says what is no folder', async () => {
    writeFileSync(join(folder, 'a.txt'), '');
    const handles = createHandles();
    const browser = createBrowser(nodeFileSystem, handles, folder);
    const file = handles.folders.handleOf(join(folder, 'a.txt'));
    await expect(browser.list(file)).rejects.toMatchObject({ code: 'not-found' });
    await expect(browser.list('dGuessed' as never)).rejects.toMatchObject({ code: 'unknown-handle' });
  });
});

describe('the log', () => {
  it('keeps one line an entry, and a bounded size', async () => {
    const path = join(folder, 'soan.log');
    const log = createLog(path, () => new Date('2026-01-01T00:00:00Z'));
    await log.note('error', 'a\nforged line\u2028and more');
    expect(readFileSync(path, 'utf8')).toBe('2026-01-01T00:00:00.000Z error a forged line and more\n');
    for (let i = 0; i < 300; i++) void log.note('info', 'x'.repeat(4_000));
    await log.note('info', 'last');
    expect(statSync(path).size).toBeLessThanOrEqual(512 * 1024);
    expect(statSync(`${path}.1`).size).toBeLessThanOrEqual(512 * 1024);
  });
});

describe('the language of the system', () => {
  it.each([
    [{ LANG: 'ja_JP.UTF-8' }, 'ja'],
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'ja_JP.UTF-8', LC_ALL: 'C' }, 'en'],
    [{ LANG: 'jam_JM' }, 'en'],
  ] as const)('%j → %s', (environment, locale) => {
    expect(systemLocale(environment as NodeJS.ProcessEnv)).toBe(locale);
  });
});
