import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { failingFileSystem, type Step } from '../../electron/services/failing-file-system.ts';
import { type FileSystem, nodeFileSystem } from '../../electron/services/file-system.ts';
import { ownerLabel, thisOwner } from '../../electron/services/owner.ts';
import { appMessages } from '../../shared/messages/app.ts';
import { failureSentence } from '../../shared/messages/index.ts';
import { paletteMessages } from '../../shared/messages/palette.ts';
import { savingMessages } from '../../shared/messages/saving.ts';
import { LOCALES, type Locale } from '../../shared/messages/table.ts';
import { goToNumber, runByName, waitForPage } from './app-steps.ts';
import { type App, closeBrowser, startApp } from './harness.ts';

const WORDS = '失われてはならない文。';
const NAME = '首脳会合.soan';
// The whole word: "Not saved yet" has it too.
const SAVED: Readonly<Record<Locale, RegExp>> = { ja: /保存済み$/, en: /^Saved/ };

let app: App;
afterEach(() => app.close());
afterAll(closeBrowser);

/** The sample saved once as `NAME`, on a disk whose steps fail as `fails` says from then on. */
async function startSaved(locale: Locale, fails: (step: Step, path: string) => string | null) {
  let broken = false;
  const fs = failingFileSystem((step, path) => (broken ? fails(step, path) : null));
  app = await startApp({ locale, fs });
  const { page } = app;
  await waitForPage(page);
  await page.keyboard.press('Control+s');
  const dialog = page.locator('dialog[open]');
  await dialog.locator('input').first().fill(NAME);
  await page.keyboard.press('Enter');
  await page.locator('.saved', { hasText: SAVED[locale] }).waitFor();
  broken = true;
  await goToNumber(page, '(20)');
  await page.keyboard.type(WORDS);
  return { page, repair: () => (broken = false) };
}

/** In the folder of the dossiers, not in the state's: a full disk there must not take the settings' place in the test. */
const inFolder = (path: string) => path.startsWith(app.folder);

describe.each(LOCALES)('a save that is refused (%s)', (locale) => {
  it.each<[what: string, step: Step, system: string, code: string]>([
    ['a full disk', 'create.write', 'ENOSPC', 'disk-full'],
    ['a quota that is used up', 'create.sync', 'EDQUOT', 'disk-full'],
    ['a read-only folder', 'create', 'EROFS', 'read-only'],
    ['a folder without permission', 'create', 'EACCES', 'no-permission'],
    ['a device that fails', 'create.sync', 'EIO', 'io'],
    ['a share that went away', 'rename', 'ENXIO', 'io'],
  ])('by %s says so, leaves the file, and saves elsewhere', async (_, step, system, code) => {
    const { page, repair } = await startSaved(locale, (at, path) => (at === step && inFolder(path) ? system : null));
    const before = readFileSync(join(app.folder, NAME));
    await page.keyboard.press('Control+s');
    const notice = page.locator('.notice.warning', { hasText: failureSentence(locale, code, { name: NAME }) });
    await notice.waitFor();
    expect(await page.locator('.saved').textContent()).toBe(appMessages[locale].save.failed);
    expect(readFileSync(join(app.folder, NAME)).equals(before)).toBe(true);
    expect(readdirSync(app.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    // The other place is one where the step succeeds.
    repair();
    await notice.getByRole('button', { name: savingMessages[locale].elsewhere }).click();
    const dialog = page.locator('dialog[open]');
    await dialog.locator('input').first().fill('別の場所');
    await page.keyboard.press('Enter');
    await page.locator('.saved', { hasText: SAVED[locale] }).waitFor();
    expect(readFileSync(join(app.folder, NAME)).equals(before)).toBe(true);
    expect(readFileSync(join(app.folder, '別の場所.soan')).length).toBeGreaterThan(before.length - 100);
    expect(await page.locator('.soan-page').textContent()).toContain(WORDS);
    expect(app.problems).toEqual([]);
  });

  it('by a folder that vanished asks, and saves elsewhere', async () => {
    const { page, repair } = await startSaved(locale, (at, path) =>
      ['facts', 'create', 'read'].includes(at) && inFolder(path) && path.endsWith(NAME) ? 'ENOENT' : null,
    );
    await page.keyboard.press('Control+s');
    const dialog = page.locator('dialog[open]');
    await dialog.waitFor();
    repair();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.locator('.soan-page').textContent()).toContain(WORDS);
    await page.keyboard.press('Control+s');
    await page.locator('.saved', { hasText: SAVED[locale] }).waitFor();
  });

  it('because the host is gone is handed out by the browser instead', async () => {
    app = await startApp({ locale });
    const { page } = app;
    await waitForPage(page);
    await page.keyboard.press('Control+s');
    await page.locator('dialog[open] input').first().fill(NAME);
    await page.keyboard.press('Enter');
    await page.locator('.saved', { hasText: SAVED[locale] }).waitFor();
    await goToNumber(page, '(20)');
    await page.keyboard.type(WORDS);
    await app.host.kill();
    await page.keyboard.press('Control+s');
    const notice = page.locator('.notice.warning', { hasText: failureSentence(locale, 'disconnected', {}) }).last();
    const coming = page.waitForEvent('download');
    await notice.getByRole('button', { name: savingMessages[locale].takeOut }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe(NAME);
    const taken = join(app.folder, 'taken.soan');
    await download.saveAs(taken);
    expect(readFileSync(taken).subarray(0, 2).toString()).toBe('PK');
  });
});

describe.each(LOCALES)('a file that is marked read-only (%s)', (locale) => {
  it('is opened to be read, says so, and is saved under another name', async () => {
    // Root may write anything: the seam says what the mark would say to a person.
    let marked = false;
    const fs: FileSystem = {
      ...nodeFileSystem,
      facts: async (path) => {
        const found = await nodeFileSystem.facts(path);
        return marked && path.endsWith(NAME) ? { ...found, mode: found.mode & 0o555 } : found;
      },
    };
    app = await startApp({ locale, fs });
    const { page } = app;
    await waitForPage(page);
    await page.keyboard.press('Control+s');
    await page.locator('dialog[open] input').first().fill(NAME);
    await page.keyboard.press('Enter');
    await page.locator('.saved', { hasText: SAVED[locale] }).waitFor();
    await runByName(page, paletteMessages[locale].commands['file.close']);
    marked = true;
    const before = readFileSync(join(app.folder, NAME));
    await page.locator('.start-recent', { hasText: NAME }).click();
    await page.locator('.notice.warning', { hasText: appMessages[locale].notices.readOnly(NAME) }).waitFor();
    await goToNumber(page, '(20)');
    await page.keyboard.type(WORDS);
    await page.keyboard.press('Control+s');
    const dialog = page.locator('dialog[open]');
    await dialog.locator('input').first().fill('写し');
    await page.keyboard.press('Enter');
    await page.locator('.saved', { hasText: SAVED[locale] }).waitFor();
    expect(readFileSync(join(app.folder, NAME)).equals(before)).toBe(true);
    expect(app.problems).toEqual([]);
  });
});

describe.each(LOCALES)('a file that another window has (%s)', (locale) => {
  it('is opened to be read, tells who has it, and is saved under another name', async () => {
    const { page } = await startSaved(locale, () => null);
    // Now, because the first window would save by itself in the midst of it.
    await page.keyboard.press('Control+s');
    await page.locator('.saved', { hasText: SAVED[locale] }).waitFor();
    const before = readFileSync(join(app.folder, NAME));
    const second = await app.context.newPage();
    await second.goto(app.host.url);
    await second.locator('.start-recent', { hasText: NAME }).click();
    const holder = ownerLabel(thisOwner('first'));
    await second.locator('.notice.warning', { hasText: appMessages[locale].notices.heldBy(NAME, holder) }).waitFor();
    await goToNumber(second, '(7)');
    await second.keyboard.type(WORDS);
    await second.keyboard.press('Control+s');
    await second.locator('dialog[open] input').first().fill('写し');
    await second.keyboard.press('Enter');
    await second.locator('.saved', { hasText: SAVED[locale] }).waitFor();
    expect(readFileSync(join(app.folder, NAME)).equals(before)).toBe(true);
    await second.close();
    expect(await page.locator('.soan-page').textContent()).toContain(WORDS);
    expect(app.problems).toEqual([]);
  });
});
