import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { appForAll, startOnPage } from './app-for-all.ts';
import { axeFaults, replaceWords, selectWords, takeDraft, workingText } from './drafts-steps.ts';

const app = appForAll(() => startOnPage({ locale: 'ja' }));

beforeAll(async () => {
  await takeDraft(app.page);
  await replaceWords(app.page, '過去21年', '過去22年');
  await app.page.keyboard.press('Control+2');
  await app.page.locator('.cmp-row').first().waitFor();
});

describe('the Compare room', () => {
  it('shows the newest draft against the working text, verified', async () => {
    const { page } = app;
    expect(await page.locator('.cmp del').allTextContents()).toEqual(['21年']);
    expect(await page.locator('.cmp ins').allTextContents()).toEqual(['22年']);
    expect(await page.locator('.compare-right').textContent()).toContain('すべての文字に出所があります。');
    expect(await page.locator('.compare-foot').textContent()).toContain('修正 1');
  });

  it('steps to a change by key and says what it is', async () => {
    const { page } = app;
    await page.keyboard.press('F8');
    await page.locator('.cmp-row.is-selected').waitFor();
    expect(await page.locator('.cmp-facts').textContent()).toMatch(/種類修正番号\(2\).*MOD/);
    expect(await page.locator('.change-list [aria-selected="true"]').textContent()).toContain('22年');
  });

  it.each(['見え消し', '左右対照', '新旧対照表'])('has no fault of accessibility in %s', async (view) => {
    await app.page.getByRole('radio', { name: view }).check();
    await app.page.locator('.cmp-row').first().waitFor();
    expect(await axeFaults(app.page, '.compare-room')).toEqual([]);
  });

  it('copies a view as rich text and as plain text', async () => {
    const { page } = app;
    await page.getByRole('radio', { name: '新旧対照表' }).check();
    await page.getByRole('button', { name: 'この表示をコピー' }).click();
    await expect
      .poll(() => page.locator('.notices, [role="status"]').allTextContents())
      .toContainEqual(expect.stringContaining('コピーしました'));
    const pasted = page.evaluate(
      () =>
        new Promise<{ html: string; text: string }>((resolve) => {
          const take = ({ clipboardData: data }: ClipboardEvent) =>
            resolve({ html: data?.getData('text/html') ?? '', text: data?.getData('text/plain') ?? '' });
          document.addEventListener('paste', take, { once: true, capture: true });
        }),
    );
    await page.keyboard.press('Control+v');
    const copied = await pasted;
    expect(copied.html).toContain('<u>22年</u>');
    expect(copied.html).toContain('style="border-collapse:collapse"');
    expect(copied.text).toContain('改正後\t改正前');
    expect(copied.text).toContain('検証済み');
  });

  it('opens a folded run', async () => {
    const { page } = app;
    await page.getByRole('radio', { name: '左右対照' }).check();
    const before = await page.locator('.cmp-row.is-columns:not(.cmp-head)').count();
    await page.locator('.cmp-fold').last().click();
    await expect.poll(() => page.locator('.cmp-row.is-columns:not(.cmp-head)').count()).toBeGreaterThan(before);
  });

  it('compares with a file, and goes back to a draft', async () => {
    const { page, folder } = app;
    const text = (await workingText(page)).filter((line) => line !== '').join('\n\n');
    writeFileSync(join(folder, 'received.txt'), text.replace('過去22年', '過去25年'));
    await page.getByRole('button', { name: '旧の文をファイルから選ぶ…' }).click();
    await page.locator('dialog[open]').getByText('received.txt').click();
    await expect.poll(() => page.locator('.cmp del').allTextContents()).toEqual(['25年']);
    expect(await page.locator('.compare-foot').textContent()).toContain('received.txt');
    await page.getByLabel('旧', { exact: true }).selectOption({ label: '第1次案' });
    await expect.poll(() => page.locator('.cmp del').allTextContents()).toEqual(['21年']);
  }, 20_000);

  it('compares with a file that is empty', async () => {
    const { page, folder } = app;
    writeFileSync(join(folder, 'empty.txt'), '');
    await page.getByRole('button', { name: '旧の文をファイルから選ぶ…' }).click();
    await page.locator('dialog[open]').getByText('empty.txt').click();
    await expect.poll(() => page.locator('.compare-foot').textContent()).toContain('empty.txt');
    const foot = await page.locator('.compare-foot').textContent();
    expect(foot).toMatch(/追加 \d+/);
    expect(foot).not.toContain('修正');
    expect(await page.locator('.compare-right').textContent()).toContain('すべての文字に出所があります。');
    await page.getByLabel('旧', { exact: true }).selectOption({ label: '第1次案' });
    await expect.poll(() => page.locator('.cmp del').allTextContents()).toEqual(['21年']);
  }, 20_000);

  it('takes the old words back as one edit, which can be undone', async () => {
    const { page } = app;
    await page.keyboard.press('F8');
    await page.getByRole('button', { name: '旧の文にする' }).click();
    await page.locator('.compare-plain').waitFor();
    expect(await page.locator('.compare-plain').textContent()).toContain('一字も違いません');
    expect((await workingText(page)).join('')).toContain('過去21年');
    await page.keyboard.press('Control+1');
    await page.locator('.ProseMirror').focus();
    await page.keyboard.press('Control+z');
    expect((await workingText(page)).join('')).toContain('過去22年');
  });

  it('joins both ends of a move by a link, and moves the paragraph back', async () => {
    const { page } = app;
    await selectWords(page, '人工知能');
    for (let i = 0; i < 3; i++) await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Control+2');
    const left = page.locator('.cmp-row.is-departure');
    await left.waitFor();
    await left.getByRole('button').click();
    await page.locator('.cmp-row.is-moved.is-selected').waitFor();
    expect(await page.locator('.cmp-facts').textContent()).toMatch(/移動.*\(31\) → \(28\)/);
    await page.getByRole('button', { name: '元の位置に戻す' }).click();
    await left.waitFor({ state: 'detached' });
    expect(await page.locator('.cmp-row.is-moved').count()).toBe(0);
  }, 20_000);
});
