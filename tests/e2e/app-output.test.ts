import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitForPage } from './app-steps.ts';
import { axeFaults } from './drafts-steps.ts';
import { type App, closeBrowser, startApp } from './harness.ts';

let app: App;

beforeAll(async () => {
  app = await startApp({ locale: 'ja' });
  await waitForPage(app.page);
  await app.page.keyboard.press('Control+3');
  await app.page.locator('.output').waitFor();
});

afterAll(async () => {
  await app.close();
  await closeBrowser();
  expect(app.problems).toEqual([]);
});

async function exportAs(format: string, name: string): Promise<Buffer> {
  const { page } = app;
  await page.getByRole('radio', { name: format, exact: true }).check();
  await page.getByRole('button', { name: '書き出す…' }).click();
  const dialog = page.locator('dialog[open]');
  await dialog.locator('input').first().fill(name);
  await page.keyboard.press('Enter');
  await page.locator('.notice', { hasText: name }).waitFor();
  return readFileSync(join(app.folder, name));
}

describe('the Output room', () => {
  it('shows the pages as they will be', async () => {
    const frame = app.page.frameLocator('.page-preview');
    expect(await frame.locator('.paragraph').count()).toBe(53);
    await expect.poll(() => app.page.locator('.output .foot').innerText()).toMatch(/\d+ページ/);
  });

  it('gives every number and text as plain text', async () => {
    const text = (await exportAs('テキスト', '宣言.txt')).toString();
    for (let n = 1; n <= 53; n++) expect(text).toContain(`\n(${n}) `);
  });

  it.each([
    ['Word 文書', '宣言.docx', 'PK'],
    ['ウェブページ（HTML）', '宣言.html', '<!doctype html>'],
    ['Markdown', '宣言.md', '「'],
    ['Akoma Ntoso（XML）', '宣言.akn.xml', '<?xml'],
  ])('writes %s', async (format, name, start) => {
    const bytes = await exportAs(format, name);
    expect(bytes.toString('utf8').startsWith(start)).toBe(true);
  });

  it('prints a PDF', async () => {
    expect((await exportAs('PDF', '宣言.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('numbers this output otherwise without touching the text', async () => {
    const { page } = app;
    await page.getByLabel('項の番号').selectOption('第一条');
    const text = (await exportAs('テキスト', '条.txt')).toString();
    expect(text).toContain('第五十三条');
    await page.keyboard.press('Control+1');
    await page.locator('.soan-page [data-label="(53)"]').waitFor({ state: 'attached' });
    await page.keyboard.press('Control+3');
  });

  it('asks before it replaces a file', async () => {
    const { page } = app;
    await page.getByRole('button', { name: '書き出す…' }).click();
    await page.locator('dialog[open] input').first().fill('条.txt');
    await page.keyboard.press('Enter');
    const dialog = page.locator('dialog[open]', { hasText: '置き換えますか' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(existsSync(join(app.folder, '条.txt'))).toBe(true);
  });

  it('copies the text with its numbers', async () => {
    const { page } = app;
    await page.getByRole('button', { name: '写す' }).click();
    await page.locator('.notice', { hasText: '写しました' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('第一条');
  });

  it('has no fault of accessibility', async () => {
    expect(await axeFaults(app.page, '.window')).toEqual([]);
  });
});
