import { describe, expect, it } from 'vitest';
import { appForAll, settingsSaved, startOnPage } from './app-for-all.ts';
import { goToNumber, runByName, waitForPage } from './app-steps.ts';
import { axeFaults, takeDraft } from './drafts-steps.ts';

const app = appForAll(() => startOnPage({ locale: 'ja', newcomer: true }));

const tour = () => app.page.locator('.tour');
const place = () => tour().locator('.tour-place').textContent();

describe('the first steps', () => {
  it('stand under the header while the text has the focus, and lie over nothing', async () => {
    const { page } = app;
    await tour().waitFor();
    expect(await place()).toBe('1 / 5');
    await page.locator('.soan-page:focus').waitFor();
    const [line, room] = [await tour().boundingBox(), await page.locator('.room-frame').boundingBox()];
    expect(line!.y + line!.height).toBeLessThanOrEqual(room!.y + 1);
    expect(await axeFaults(page, '.window')).toEqual([]);
  });

  it('go along with what a person does: type, move, draft, compare, output', async () => {
    const { page } = app;
    await goToNumber(page, '(2)');
    await page.keyboard.type('初めて');
    await expect.poll(place).toBe('2 / 5');
    expect(await tour().locator('p').textContent()).toContain('Alt+↓');
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(place).toBe('3 / 5');
    await takeDraft(page);
    await expect.poll(place).toBe('4 / 5');
    await page.keyboard.press('Control+2');
    await expect.poll(place).toBe('5 / 5');
    await page.keyboard.press('Control+3');
    expect(await place()).toBe('5 / 5');
    await tour().getByRole('button', { name: '終わる' }).press('Enter');
    await tour().waitFor({ state: 'detached' });
  });

  it('do not come back by themselves, and come back when they are called', async () => {
    const { page } = app;
    await page.keyboard.press('Control+1');
    await settingsSaved(app, /"tourDone":\s*true/);
    await runByName(page, '東京宣言で試す');
    const unsaved = page.locator('dialog[open]').getByRole('button', { name: '保存しない' });
    await unsaved.click();
    await waitForPage(page);
    expect(await tour().count()).toBe(0);
    await runByName(page, 'hajimenoannai');
    expect(await place()).toBe('1 / 5');
    await tour().getByRole('button', { name: '案内を閉じる' }).click();
    await tour().waitFor({ state: 'detached' });
  });
});
