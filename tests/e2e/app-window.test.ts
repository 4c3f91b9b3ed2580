import { describe, expect, it } from 'vitest';
import { appForAll, settingsSaved, startOnPage } from './app-for-all.ts';
import { currentText, goToNumber, paragraphNumbers, runByName, waitForPage } from './app-steps.ts';
import { axeFaults } from './drafts-steps.ts';

const app = appForAll(() => startOnPage({ locale: 'ja' }));

describe('the window', () => {
  it('switches its language live; the text keeps its own', async () => {
    const { page } = app;
    await runByName(page, '表示言語：English');
    await expect.poll(() => page.locator('.header nav').textContent()).toMatch(/Draft.*Compare.*Output/s);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await page.locator('.soan-page').getAttribute('lang')).toBe('ja');
    await runByName(page, '日本語');
    await expect.poll(() => page.locator('.header nav').textContent()).toContain('起草');
  });

  it('has a dark theme that is remembered after a reload', async () => {
    const { page } = app;
    await runByName(page, '配色：暗い');
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    expect(await axeFaults(page, '.window')).toEqual([]);
    await settingsSaved(app, /"theme":\s*"dark"/);
    await page.reload();
    await waitForPage(page);
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    await runByName(page, '配色：明るい');
  });

  it('jumps by number from the palette, and Escape leaves it with the focus where it was', async () => {
    const { page } = app;
    await runByName(page, '31');
    await page.locator('.soan-page > [data-current][data-label="(31)"]').waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('soan-page');
  });

  it('finds and replaces in the whole text, and one undo takes all of it back', async () => {
    const { page } = app;
    await page.keyboard.press('Control+h');
    const bar = page.locator('.find-bar');
    await bar.locator('input').first().fill('ｶｻﾞﾌｽﾀﾝ');
    await expect.poll(() => bar.locator('.count').textContent()).toMatch(/\/ [1-9]/);
    await bar.locator('.find-row').nth(1).locator('input').fill('K国');
    await bar.getByRole('button', { name: 'すべて置換' }).click();
    // textContent: what is out of view has no innerText, because it is not laid out.
    expect(await page.locator('.soan-page').textContent()).not.toContain('カザフスタン');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    expect(await page.locator('.soan-page').textContent()).toContain('カザフスタン');
  });

  it('freezes numbers, numbers a new paragraph bis, and shows old and new before it renumbers', async () => {
    const { page } = app;
    await runByName(page, '番号を固定');
    await goToNumber(page, '(5)');
    await page.keyboard.press('Control+Shift+d');
    await expect.poll(() => paragraphNumbers(page)).toContain('(5 bis)');
    await runByName(page, '番号を振り直す');
    const dialog = page.locator('dialog[open]');
    expect(await dialog.locator('tbody tr').first().textContent()).toMatch(/\(5 bis\)\s*\(6\)/);
    expect(await axeFaults(page, 'dialog[open]')).toEqual([]);
    await dialog.getByRole('button', { name: '振り直す', exact: true }).click();
    expect((await paragraphNumbers(page)).at(-1)).toBe('(54)');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect((await paragraphNumbers(page)).at(-1)).toBe('(53)');
  });

  it('walks by keyboard alone: outline, move, panel, text', async () => {
    const { page } = app;
    await goToNumber(page, '(2)');
    const second = await currentText(page);
    await page.keyboard.press('Control+Shift+Digit1');
    await page.locator('.outline-list:focus').waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => page.locator('.soan-page > [data-label="(3)"]').textContent()).toBe(second);
    await page.locator('.outline-list:focus').waitFor();
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.soan-page > [data-current][data-label="(3)"]').waitFor();
    await page.keyboard.press('Control+Shift+Digit3');
    await page.locator('#panel-kind:focus').waitFor();
    await page.keyboard.press('Control+Shift+Digit2');
    await page.locator('.soan-page:focus').waitFor();
  });

  it('opens its menus by keyboard and runs what stands there', async () => {
    const { page } = app;
    await page.locator('.menubar .head').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.locator('.menu').waitFor();
    expect(await axeFaults(page, '.menubar')).toEqual([]);
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.menu').getAttribute('aria-label')).toBe('編集');
    await page.keyboard.press('Escape');
    await page.locator('.menu').waitFor({ state: 'detached' });
  });

  it('leaves a finding alone when a person says so, and keeps that', async () => {
    const { page } = app;
    const word = page.locator('.finding', { hasText: '和文の途中に欧文の語' });
    await word.first().waitFor();
    const left = await word.count();
    await word.first().getByRole('button', { name: '対応不要…', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '対応不要とする' }).click();
    await expect.poll(() => word.count()).toBe(left - 1);
    await goToNumber(page, '(7)');
    await page.keyboard.type('。');
    await page.keyboard.press('Control+z');
    await expect.poll(() => word.count()).toBe(left - 1);
  });
});

describe('without a fault of accessibility', () => {
  it('the Draft room, light', async () => {
    expect(await axeFaults(app.page, '.window')).toEqual([]);
  });

  it.each([
    ['番号の設定', '番号の設定'],
    ['取込みの記録', '取込みの記録'],
    ['文字コードを変えて', '文章を開く'],
    ['番号で移動', '番号で移動'],
    ['項の参照', '項の参照を挿入'],
    ['案件の名前', '案件の名前'],
    ['キーの一覧', 'キーの一覧'],
    ['Soan について', 'Soan について'],
    ['別名で保存', '名前を付けて保存'],
  ])('the dialog of %s', async (command, title) => {
    const { page } = app;
    await runByName(page, command);
    const dialog = page.locator('dialog[open]', { hasText: title });
    await dialog.waitFor();
    await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
    expect(await axeFaults(page, 'dialog[open]')).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('the palette', async () => {
    await app.page.keyboard.press('Control+k');
    await app.page.locator('.palette-field').waitFor();
    expect(await axeFaults(app.page, 'dialog[open]')).toEqual([]);
    await app.page.keyboard.press('Escape');
  });

  it('the start room', async () => {
    const { page } = app;
    await runByName(page, '案件を閉じる');
    const unsaved = page.locator('dialog[open]').getByRole('button', { name: '保存しない' });
    await unsaved.click();
    await page.locator('.start').waitFor();
    expect(await axeFaults(page, '.window')).toEqual([]);
  });
});
