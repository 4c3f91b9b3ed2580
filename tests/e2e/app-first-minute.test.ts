import { beforeAll, describe, expect, it } from 'vitest';
import { appForAll } from './app-for-all.ts';
import { goToNumber, runByName, saveAs, waitForPage } from './app-steps.ts';
import { axeFaults, replaceWords } from './drafts-steps.ts';
import { startApp } from './harness.ts';

const app = appForAll(() => startApp({ locale: 'ja', trySample: false }));

beforeAll(async () => {
  await app.page.locator('.start').waitFor();
});

describe('the first minute, by the mouse, without a draft', () => {
  it('opens the sample from the start room', async () => {
    await app.page.locator('.start-sample').click();
    await waitForPage(app.page);
    expect(await app.page.locator('.outline .mark').count()).toBe(0);
  });

  it('shows a change in margin, outline and panel, against the text as opened', async () => {
    const { page } = app;
    await replaceWords(page, '過去21年', '過去22年');
    await page.locator('.outline .mark.edited').waitFor();
    const panel = page.locator('.history-panel');
    await expect.poll(() => panel.locator('del').allTextContents()).toEqual(['21年']);
    expect(await panel.locator('.history-name').allTextContents()).toEqual([
      '作業中・番号 (2)',
      '開いたときの文・番号 (2)',
    ]);
    expect(await axeFaults(page, '.panel')).toEqual([]);
  });

  it('compares with the text as opened', async () => {
    const { page } = app;
    await page.locator('.header nav button', { hasText: '対照' }).click();
    await page.locator('.cmp-row').first().waitFor();
    expect(await page.locator('.cmp del').allTextContents()).toEqual(['21年']);
    expect(await page.getByLabel('旧', { exact: true }).inputValue()).toBe('opened');
    expect(await axeFaults(page, '.compare-room')).toEqual([]);
  });

  it('has the working text ready for output', async () => {
    const { page } = app;
    await page.locator('.header nav button', { hasText: '出力' }).click();
    await page.locator('.header nav button[aria-current="page"]', { hasText: '出力' }).waitFor();
    await page.keyboard.press('Control+1');
  });
});

describe('notices', () => {
  it('never lie over the text, are reached by F6, and go by Escape', async () => {
    const { page } = app;
    await runByName(page, '自動保存');
    const notice = page.locator('.notice').first();
    await notice.waitFor();
    const covers = () =>
      page.evaluate(() => {
        const text = document.querySelector('.draft-page')!.getBoundingClientRect();
        const inner = document.querySelector('.notice')!.getBoundingClientRect();
        return inner.left < text.right && inner.top < text.bottom && inner.bottom > text.top;
      });
    expect(await covers()).toBe(false);
    await page.keyboard.press('Control+Alt+r');
    await page.locator('.panel').waitFor({ state: 'detached' });
    expect(await covers()).toBe(false);
    await page.keyboard.press('Control+Alt+r');
    await page.locator('.soan-page').focus();
    for (let i = 0; i < 6 && (await page.locator('.notice :focus').count()) === 0; i++) await page.keyboard.press('F6');
    await page.locator('.notice :focus').waitFor();
    while ((await page.locator('.notice').count()) > 0) await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('soan-page');
  });
});

describe('the place in the text', () => {
  it('is kept by dialogs, zoom and the width of the window', async () => {
    const { page } = app;
    await goToNumber(page, '(30)');
    const inView = () =>
      page.evaluate(() => {
        const block = document.querySelector('.soan-page > [data-current]')!.getBoundingClientRect();
        const frame = document.querySelector('.draft-page')!.getBoundingClientRect();
        return block.bottom > frame.top && block.top < frame.bottom;
      });
    await page.keyboard.press('Control+Shift+s');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(inView).toBe(true);
    for (let i = 0; i < 5; i++) await page.keyboard.press('Control+=');
    await expect.poll(inView).toBe(true);
    await page.keyboard.press('Control+0');
    await expect.poll(inView).toBe(true);
    await page.setViewportSize({ width: 1024, height: 700 });
    await expect.poll(inView).toBe(true);
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect.poll(inView).toBe(true);
  });
});

describe('the view of a comparison', () => {
  it('is remembered when the window opens again', async () => {
    const { page } = app;
    await saveAs(page, '見せ方');
    await page.keyboard.press('Control+2');
    await page.getByRole('radio', { name: '見え消し' }).check();
    await page.keyboard.press('F5');
    await page.locator('.compare-room').waitFor();
    await expect.poll(() => page.getByRole('radio', { name: '見え消し' }).isChecked()).toBe(true);
  });
});
