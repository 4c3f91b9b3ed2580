import { beforeAll, describe, expect, it } from 'vitest';
import { appForAll, startOnPage } from './app-for-all.ts';
import { currentText, goToNumber, runByName, saveAs, waitForPage } from './app-steps.ts';
import { axeFaults } from './drafts-steps.ts';

const app = appForAll(() => startOnPage({ locale: 'ja' }));

beforeAll(async () => {
  await app.page.locator('.finding').first().waitFor();
});

const board = () => app.page.locator('.findings-board');
const filter = (name: string) => board().getByLabel(name, { exact: true });
const rows = () => board().locator('.finding');
const notices = () => app.page.locator('.notices');

describe('the board', () => {
  it('opens by its key with the focus inside, and axe finds nothing', async () => {
    await app.page.keyboard.press('Control+Shift+F');
    await rows().first().waitFor();
    expect(await app.page.evaluate(() => document.activeElement?.closest('.findings-board') !== null)).toBe(true);
    expect(await axeFaults(app.page, '.window')).toEqual([]);
  });

  it('filters by level and by rule', async () => {
    const all = await rows().count();
    await filter('程度').selectOption('warning');
    await expect.poll(() => rows().count()).toBeLessThan(all);
    await filter('程度').selectOption('notice');
    await filter('種類').selectOption('elapsed-time');
    await expect.poll(() => rows().count()).toBe(4);
    expect(await board().locator('mark').allTextContents()).toEqual(['33年間', '過去21年', '過去10回', '21年間']);
  });

  it('jumps to the words', async () => {
    await rows().nth(2).locator('.finding-text').click();
    await app.page.locator('.soan-page > [data-current][data-label="(3)"]').waitFor();
    expect(await app.page.evaluate(() => getSelection()?.toString())).toBe('過去10回');
  });

  it('takes a suggestion over as one step that undo takes back', async () => {
    await filter('程度').selectOption('warning');
    await filter('種類').selectOption('old-form');
    await rows().first().getByRole('button', { name: '「恵」にする' }).click();
    await goToNumber(app.page, '(2)');
    expect(await currentText(app.page)).toContain('互恵的協力');
    await app.page.keyboard.press('Control+z');
    await goToNumber(app.page, '(2)');
    await expect.poll(() => currentText(app.page)).toContain('互惠的協力');
  });

  it('sets aside with a reason, lists that, keeps it in the file, and takes it back', async () => {
    const { page } = app;
    await filter('種類').selectOption('');
    await filter('程度').selectOption('notice');
    await filter('種類').selectOption('abbreviation-unused');
    const before = await rows().count();
    await rows().first().getByRole('button', { name: '対応不要…' }).click();
    const dialog = page.getByRole('dialog');
    expect(await axeFaults(page, 'dialog')).toEqual([]);
    await dialog.getByLabel('案件の中の「使われない略称」の指摘すべて').check();
    await dialog.getByLabel('理由').fill('公表文では差し支えない');
    await page.keyboard.press('Enter');
    await expect.poll(() => rows().count()).not.toBe(before);
    await filter('表示').selectOption('ignored');
    await expect.poll(() => rows().textContent()).toContain('理由：公表文では差し支えない');
    expect(await axeFaults(page, '.window')).toEqual([]);
    await saveAs(page, 'a.soan');
    await app.restart();
    await page.locator('.start').waitFor();
    await page.locator('.start-recent', { hasText: 'a.soan' }).click();
    await waitForPage(page);
    await page.locator('.finding').first().waitFor();
    await runByName(page, '指摘の一覧');
    await filter('表示').selectOption('ignored');
    await rows().getByRole('button', { name: '指摘に戻す' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    await filter('表示').selectOption('standing');
    await filter('種類').selectOption('abbreviation-unused');
    await expect.poll(() => rows().count()).toBe(before);
    await filter('表示').press('Escape');
    await board().waitFor({ state: 'detached' });
  });
});

describe('set aside here', () => {
  it('goes along with its words through split, merge, move and undo', async () => {
    const { page } = app;
    await runByName(page, '指摘の一覧');
    await filter('程度').selectOption('');
    await filter('種類').selectOption('old-form');
    const before = await rows().count();
    await rows().first().getByRole('button', { name: '対応不要…' }).click();
    await page.getByRole('dialog').getByLabel('理由').fill('固有の表記');
    await page.keyboard.press('Enter');
    await expect.poll(() => rows().count()).toBe(before - 1);
    await filter('表示').press('Escape');
    await board().waitFor({ state: 'detached' });
    const standing = async () => {
      // What an edit means for the whole text is said when the hand has rested.
      await page.waitForTimeout(3_200);
      return page.locator('.finding', { hasText: '惠' }).count();
    };
    await goToNumber(page, '(2)');
    await page.keyboard.press('Home');
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await standing()).toBe(0);
    await page.keyboard.press('Backspace');
    expect(await standing()).toBe(0);
    await page.keyboard.press('Alt+ArrowDown');
    expect(await standing()).toBe(0);
    await page.keyboard.press('Alt+ArrowUp');
    for (let i = 0; i < 4; i++) await page.keyboard.press('Control+z');
    expect(await standing()).toBe(0);
    await runByName(page, '指摘の一覧');
    await filter('表示').selectOption('ignored');
    await rows().getByRole('button', { name: '指摘に戻す' }).click();
    await filter('表示').selectOption('standing');
    await expect.poll(() => rows().count()).toBe(before);
    await filter('表示').press('Escape');
    await board().waitFor({ state: 'detached' });
  });
});

describe('what leans and what refers', () => {
  it('a move that cuts words off is said at once, with both numbers, and no more after undo', async () => {
    const { page } = app;
    await goToNumber(page, '(25)');
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => notices().textContent()).toMatch(/\(26\)の「この文脈において」が受けていた\(24\)/);
    await page.keyboard.press('Control+z');
    await expect.poll(() => notices().textContent()).not.toContain('この文脈において');
  });

  it('a typed number becomes a live reference, and its lost target is said', async () => {
    const { page } = app;
    await goToNumber(page, '(27)');
    await page.keyboard.press('End');
    await page.keyboard.type('上記(13)');
    const typed = page.locator('.finding', { hasText: '手で入力' });
    await typed.first().getByRole('button', { name: '(13)への参照にする' }).click();
    await page.locator('.soan-page > [data-current] [data-soan-ref]').waitFor();
    await goToNumber(page, '(13)');
    await page.keyboard.press('Control+Shift+K');
    await expect.poll(() => notices().textContent()).toContain('元の番号は(13)');
  });
});
