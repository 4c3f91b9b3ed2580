import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashBytes } from '../../electron/services/hash.ts';
import { dialogMessages } from '../../shared/messages/dialogs.ts';
import { failureSentence } from '../../shared/messages/index.ts';
import { intakeMessages } from '../../shared/messages/intake.ts';
import { paletteMessages } from '../../shared/messages/palette.ts';
import { LOCALES, type Locale } from '../../shared/messages/table.ts';
import { runByName, waitForPage } from './app-steps.ts';
import { REFUSED, repeat, STRANGE } from './bad-inputs.ts';
import { type App, closeBrowser, startApp } from './harness.ts';

const MB = 1024 * 1024;
const UNTOUCHED: Readonly<Record<Locale, RegExp>> = {
  ja: /変更していません|手を加えていません|行っていません/,
  en: /left untouched|Nothing was taken in/,
};

afterAll(closeBrowser);

async function openByName(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+o');
  const dialog = page.locator('dialog[open]');
  await dialog.locator('[role="option"]').first().waitFor();
  await dialog.locator('select').selectOption('all');
  await dialog.locator('[role="option"]', { hasText: name }).click();
}

function seal(app: App, name: string): string {
  return hashBytes(readFileSync(join(app.folder, name)));
}

describe.each(LOCALES)('what cannot be opened (%s)', (locale) => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({ locale, trySample: false });
    for (const [, name, bytes] of REFUSED) writeFileSync(join(app.folder, name), bytes());
    await app.page.locator('.start').waitFor();
  });
  afterAll(async () => {
    await app.close();
    expect(app.problems).toEqual([]);
  });

  it.each(REFUSED)('%s is refused in a sentence and left as it is', async (_, name, _bytes, code) => {
    const before = seal(app, name);
    await openByName(app.page, name);
    const notice = app.page.locator('.notice.warning').last();
    await notice.waitFor();
    const said = await notice.locator('p').textContent();
    expect(said).toBe(failureSentence(locale, code, { name, limit: 50 * MB }));
    expect(said).toMatch(UNTOUCHED[locale]);
    expect(seal(app, name)).toBe(before);
    await app.page.keyboard.press('Escape');
    await notice.waitFor({ state: 'detached' });
  });
});

describe.each(LOCALES)('a strange text (%s)', (locale) => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({ locale, trySample: false });
    for (const { name, bytes } of STRANGE) writeFileSync(join(app.folder, name), bytes());
    await app.page.locator('.start').waitFor();
  });
  afterAll(async () => {
    await app.close();
    expect(app.problems).toEqual([]);
  });

  it.each(STRANGE)('$what: opens, and the report tells', async ({ name, blocks, findings }) => {
    const { page } = app;
    const before = seal(app, name);
    await openByName(page, name);
    await waitForPage(page);
    await page.locator('.notice', { hasText: name }).waitFor();
    await expect.poll(() => page.locator('.soan-page [data-soan]').count()).toBe(blocks);
    await page.locator('.notice', { hasText: name }).getByRole('button').first().click();
    const report = page.locator('dialog[open]', { hasText: dialogMessages[locale].intake.title });
    await report.getByRole('tab').nth(2).click();
    for (const rule of findings) {
      await report.getByText(intakeMessages[locale].findings[rule]).first().waitFor();
    }
    await page.keyboard.press('Escape');
    await report.waitFor({ state: 'detached' });
    // What was taken in lives: a word can be typed into it.
    await page.keyboard.type('試');
    await expect.poll(() => page.locator('.soan-page').textContent()).toContain('試');
    await page.keyboard.press('Control+z');
    expect(seal(app, name)).toBe(before);
    await runByName(page, paletteMessages[locale].commands['file.close']);
    await page.locator('.start').or(page.locator('dialog[open]')).first().waitFor();
    if ((await page.locator('dialog[open]').count()) > 0)
      await page.getByRole('button', { name: dialogMessages[locale].unsaved.discard }).click();
    await page.locator('.start').waitFor();
  });
});

describe('a wrong encoding', () => {
  // 「(1) 首脳は協力を歓迎した。」 in Shift_JIS.
  const bytes = Uint8Array.from([
    ...[0x28, 0x31, 0x29, 0x20, 0x8e, 0xf1, 0x94, 0x5d, 0x82, 0xcd, 0x8b, 0xa6, 0x97, 0xcd],
    ...[0x82, 0xf0, 0x8a, 0xbd, 0x8c, 0x7d, 0x82, 0xb5, 0x82, 0xbd, 0x81, 0x42, 0x0a],
  ]);

  it.each(LOCALES)('chosen by a person is said to be wrong, and the right one brings the text (%s)', async (locale) => {
    const app = await startApp({ locale, trySample: false });
    const { page } = app;
    writeFileSync(join(app.folder, 'old.txt'), bytes);
    await page.locator('.start').waitFor();
    await openByName(page, 'old.txt');
    await waitForPage(page);
    expect(await page.locator('.soan-page').textContent()).toContain('首脳は協力を歓迎した。');
    await runByName(page, paletteMessages[locale].commands['file.reread']);
    const dialog = page.locator('dialog[open]');
    await dialog.locator('select').first().selectOption('utf-8');
    await dialog.getByText(failureSentence(locale, 'wrong-encoding', {})).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('.soan-page').textContent()).toContain('首脳は協力を歓迎した。');
    expect(readFileSync(join(app.folder, 'old.txt'))).toEqual(Buffer.from(bytes));
    await app.close();
    expect(app.problems).toEqual([]);
  });
});

describe('forty-nine megabytes of text', () => {
  const NAME = '大.txt';
  const start = async () => {
    const app = await startApp({ locale: 'ja', trySample: false });
    writeFileSync(join(app.folder, NAME), repeat(`(1) ${'首脳は、協力を歓迎した。'.repeat(10)}\n`, 49 * MB));
    await app.page.locator('.start').waitFor();
    await openByName(app.page, NAME);
    await app.page.locator('.busy').waitFor();
    return app;
  };

  it('are being read, and a person may stop that', async () => {
    const app = await start();
    await app.page.locator('.busy').getByRole('button').click();
    await app.page.locator('.busy').waitFor({ state: 'detached' });
    await app.page.locator('.start').waitFor();
    expect(await app.page.locator('.notice').count()).toBe(0);
    await app.close();
    expect(app.problems).toEqual([]);
  });

  // About a minute; set SOAN_LONG to run it.
  it.runIf(process.env.SOAN_LONG)('open in the end', { timeout: 240_000 }, async () => {
    const app = await start();
    await app.page.locator('.soan-page [data-soan]').first().waitFor({ timeout: 200_000 });
    expect(statSync(join(app.folder, NAME)).size).toBeGreaterThan(49 * MB);
    await app.close();
    expect(app.problems).toEqual([]);
  });
});
