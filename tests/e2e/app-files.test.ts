import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appForAll, startOnPage } from './app-for-all.ts';
import { currentText, goToNumber, paragraphNumbers, runByName, saveAs, savedWords, waitForPage } from './app-steps.ts';

const app = appForAll(() => startOnPage({ locale: 'ja' }));
const MARK = '（試）';

describe('a dossier on the desk', () => {
  it('opens with the sample, numbered and not yet saved', async () => {
    const numbers = await paragraphNumbers(app.page);
    expect(numbers).toEqual(Array.from({ length: 53 }, (_, i) => `(${i + 1})`));
    expect(await savedWords(app.page)).toBe('未保存の案件');
    expect(await app.page.locator('.outline-list .on').count()).toBe(1);
  });

  it('says at once that something changed, and takes it back', async () => {
    const { page } = app;
    await goToNumber(page, '(13)');
    const before = await currentText(page);
    await page.keyboard.type(MARK);
    await expect.poll(() => savedWords(page)).toMatch(/変更あり/);
    await page.keyboard.press('Control+z');
    expect(await currentText(page)).toBe(before);
    await page.keyboard.press('Control+Shift+z');
    expect(await currentText(page)).toContain(MARK);
  });

  it('is saved where the person says, and the header tells when', async () => {
    await saveAs(app.page, '首脳会合');
    expect(readFileSync(join(app.folder, '首脳会合.soan')).subarray(0, 2).toString()).toBe('PK');
    expect(await savedWords(app.page)).toMatch(/^\d{2}:\d{2} 保存済み$/);
  });

  it('asks before unsaved work leaves, and Escape stays', async () => {
    const { page } = app;
    await page.keyboard.type(MARK);
    await runByName(page, '案件を閉じる');
    const dialog = page.locator('dialog[open]', { hasText: '保存していない変更' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await currentText(page)).toContain(MARK + MARK);
    await page.keyboard.press('Control+s');
    await expect.poll(() => savedWords(page)).toMatch(/保存済み/);
  });

  it('closes, is found among the recent ones, and opens as it was', async () => {
    const { page } = app;
    await runByName(page, '案件を閉じる');
    await page.locator('.start-recent', { hasText: '首脳会合.soan' }).click();
    await waitForPage(page);
    await goToNumber(page, '(13)');
    expect(await currentText(page)).toContain(MARK + MARK);
    expect(await paragraphNumbers(page)).toHaveLength(53);
  });

  it('is not written over a file that somebody else changed', async () => {
    const { page } = app;
    const path = join(app.folder, '首脳会合.soan');
    appendFileSync(path, ' ');
    const size = statSync(path).size;
    await page.keyboard.type('三');
    await page.keyboard.press('Control+s');
    const dialog = page.locator('dialog[open]', { hasText: 'ファイルが変わっています' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    expect(statSync(path).size).toBe(size);
    expect(await savedWords(page)).toBe('保存できていません');
    await page.keyboard.press('Control+s');
    await dialog.getByRole('button', { name: '上書きする' }).click();
    await expect.poll(() => savedWords(page)).toMatch(/保存済み/);
    expect(statSync(path).size).not.toBe(size);
  });

  it('says what is wrong with a damaged file and leaves it and the desk alone', async () => {
    const { page } = app;
    const whole = readFileSync(join(app.folder, '首脳会合.soan'));
    const path = join(app.folder, '壊れ.soan');
    writeFileSync(path, whole.subarray(0, whole.length - 200));
    await page.keyboard.press('Control+o');
    await page.locator('dialog[open] [role="option"]', { hasText: '壊れ.soan' }).click();
    await page.locator('.notice.warning').waitFor();
    expect(await page.locator('.notice.warning').innerText()).toMatch(/ファイルには手を加えていません/);
    expect(statSync(path).size).toBe(whole.length - 200);
    expect(await paragraphNumbers(page)).toHaveLength(53);
    await page.locator('.notice.warning .icon').click();
  });

  it('takes in a text in an old encoding and tells what it did', async () => {
    const { page } = app;
    // 「1 本文である。」 and 「2 次の文である。」 in Shift_JIS.
    const bytes = [0x31, 0x2e, 0x20, 0x96, 0x7b, 0x95, 0xb6, 0x82, 0xc5, 0x82, 0xa0, 0x82, 0xe9, 0x81, 0x42, 0x0a];
    const more = [0x32, 0x2e, 0x20, 0x8e, 0x9f, 0x82, 0xcc, 0x95, 0xb6, 0x82, 0xc5, 0x82, 0xa0, 0x82, 0xe9, 0x81, 0x42];
    writeFileSync(join(app.folder, '旧.txt'), Buffer.from([...bytes, ...more, 0x0a]));
    await page.keyboard.press('Control+o');
    await page.locator('dialog[open] [role="option"]', { hasText: '旧.txt' }).click();
    await page.locator('.notice', { hasText: '「旧.txt」を取り込みました' }).waitFor();
    expect(await paragraphNumbers(page)).toEqual(['1.', '2.']);
    await page.getByRole('button', { name: '取込みの記録' }).click();
    const report = page.locator('dialog[open]', { hasText: 'Shift_JIS' });
    await report.waitFor();
    await page.keyboard.press('Escape');
    await report.waitFor({ state: 'detached' });
  });
});
