import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appForAll, startOnPage } from './app-for-all.ts';
import { goToNumber, runByName, waitForPage } from './app-steps.ts';
import { axeFaults, takeDraft, workingText } from './drafts-steps.ts';
import { startApp } from './harness.ts';

const app = appForAll(() => startOnPage({ locale: 'ja' }));

const wedge = (number: string) => app.page.locator(`.soan-page > [data-label="${number}"][data-deleted]`);
const status = () => app.page.locator('.foot').innerText();

describe('change marks of the working text', () => {
  it('show what is gone in the margin, the outline, the panel and the status line', async () => {
    const { page } = app;
    await goToNumber(page, '(5)');
    await runByName(page, 'この項を削除');
    await runByName(page, 'この項を削除');
    await wedge('(4)').waitFor();
    await expect.poll(() => wedge('(4)').getAttribute('data-deleted')).toBe('2');
    await expect.poll(() => page.locator('.soan-page').ariaSnapshot()).toContain('ここにあった2項を削除');
    await expect.poll(status).toContain('削除 2');
    expect(await page.locator('.outline-deleted').first().getAttribute('title')).toBe('ここにあった2項を削除');
  });

  it('lead by key to the deletion, and from there to what was deleted', async () => {
    const { page } = app;
    await page.keyboard.press('F8');
    await page.locator('.soan-page > [data-current][data-label="(4)"]').waitFor();
    const gone = page.getByRole('region', { name: 'ここで削除 2' }).getByRole('button');
    await expect.poll(() => gone.count()).toBe(2);
    expect(await axeFaults(page, '.draft')).toEqual([]);
    await gone.first().click();
    await page.locator('.cmp-row.is-selected', { hasText: '削る' }).waitFor();
    await page.keyboard.press('Control+1');
  });

  it('show a paragraph that moved and was edited as both', async () => {
    const { page } = app;
    await goToNumber(page, '(9)');
    await page.keyboard.press('Home');
    await page.keyboard.type('改めて、');
    for (let i = 0; i < 3; i++) await page.keyboard.press('Alt+ArrowUp');
    await page.locator('.soan-page > [data-mark="moved edited"]').waitFor();
    await expect.poll(status).toMatch(/修正 1.*移動 1/u);
    expect(await page.locator('.outline .mark.moved.edited').innerText()).toBe('移動・修正');
  });

  it('begin again from a draft that is taken', async () => {
    await takeDraft(app.page);
    await expect.poll(() => app.page.locator('.soan-page [data-deleted], .soan-page [data-mark]').count()).toBe(0);
    expect(await status()).not.toMatch(/削除|移動/u);
  });
});

describe('a text that nobody touched and that has no file', () => {
  it('comes back after a reload as it was', async () => {
    const other = await startApp({ locale: 'ja', trySample: false });
    const { page } = other;
    writeFileSync(join(other.folder, '案.txt'), '宣言\n\n(1) 首脳は、会合した。\n\n(2) 首脳は、歓迎した。\n');
    await page.getByRole('button', { name: '文章を開く…' }).click();
    await page.locator('dialog[open] [role="option"]', { hasText: '案.txt' }).dblclick();
    await waitForPage(page);
    await page.reload();
    await waitForPage(page);
    expect(await page.locator('.saved').innerText()).toBe('未保存の案件');
    expect(await workingText(page)).toEqual(['宣言', '首脳は、会合した。', '首脳は、歓迎した。']);
    expect(other.problems).toEqual([]);
    await other.close();
  });
});
