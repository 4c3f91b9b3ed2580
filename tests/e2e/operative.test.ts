import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { appForAll, startOnPage } from './app-for-all.ts';
import { runByName } from './app-steps.ts';
import { axeFaults, replaceWords, takeDraft } from './drafts-steps.ts';

const app = appForAll(() => startOnPage({ locale: 'ja' }));

beforeAll(async () => {
  await takeDraft(app.page);
  await replaceWords(app.page, '促進する重要性について一致した', '促進する重要性に留意した');
  await replaceWords(app.page, '総額3兆円', '総額5兆円');
  await replaceWords(app.page, '様々な分野における専門家', '多様な分野における専門家');
});

describe('verbs in the outline', () => {
  it('stand behind a switch, and follow the text', async () => {
    const { page } = app;
    expect(await page.locator('.outline-verb').count()).toBe(0);
    await runByName(page, '構成に動詞を示す');
    await expect
      .poll(() => page.locator('.outline-row', { hasText: '(7)' }).locator('.outline-verb').textContent())
      .toContain('留意した');
    expect(await axeFaults(page, '.outline')).toEqual([]);
  });
});

describe('the dialog of verbs', () => {
  it('shows who does what, and leads to the paragraph by keyboard', async () => {
    const { page } = app;
    await runByName(page, '動詞の一覧');
    const rows = page.locator('.verbs-rows [role="option"]');
    await rows.first().waitFor();
    expect(await rows.nth(6).textContent()).toBe('(7)首脳留意した重要性1 記録');
    expect(await axeFaults(page, 'dialog[open]')).toEqual([]);
    await page.locator('.verbs-rows').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.soan-page > [data-current][data-label="(2)"]').waitFor();
  });

  it('edits the ladder of the dossier', async () => {
    const { page } = app;
    await runByName(page, '動詞の一覧');
    await page.getByRole('radio', { name: '強さの段階' }).check();
    await page.getByRole('combobox', { name: '「歓迎する」の強さ' }).selectOption('5');
    expect(await axeFaults(page, 'dialog[open]')).toEqual([]);
    await page.getByRole('radio', { name: '一覧', exact: true }).check();
    await expect.poll(() => page.locator('.verbs-rows [role="option"]').nth(1).textContent()).toContain('5 働きかけ');
    await page.getByRole('radio', { name: '強さの段階' }).check();
    await page.getByRole('button', { name: 'すべて既定に戻す' }).click();
    await page.getByRole('radio', { name: '一覧', exact: true }).check();
    await expect.poll(() => page.locator('.verbs-rows [role="option"]').nth(1).textContent()).toContain('3 評価');
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  });

  it('sets the last text against this one, theme by theme, and hands the table out', async () => {
    const { page } = app;
    await runByName(page, '前回の宣言との対照');
    const changed = page.locator('.board-line.is-updated');
    await changed.first().waitFor();
    expect(await changed.nth(1).textContent()).toMatch(/^更新\(7\)一致した6\(7\)留意した1動詞一致した → 留意した/u);
    expect(await axeFaults(page, 'dialog[open]')).toEqual([]);
    await page.getByLabel('扱い').selectOption('updated');
    await expect.poll(() => page.locator('.board-line.is-carried').count()).toBe(0);
    await page.getByRole('button', { name: '書き出す CSV' }).click();
    const name = page.locator('dialog[open]').getByRole('textbox').first();
    await name.fill('board.csv');
    await page.keyboard.press('Enter');
    const file = join(app.folder, 'board.csv');
    await expect.poll(() => existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain('動詞：一致した → 留意した');
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  });
});

describe('the Compare room', () => {
  it('lists what is more than wording first, with its kind', async () => {
    const { page } = app;
    await page.keyboard.press('Control+2');
    const rows = page.locator('.change-list-rows [role="option"]');
    await rows.first().waitFor();
    const texts = await rows.allTextContents();
    expect(texts[0]).toMatch(/要点の変更（2）.*\(7\).*動詞.*一致した → 留意した/u);
    expect(texts[1]).toMatch(/\(13\).*金額.*3兆円 → 5兆円/u);
    expect(texts[2]).toMatch(/字句の変更.*\(4\)/u);
    expect(await axeFaults(page, '.compare-room')).toEqual([]);
    await page.keyboard.press('F8');
    await page.locator('.cmp-row.is-selected', { hasText: '留意' }).waitFor();
  });
});
