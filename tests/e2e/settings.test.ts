import { describe, expect, it } from 'vitest';
import { appForAll, startOnPage } from './app-for-all.ts';
import { runByName, waitForPage } from './app-steps.ts';
import { axeFaults } from './drafts-steps.ts';

const app = appForAll(() => startOnPage({ locale: 'ja' }));

const fontSize = () => app.page.evaluate(() => getComputedStyle(document.querySelector('.soan-page')!).fontSize);
const dialog = () => app.page.locator('dialog[open]');

async function openSettings(steps: number): Promise<void> {
  await app.page.keyboard.press('Control+,');
  await app.page.locator('.settings-sections input:checked:focus').waitFor();
  for (let i = 0; i < steps; i++) await app.page.keyboard.press('ArrowRight');
}

async function closeDialog(): Promise<void> {
  await app.page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
}

describe('settings, by keyboard', () => {
  it.each([0, 1, 2, 3])('section %i has no fault of accessibility', async (section) => {
    await openSettings(section);
    expect(await axeFaults(app.page, 'dialog[open]')).toEqual([]);
    await closeDialog();
  });

  it('hold at once: size and typeface of the text, size of the window', async () => {
    const { page } = app;
    expect(await fontSize()).toBe('16.5px');
    await openSettings(1);
    await dialog().getByLabel('本文の大きさ').selectOption('20');
    expect(await fontSize()).toBe('20px');
    await dialog().getByLabel('本文の書体').selectOption('gothic');
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.soan-page')!).fontFamily)).toMatch(
      /^"Noto Sans/,
    );
    await closeDialog();
    await openSettings(0);
    await dialog().getByLabel('画面の文字の大きさ').selectOption('1.5');
    const box = await page.locator('.window').boundingBox();
    expect([box?.width, box?.height]).toEqual([1280, 800]);
    expect((await dialog().boundingBox())!.width).toBeLessThanOrEqual(1280);
    await dialog().getByLabel('画面の文字の大きさ').selectOption('1');
    await closeDialog();
  });

  it('a new dossier begins with the language and the family of numbers that were chosen', async () => {
    const { page } = app;
    await openSettings(1);
    await dialog().getByLabel('本文の言語').selectOption('en');
    await dialog().getByLabel('番号の型').selectOption('un');
    await closeDialog();
    await runByName(page, '新しい案件');
    await expect.poll(() => page.locator('.soan-page').getAttribute('lang')).toBe('en');
    expect(await page.locator('.soan-page > [data-soan="paragraph"]').getAttribute('data-label')).toBe('1.');
    await runByName(page, '東京宣言で試す');
    await waitForPage(page);
  });
});

describe('keys', () => {
  const askFor = async (name: string) => {
    await openSettings(3);
    await dialog().getByLabel('操作又はキーで絞る').fill(name);
    await dialog()
      .getByRole('button', { name: new RegExp(`「${name}」のキーを変える`) })
      .press('Enter');
  };

  it('one that is in use is refused in words, and nothing changes', async () => {
    const { page } = app;
    await askFor('対照');
    await page.keyboard.press('Control+o');
    await expect.poll(() => dialog().locator('.settings-said').textContent()).toContain('「開く…」が用いています');
    await page.keyboard.press('a');
    await expect.poll(() => dialog().locator('.settings-said').textContent()).toContain('文字の入力');
    await page.keyboard.press('Escape');
    expect(await dialog().count()).toBe(1);
    await closeDialog();
  });

  it('a free one runs the command from then on, in the window and in the text; the old one does not', async () => {
    const { page } = app;
    await askFor('対照');
    await page.keyboard.press('Control+Alt+9');
    await expect.poll(() => dialog().locator('.settings-said').textContent()).toContain('Ctrl+Alt+9 にしました');
    await closeDialog();
    await page.keyboard.press('Control+2');
    expect(await page.locator('.compare').count()).toBe(0);
    await page.keyboard.press('Control+Alt+9');
    await page.locator('.header nav [aria-current]', { hasText: '対照' }).waitFor();
    expect(await page.locator('.header nav button', { hasText: '対照' }).textContent()).toContain('Ctrl+Alt+9');
    await page.keyboard.press('Control+1');
    await askFor('この項を複製');
    await page.keyboard.press('Control+Alt+8');
    await closeDialog();
    const count = await page.locator('.soan-page > [data-soan]').count();
    await page.locator('.soan-page').focus();
    await page.keyboard.press('Control+Shift+d');
    await page.keyboard.press('Control+Alt+8');
    await expect.poll(() => page.locator('.soan-page > [data-soan]').count()).toBe(count + 1);
    await page.keyboard.press('Control+z');
  });

  it('are remembered after a reload, shown in the help, and given back', async () => {
    const { page } = app;
    const loaded = page.waitForEvent('load');
    // The window's own key: the text was typed in, and is put aside before the page goes.
    await page.keyboard.press('F5');
    await loaded;
    await waitForPage(page);
    await page.keyboard.press('F1');
    await dialog().getByRole('button', { name: '画面', exact: true }).click();
    await expect.poll(() => dialog().locator('.help-page kbd').allTextContents()).toContain('Ctrl+Alt+9');
    await closeDialog();
    await openSettings(3);
    await dialog().getByRole('button', { name: 'すべて元に戻す' }).press('Enter');
    await closeDialog();
    await page.keyboard.press('Control+2');
    await page.locator('.header nav [aria-current]', { hasText: '対照' }).waitFor();
    await page.keyboard.press('Control+1');
  });
});
