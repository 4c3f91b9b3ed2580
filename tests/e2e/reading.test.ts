import { describe, expect, it } from 'vitest';
import { appForAll, startOnPage } from './app-for-all.ts';
import { currentText, goToNumber, runByName } from './app-steps.ts';
import { axeFaults, replaceWords, takeDraft } from './drafts-steps.ts';

const app = appForAll(() => startOnPage({ locale: 'ja' }));

const wall = () => app.page.locator('dialog.projector[open]');
const label = () => wall().locator('.projector-label b').textContent();

describe('the projector, by keyboard', () => {
  it('begins at the cursor, goes on and back, and jumps by number', async () => {
    const { page } = app;
    await goToNumber(page, '(12)');
    await page.keyboard.press('Shift+F11');
    await wall().waitFor();
    await expect.poll(label).toBe('(12)');
    await page.keyboard.press('ArrowRight');
    expect(await label()).toBe('(13)');
    await page.keyboard.press('Shift+Space');
    expect(await label()).toBe('(12)');
    await page.keyboard.type('40');
    expect(await wall().locator('.projector-foot').textContent()).toContain('番号 40');
    await page.keyboard.press('Enter');
    expect(await label()).toBe('(40)');
    await page.keyboard.type('99');
    await page.keyboard.press('Enter');
    expect(await wall().locator('.projector-foot').textContent()).toContain('「99」という番号の項はありません');
    expect(await label()).toBe('(40)');
  });

  it.each(['light', 'dark'])('has no fault of accessibility when %s', async (theme) => {
    if ((await wall().getAttribute('data-theme')) !== theme) await app.page.keyboard.press('l');
    expect(await wall().getAttribute('data-theme')).toBe(theme);
    expect(await axeFaults(app.page, 'dialog[open]')).toEqual([]);
  });

  it('a long paragraph is made to fit', async () => {
    await app.page.keyboard.press('Home');
    for (let i = 0; i < 3; i++) await app.page.keyboard.press('ArrowRight');
    const fits = await wall()
      .locator('.projector-sheet')
      .evaluate((sheet) => [
        sheet.scrollHeight - sheet.clientHeight,
        Number.parseFloat(getComputedStyle(sheet).fontSize),
      ]);
    expect(fits[0]).toBeLessThanOrEqual(1);
    expect(fits[1]).toBeGreaterThanOrEqual(24);
  });

  it('Escape leaves at the paragraph that was read last', async () => {
    const { page } = app;
    await page.keyboard.type('40');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await wall().waitFor({ state: 'detached' });
    await page.locator('.soan-page > [data-current][data-label="(40)"]').waitFor();
    await page.locator('.soan-page:focus').waitFor();
  });

  it('shows what changed since the draft, the deleted paragraph where it stood, and goes from change to change', async () => {
    const { page } = app;
    await takeDraft(page);
    await replaceWords(page, 'ビジネスプロジェクト', '事業');
    await goToNumber(page, '(15)');
    await page.keyboard.press('Control+Shift+k');
    await goToNumber(page, '(2)');
    await page.keyboard.press('Shift+F11');
    await expect.poll(() => wall().locator('.projector-foot').textContent()).toContain('からの変更を表示');
    await expect.poll(async () => wall().locator('.projector-foot').textContent()).not.toContain('対照しています');
    await page.keyboard.press('n');
    await expect.poll(label).toBe('(13)');
    expect(await wall().locator('del').first().textContent()).toContain('ビジネスプロジェクト');
    expect(await wall().locator('ins').first().textContent()).toContain('事業');
    await page.keyboard.press('F8');
    expect(await wall().locator('.projector-label').textContent()).toContain('削除された項');
    await page.keyboard.press('n');
    await expect.poll(() => wall().locator('.projector-foot').textContent()).toContain('これより先に変更はありません');
    await page.keyboard.press('c');
    await expect.poll(() => wall().locator('.projector-foot').textContent()).toContain('変更を表示していません');
    expect(await wall().locator('del, ins').count()).toBe(0);
    await page.keyboard.press('Escape');
    await wall().waitFor({ state: 'detached' });
  });
});

describe('the help', () => {
  it.each([
    ['1', '起草の画面'],
    ['2', '対照の画面'],
    ['3', '出力の画面'],
  ])('F1 in room %s opens its page', async (room, title) => {
    const { page } = app;
    await page.keyboard.press(`Control+${room}`);
    await page.keyboard.press('F1');
    await page.locator('.help-page h3', { hasText: title }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.help').waitFor({ state: 'detached' });
  });

  it('is searched as one types, read by keyboard, and has no fault of accessibility', async () => {
    const { page } = app;
    await page.keyboard.press('Control+1');
    await page.keyboard.press('F1');
    await page.locator('.help-page:focus').waitFor();
    expect(await axeFaults(page, 'dialog[open]')).toEqual([]);
    await page.locator('.help-contents input').fill('見え消し');
    await expect.poll(() => page.locator('.help-page mark').first().textContent()).toBe('見え消し');
    await page.locator('.help-contents input').fill('ないはずの語');
    await page.locator('.help-page', { hasText: '見つかりません' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.help').waitFor({ state: 'detached' });
  });

  it('is there in English when the interface is', async () => {
    const { page } = app;
    await runByName(page, 'hyoji gengo eigo');
    await page.keyboard.press('F1');
    await page.locator('.help-page h3', { hasText: 'The Draft room' }).waitFor();
    await page.keyboard.press('Escape');
    await runByName(page, 'Interface: 日本語');
  });
});

describe('reading while writing', () => {
  it('the line of the cursor stays in the middle while somebody types, and the text takes every key', async () => {
    const { page } = app;
    await goToNumber(page, '(30)');
    await runByName(page, 'ぎょうをちゅうおう');
    await page.keyboard.press('End');
    await page.keyboard.type('草案');
    const off = () =>
      page.evaluate(() => {
        const line = getSelection()!.getRangeAt(0).getBoundingClientRect();
        const frame = document.querySelector('.draft-page')!.getBoundingClientRect();
        return Math.abs((line.top + line.bottom) / 2 - (frame.top + frame.bottom) / 2);
      });
    await expect.poll(off).toBeLessThan(20);
    expect(await currentText(page)).toContain('草案');
    await runByName(page, 'ぎょうをちゅうおう');
  });

  it('other paragraphs step back and are still readable', async () => {
    const { page } = app;
    await runByName(page, 'こうだけをこく');
    const colours = () =>
      page.evaluate(() => {
        const colour = (selector: string) => getComputedStyle(document.querySelector(selector)!).color;
        return [colour('.soan-page > [data-current]'), colour('.soan-page > [data-soan="title"]')];
      });
    const [own, other] = await colours();
    expect(own).not.toBe(other);
    expect(await axeFaults(page, '.draft-main')).toEqual([]);
    await runByName(page, 'こうだけをこく');
  });

  it('Ctrl+P leads to the draft on pages', async () => {
    const { page } = app;
    await page.keyboard.press('Control+p');
    await page.locator('.header nav [aria-current]', { hasText: '出力' }).waitFor();
    await page.locator('.output .foot', { hasText: 'PDF' }).waitFor();
    await page.keyboard.press('Control+1');
  });

  it('a dropped file is opened after the question about unsaved work', async () => {
    const { page } = app;
    const transfer = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(['宣言\n1. 一つ目の項。\n2. 二つ目の項。\n'], '落とした文.txt', { type: 'text/plain' }));
      return data;
    });
    await page.dispatchEvent('.soan-page', 'dragover', { dataTransfer: transfer });
    await page.locator('.drop-hint').waitFor();
    await page.dispatchEvent('.soan-page', 'drop', { dataTransfer: transfer });
    await page.locator('.drop-hint').waitFor({ state: 'detached' });
    await page.locator('dialog[open]').getByRole('button', { name: '保存しない' }).click();
    await page.locator('.soan-page', { hasText: '二つ目の項' }).waitFor();
  });
});
