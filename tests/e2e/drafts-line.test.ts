import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { appForAll, startOnPage } from './app-for-all.ts';
import { axeFaults, replaceWords, selectWords, takeDraft, workingText } from './drafts-steps.ts';

const app = appForAll(() => startOnPage({ locale: 'ja' }));
const stops = () => app.page.locator('.timeline-stop .timeline-name').allTextContents();

beforeAll(async () => {
  await takeDraft(app.page);
});

describe('drafts', () => {
  it('marks what changed since the draft in margin and outline, after a pause', async () => {
    const { page } = app;
    await replaceWords(page, '過去21年', '過去22年');
    await page.locator('.outline .mark.edited').waitFor();
    expect(await page.locator('.outline .mark').count()).toBe(1);
  });

  it('shows the history of the paragraph at the cursor, and who last changed the selected words', async () => {
    const { page } = app;
    const panel = page.locator('.history-panel');
    await expect.poll(() => panel.locator('del').allTextContents()).toEqual(['21年']);
    expect(await panel.locator('.history-name').allTextContents()).toEqual(['作業中・番号 (2)', '第1次案・番号 (2)']);
    await selectWords(page, '22年');
    await expect.poll(() => panel.locator('.history-last').textContent()).toContain('作業中の案で入りました');
    await selectWords(page, '友好と相互信頼');
    await expect.poll(() => panel.locator('.history-last').textContent()).toContain('第1次案からあります');
  });

  it('offers the next name; the dialog has no fault of accessibility', async () => {
    const { page } = app;
    await page.locator('.draft-timeline').getByRole('button', { name: '案を残す…' }).click();
    await page.locator('dialog[open]').waitFor();
    expect(await page.locator('dialog[open] input').first().inputValue()).toBe('第2次案');
    expect(await axeFaults(page, 'dialog[open]')).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(stops).toEqual(['第2次案', '第1次案']);
    expect(await axeFaults(page, '.panel')).toEqual([]);
  });

  it('renames a draft without touching its text', async () => {
    const { page } = app;
    await page.locator('.timeline-stop').first().click();
    const seal = await page.locator('.timeline-seal').textContent();
    await page.getByRole('button', { name: '名前・覚え書きを直す…' }).click();
    await page.locator('dialog[open] input').first().fill('議長案');
    await page.keyboard.press('Enter');
    await expect.poll(stops).toEqual(['議長案', '第1次案']);
    expect(await page.locator('.timeline-seal').textContent()).toBe(seal);
  });

  it('sets the working text back to a draft, and undo brings it forward again', async () => {
    const { page } = app;
    await page.locator('.timeline-stop').nth(1).click();
    await page.getByRole('button', { name: '作業中の案をこの案に戻す' }).click();
    await expect.poll(async () => (await workingText(page)).join('')).toContain('過去21年');
    await page.locator('.ProseMirror').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await workingText(page)).join('')).toContain('過去22年');
  });

  it('brings in a text from a file: aligned, corrected by hand, accepted', async () => {
    const { page, folder } = app;
    const labels = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.ProseMirror > *')].map((block) => block.dataset.label ?? ''),
    );
    const lines = (await workingText(page)).map((text, i) => `${labels[i] ?? ''} ${text}`.trim());
    const changed = lines.map((line) => line.replace('過去22年', '過去23年')).filter((line) => !line.startsWith('(7)'));
    writeFileSync(join(folder, 'returned.txt'), changed.join('\n\n'));
    await page.locator('.draft-timeline').getByRole('button', { name: 'ファイルから案を取り込む…' }).click();
    await page.locator('dialog[open]').getByText('returned.txt').click();
    const dialog = page.locator('dialog[open]', { hasText: 'この対応で取り込む' });
    await dialog.locator('.alignment-rows [role="option"]').first().waitFor();
    expect(await dialog.locator('.alignment-lost').textContent()).toContain('(7)');
    expect(await axeFaults(page, 'dialog[open]')).toEqual([]);
    await dialog.locator('.alignment-rows [role="option"]', { hasText: '過去23年' }).click();
    await dialog.getByRole('button', { name: '新しい項にする' }).click();
    expect(await dialog.locator('.alignment-tag', { hasText: '手で対応' }).count()).toBe(1);
    await dialog.getByRole('button', { name: '手直しを取り消す' }).click();
    await dialog.getByRole('button', { name: 'この対応で取り込む' }).click();
    await page.locator('dialog[open] input').first().fill('相手方案');
    await page.keyboard.press('Enter');
    await expect.poll(stops).toEqual(['相手方案', '議長案', '第1次案']);
    // The paragraph kept its identity: its history names the returned draft.
    await page.locator('.timeline-stop').first().click();
    await page.getByRole('button', { name: '前の案と対照する' }).click();
    await page.locator('.cmp-row').first().waitFor();
    expect(await page.locator('.compare-foot').textContent()).toContain('削除 1');
    expect(await page.locator('.cmp ins').first().textContent()).toContain('23年');
  }, 30_000);
});
