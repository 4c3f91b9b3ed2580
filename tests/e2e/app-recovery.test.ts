import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { currentText, goToNumber, saveAs, savedWords, waitForPage } from './app-steps.ts';
import { type App, startApp } from './harness.ts';

let app: App;
const WORDS = '失われてはならない文。';
const PROMISED_MS = 1_000;

beforeEach(async () => {
  app = await startApp({ locale: 'ja' });
  await waitForPage(app.page);
});

afterEach(() => app.close());

async function typeAndCrash(): Promise<void> {
  const { page } = app;
  await goToNumber(page, '(20)');
  await page.keyboard.type(WORDS);
  await page.locator('.saved', { hasText: '控え' }).waitFor();
  // The backup follows the hand, so this one may have been for the first words only. What is promised is everything up to
  // a second before the end: that second is the thing to wait for, and no sign says that it is over.
  await page.waitForTimeout(3 * PROMISED_MS);
  // A killed host would otherwise meet the page's own question before it is left.
  page.on('dialog', (dialog) => dialog.accept());
  await app.restart();
}

const dialog = () => app.page.locator('dialog[open]', { hasText: '前回保存されなかった案件' });

describe('after the host was killed', () => {
  it('offers what was typed in a dossier that was never saved', async () => {
    await typeAndCrash();
    await dialog().waitFor();
    await app.page.keyboard.press('Enter');
    await waitForPage(app.page);
    await goToNumber(app.page, '(20)');
    expect(await currentText(app.page)).toContain(WORDS);
    expect(await savedWords(app.page)).toMatch(/変更あり/);
  });

  it('brings a saved dossier back in its place, and saving ends the matter', async () => {
    await saveAs(app.page, '案');
    await typeAndCrash();
    await dialog().getByRole('button', { name: '開く', exact: true }).click();
    await waitForPage(app.page);
    await app.page.keyboard.press('Control+s');
    await expect.poll(() => savedWords(app.page)).toMatch(/保存済み/);
    expect(existsSync(join(app.folder, '案.soan'))).toBe(true);
    await app.restart();
    await app.page.locator('.start').waitFor();
    expect(await dialog().count()).toBe(0);
  });

  it('compares what came back with the file on disk', async () => {
    await saveAs(app.page, '案');
    await typeAndCrash();
    await dialog().getByRole('button', { name: 'ファイルと比べる' }).click();
    await app.page.locator('.compare-room .cmp-row').first().waitFor();
    await expect.poll(() => app.page.locator('.cmp ins').allTextContents()).toEqual([WORDS]);
  });

  it('throws a backup away only after asking', async () => {
    await typeAndCrash();
    await dialog().getByRole('button', { name: '捨てる' }).click();
    await app.page
      .locator('dialog[open]', { hasText: '控えを捨てますか' })
      .getByRole('button', { name: '捨てる' })
      .click();
    await app.page.locator('.start').waitFor();
    // The question goes once the backup is gone.
    await expect.poll(() => app.page.locator('dialog[open]').count()).toBe(0);
  });
});
