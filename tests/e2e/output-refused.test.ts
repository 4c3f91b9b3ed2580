import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { failingFileSystem, type Step } from '../../electron/services/failing-file-system.ts';
import type { FileSystem } from '../../electron/services/file-system.ts';
import { failureSentence } from '../../shared/messages/index.ts';
import { outputMessages } from '../../shared/messages/output.ts';
import { outputRoomMessages } from '../../shared/messages/output-room.ts';
import { LOCALES, type Locale } from '../../shared/messages/table.ts';
import { waitForPage } from './app-steps.ts';
import { type App, closeBrowser, startApp } from './harness.ts';

const NAME = 'out.docx';
const missingFolder: Readonly<Record<Locale, RegExp>> = { ja: /見つかりません/u, en: /was not found/u };
const OLD = 'what was handed out before';

let app: App;
let home: string | null = null;
afterEach(async () => {
  await app.close();
  if (home !== null) rmSync(home, { recursive: true });
  home = null;
});
afterAll(closeBrowser);

async function openRoom(locale: Locale, { fs, text }: { readonly fs?: FileSystem; readonly text?: string } = {}) {
  if (text !== undefined) {
    home = mkdtempSync(join(tmpdir(), 'soan-refused-'));
    writeFileSync(join(home, 'text.txt'), text);
  }
  const openFiles = home === null ? {} : { openFiles: [join(home, 'text.txt')] };
  app = await startApp({ locale, ...openFiles, ...(fs === undefined ? {} : { fs }) });
  const { page } = app;
  if (text === undefined) await waitForPage(page);
  else await page.locator('.soan-page .ProseMirror, .soan-page').first().waitFor();
  await page.keyboard.press('Control+3');
  await page.locator('.output').waitFor();
  return page;
}

async function writeWord(locale: Locale, beforeLast = () => {}): Promise<void> {
  const { page } = app;
  await page.getByRole('radio', { name: outputMessages[locale].formats.docx, exact: true }).check();
  await page.getByRole('button', { name: outputRoomMessages[locale].export }).click();
  await page.locator('dialog[open] input').first().fill(NAME);
  beforeLast();
  await page.keyboard.press('Enter');
}

describe.each(LOCALES)('an output that is refused (%s)', (locale) => {
  it.each<[what: string, step: Step, system: string, code: string]>([
    ['a full disk', 'create.write', 'ENOSPC', 'disk-full'],
    ['a folder without permission', 'create', 'EACCES', 'no-permission'],
    ['a read-only folder', 'create', 'EROFS', 'read-only'],
  ])('by %s says so and leaves nothing half written', async (_, step, system, code) => {
    let broken = false;
    const fs = failingFileSystem((at, path) => (broken && at === step && path.startsWith(app.folder) ? system : null));
    const page = await openRoom(locale, { fs });
    broken = true;
    await writeWord(locale);
    await page.locator('.notice', { hasText: failureSentence(locale, code, { name: NAME }) }).waitFor();
    expect(readdirSync(app.folder).filter((name) => name.startsWith('out') || name.endsWith('.tmp'))).toEqual([]);
    expect(app.problems).toEqual([]);
  });

  it('by a folder that vanished meanwhile says so', async () => {
    const page = await openRoom(locale);
    await writeWord(locale, () => rmSync(app.folder, { recursive: true }));
    await page.locator('.notice', { hasText: missingFolder[locale] }).waitFor();
    expect(existsSync(app.folder)).toBe(false);
  });

  it('by a colleague who has the target open says who, and leaves it', async () => {
    const page = await openRoom(locale);
    writeFileSync(join(app.folder, NAME), OLD);
    writeFileSync(join(app.folder, `.~lock.${NAME}#`), ',tanaka,desk7,23.11.2026 10:00,file:///profile;');
    await writeWord(locale);
    await page.locator('.notice', { hasText: 'tanaka' }).waitFor();
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(readFileSync(join(app.folder, NAME), 'utf8')).toBe(OLD);
  });
});

describe.each(LOCALES)('what a receiver would stumble over (%s)', (locale) => {
  const { warnings, formats } = outputMessages[locale];
  const text = ['共同宣言', '', ...Array.from({ length: 52 }, (_, i) => `(${i + 1}) 首脳は、鷗😀の歓迎${i}をした。`)];

  it('is said before anything is written', async () => {
    const page = await openRoom(locale, { text: text.join('\n') });
    const said = page.locator('.output-warnings');
    await page.getByLabel(outputRoomMessages[locale].paragraph).selectOption('①');
    const unprintable = warnings['label-unprintable']({ style: '①', number: 51, label: '51', count: 2 });
    await said.getByText(unprintable).waitFor();
    await page.getByRole('radio', { name: formats.text, exact: true }).check();
    await page.getByLabel(outputMessages[locale].settings.encoding).selectOption('shift_jis');
    await said.getByText('😀').waitFor();
    expect(readdirSync(app.folder)).toEqual([]);
    expect(app.problems).toEqual([]);
  });
});
