import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { currentText, goToNumber, paragraphNumbers, runByName, saveAs, savedWords, waitForPage } from './app-steps.ts';
import { type App, closeBrowser, startApp } from './harness.ts';

let app: App;
const MARK = '（再）';

beforeEach(async () => {
  app = await startApp({ locale: 'ja' });
  await waitForPage(app.page);
});

afterEach(async () => {
  await app.close();
  expect(app.problems).toEqual([]);
});

afterAll(closeBrowser);

async function openByName(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+o');
  await page.locator('dialog[open] [role="option"]', { hasText: name }).click();
}

describe('one file in two windows', () => {
  it('is read-only in the second, says who has it, and saves under another name', async () => {
    await saveAs(app.page, '共有');
    const second = await app.context.newPage();
    await second.goto(app.host.url);
    await second.locator('.start-recent', { hasText: '共有.soan' }).click();
    await waitForPage(second);
    await second.locator('.notice.warning', { hasText: '開いています' }).waitFor();
    const before = readFileSync(join(app.folder, '共有.soan'));
    await goToNumber(second, '(5)');
    await second.keyboard.type(MARK);
    await second.keyboard.press('Control+s');
    const dialog = second.locator('dialog[open]', { hasText: '名前を付けて保存' });
    await dialog.waitFor();
    await dialog.locator('input').first().fill('写し');
    await second.keyboard.press('Enter');
    await expect.poll(() => savedWords(second)).toMatch(/保存済み/);
    expect(readFileSync(join(app.folder, '共有.soan')).equals(before)).toBe(true);
    await second.close();
  });
});

describe('a file that cannot be written', () => {
  it.skipIf(process.getuid?.() === 0)('is opened to be read, and says so', async () => {
    await saveAs(app.page, '読むだけ');
    await runByName(app.page, '案件を閉じる');
    chmodSync(join(app.folder, '読むだけ.soan'), 0o444);
    await app.page.locator('.start-recent', { hasText: '読むだけ.soan' }).click();
    await app.page.locator('.notice.warning', { hasText: '読み取り専用' }).waitFor();
  });
});

describe('a damaged dossier', () => {
  it('gives back what could be read, as a new dossier', async () => {
    const { page } = app;
    await saveAs(page, '元');
    const bytes = readFileSync(join(app.folder, '元.soan'));
    writeFileSync(join(app.folder, '欠け.soan'), bytes.subarray(0, bytes.length - 200));
    await openByName(page, '欠け.soan');
    await page.getByRole('button', { name: '読めた部分を開く' }).click();
    await page.locator('.notice', { hasText: '新しい案件として開きました' }).waitFor();
    expect(await paragraphNumbers(page)).toHaveLength(53);
    expect(await savedWords(page)).toMatch(/変更あり/);
  });
});

describe('a page that is loaded again', () => {
  it('keeps what was never saved, the place of the cursor, and says so', async () => {
    const { page } = app;
    await goToNumber(page, '(20)');
    await page.keyboard.type(MARK);
    await page.keyboard.press('F5');
    await page.locator('.notice', { hasText: '保存していない変更はそのまま' }).waitFor();
    expect(await currentText(page)).toContain(MARK);
    await page.locator('.soan-page > [data-current][data-label="(20)"]').waitFor();
    expect(await savedWords(page)).toMatch(/変更あり/);
  });

  it('keeps a saved file with changes, and saving goes on into the same file', async () => {
    const { page } = app;
    await saveAs(page, '続き');
    await goToNumber(page, '(7)');
    await page.keyboard.type(MARK);
    await page.keyboard.press('Control+r');
    await page.locator('.notice', { hasText: '保存していない変更はそのまま' }).waitFor();
    await waitForPage(page);
    await page.keyboard.press('Control+s');
    await expect.poll(() => savedWords(page)).toMatch(/保存済み/);
    // Everything is in the file: the next time it is simply opened again, in its room.
    await page.keyboard.press('Control+2');
    await page.keyboard.press('F5');
    await page.locator('.compare-room').waitFor();
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await page.locator('.header h1').textContent()).toBe('東京宣言');
    await page.keyboard.press('Control+1');
    await goToNumber(page, '(7)');
    expect(await currentText(page)).toContain(MARK);
  });
});

describe('the outline', () => {
  it('moves a paragraph by the mouse', async () => {
    const { page } = app;
    await goToNumber(page, '(4)');
    const fourth = await currentText(page);
    const row = (label: string) => page.locator('.outline-list [role="option"]', { hasText: label }).first();
    await row('(4)').locator('.outline-row').dragTo(row('(2)').locator('.outline-row'));
    await expect.poll(() => page.locator('.soan-page > [data-label="(2)"]').textContent()).toBe(fourth);
    await page.locator('.soan-page').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.soan-page > [data-label="(4)"]').textContent()).toBe(fourth);
  });
});
