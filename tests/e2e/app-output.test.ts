import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDossier, encodeDossier, takeDraft, withWorking } from '../../shared/dossier/index.ts';
import { outputMessages } from '../../shared/messages/output.ts';
import { schema } from '../../shared/model/schema.ts';
import { COMPARISON_FORMATS } from '../../shared/output/index.ts';
import { sampleDocument } from '../oracles/sample-document.ts';
import { appForAll, startOnPage } from './app-for-all.ts';
import { waitForPage } from './app-steps.ts';
import { axeFaults } from './drafts-steps.ts';
import { type App, startApp } from './harness.ts';

const app = appForAll(() => startOnPage({ locale: 'ja' }));

beforeAll(async () => {
  await app.page.keyboard.press('Control+3');
  await app.page.locator('.output').waitFor();
});

async function exportAs(format: string, name: string): Promise<Buffer> {
  const { page } = app;
  await page.getByRole('radio', { name: format, exact: true }).check();
  await page.getByRole('button', { name: '書き出す…' }).click();
  const dialog = page.locator('dialog[open]');
  await dialog.locator('input').first().fill(name);
  await page.keyboard.press('Enter');
  await page.locator('.notice', { hasText: name }).waitFor();
  return readFileSync(join(app.folder, name));
}

describe('the Output room', () => {
  it('shows the pages as they will be', async () => {
    const frame = app.page.frameLocator('.page-preview');
    await expect.poll(() => frame.locator('.paragraph').count()).toBe(53);
    const foot = app.page.locator('.output .foot');
    await expect.poll(() => foot.textContent()).toMatch(/\d+ページ/u);
    // Every sheet is marked with its number, and none is left over.
    const sheets = Number((await foot.textContent())?.match(/(\d+)ページ/u)?.[1]);
    await expect.poll(() => frame.locator('.sheet-marks').count()).toBe(2 * sheets);
  });

  it('gives every number and text as plain text', async () => {
    const text = (await exportAs('テキスト', '宣言.txt')).toString();
    for (let n = 1; n <= 53; n++) expect(text).toContain(`\n(${n}) `);
  });

  it.each([
    ['Word 文書', '宣言.docx', 'PK'],
    ['ウェブページ（HTML）', '宣言.html', '<!doctype html>'],
    ['Markdown', '宣言.md', '「'],
    ['Akoma Ntoso（XML）', '宣言.akn.xml', '<?xml'],
  ])('writes %s', async (format, name, start) => {
    const bytes = await exportAs(format, name);
    expect(bytes.toString('utf8').startsWith(start)).toBe(true);
  });

  it('prints a PDF', async () => {
    expect((await exportAs('PDF', '宣言.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('numbers this output otherwise without touching the text', async () => {
    const { page } = app;
    await page.getByLabel('項の番号').selectOption('第一条');
    const text = (await exportAs('テキスト', '条.txt')).toString();
    expect(text).toContain('第五十三条');
    await page.keyboard.press('Control+1');
    await page.locator('.soan-page [data-label="(53)"]').waitFor({ state: 'attached' });
    await page.keyboard.press('Control+3');
  });

  it('asks before it replaces a file', async () => {
    const { page } = app;
    await page.getByRole('button', { name: '書き出す…' }).click();
    await page.locator('dialog[open] input').first().fill('条.txt');
    await page.keyboard.press('Enter');
    const dialog = page.locator('dialog[open]', { hasText: '置き換えますか' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(existsSync(join(app.folder, '条.txt'))).toBe(true);
  });

  it('says before the work that a file cannot be written', async () => {
    const { page, folder } = app;
    writeFileSync(join(folder, '閉.txt'), 'old', { mode: 0o444 });
    await page.getByRole('radio', { name: 'テキスト', exact: true }).check();
    await page.getByRole('button', { name: '書き出す…' }).click();
    await page.locator('dialog[open] input').first().fill('閉.txt');
    await page.keyboard.press('Enter');
    await page.locator('.notice', { hasText: '「閉.txt」は読み取り専用です' }).waitFor();
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(readFileSync(join(folder, '閉.txt'), 'utf8')).toBe('old');
  });

  it('copies the text with its numbers', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'コピー' }).click();
    await page.locator('.notice', { hasText: 'コピーしました' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('第一条');
  });

  it('has no fault of accessibility', async () => {
    expect(await axeFaults(app.page, '.window')).toEqual([]);
  });
});

/** A dossier file with two drafts of the sample: one word changed, one paragraph gone. */
function twoDrafts(): Uint8Array {
  const old = sampleDocument();
  const blocks = old.children
    .filter((_, i) => i !== 9)
    .map((block, i) =>
      i === 7 ? block.type.create(block.attrs, schema.text(block.textContent.replace('歓迎', '特筆'))) : block,
    );
  const now = old.type.create(old.attrs, blocks);
  const notes = { kind: 'chair', author: '議長国', note: '内部のみ' } as const;
  const empty = createDossier(old, { title: '東京宣言', createdAt: '2025-12-20T00:00:00Z' });
  const first = takeDraft(empty, old, { ...notes, name: '第1次案', date: '2025-12-20T09:00:00+09:00' });
  const second = takeDraft(withWorking(first, now), now, {
    ...notes,
    name: '第2次案',
    date: '2026-01-10T09:00:00+09:00',
  });
  const encoded = encodeDossier(second);
  if (!encoded.ok) throw new Error(encoded.code);
  return encoded.value;
}

describe('comparisons, presets and several files', () => {
  let other: App;
  let home: string;
  const words = outputMessages.ja.formats;

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'soan-output-'));
    writeFileSync(join(home, 'a.soan'), twoDrafts());
    other = await startApp({ locale: 'ja', openFiles: [join(home, 'a.soan')] });
    await waitForPage(other.page);
    mkdirSync(join(other.folder, '配布'));
    await other.page.keyboard.press('Control+3');
    await other.page.locator('.output').waitFor();
    await other.page.getByRole('radio', { name: '第2次案', exact: true }).check();
  });
  afterAll(async () => {
    await other.close();
    rmSync(home, { recursive: true, force: true });
    expect(other.problems).toEqual([]);
  });

  const choose = (id: keyof typeof words) => other.page.getByRole('radio', { name: words[id], exact: true }).check();
  const settled = () =>
    other.page.locator('.output .foot', { hasText: '第1次案 → 第2次案' }).getByText('全文字を照合済み').waitFor();

  it.each(COMPARISON_FORMATS.filter(({ page }) => page !== null).map(({ id }) => id))(
    'shows the pages of %s, with the receipt',
    async (id) => {
      await choose(id);
      await settled();
      const frame = other.page.frameLocator('.page-preview');
      await frame.getByText('特筆').first().waitFor();
      await expect.poll(() => other.page.locator('.output .foot').innerText()).toMatch(/\d+ページ/u);
    },
  );

  it('shows the file itself where it has no pages', async () => {
    await choose('concordance-csv');
    await other.page.locator('.text-preview', { hasText: '旧番号,新番号' }).waitFor();
  });

  it('follows the settings of the table', async () => {
    const { page } = other;
    await choose('table-pdf');
    const heads = page.frameLocator('.page-preview').locator('table').first().locator('th');
    await expect.poll(() => heads.allInnerTexts()).toEqual(['改正後', '改正前']);
    await page.getByLabel('新しい側').selectOption('右');
    await page.getByLabel('見出し').selectOption('案の名前');
    await page.getByLabel('備考欄を付ける').check();
    await page.getByLabel('ITU の符号を付ける').check();
    await expect.poll(() => heads.allInnerTexts()).toEqual(['符号', '第1次案', '第2次案', '備考']);
  });

  it('keeps settings under a name, also in the file', async () => {
    const { page } = other;
    await page.getByRole('button', { name: '名前を付けて残す…' }).click();
    await page.locator('dialog[open] input').fill('次官室用');
    await page.keyboard.press('Enter');
    await page.locator('.notice', { hasText: '次官室用' }).waitFor();
    const presets = page.getByRole('region', { name: 'プリセット' }).locator('select');
    await presets.selectOption('公表用');
    await page.locator('.page-preview').waitFor();
    expect(await page.getByRole('radio', { name: words.html, exact: true }).isChecked()).toBe(true);
    await presets.selectOption('次官室用');
    expect(await page.getByRole('radio', { name: words['table-pdf'], exact: true }).isChecked()).toBe(true);

    await page.getByRole('button', { name: '改名…' }).click();
    await page.locator('dialog[open] input').fill('局長用');
    await page.keyboard.press('Enter');
    await expect.poll(() => presets.locator('option').allInnerTexts()).toContain('局長用');
    await page.keyboard.press('Control+s');
    await page.locator('.saved', { hasText: '保存済み' }).waitFor();
    await page.getByRole('button', { name: '削除', exact: true }).click();
    await expect.poll(() => presets.locator('option').allInnerTexts()).not.toContain('局長用');
    await page.locator('.notice', { hasText: '削除しました' }).getByRole('button', { name: '元に戻す' }).click();
    await expect.poll(() => presets.locator('option').allInnerTexts()).toContain('局長用');
  });

  /** Opens "several at once" for what is set, and goes into the folder; the answer to the last dialog is the test's. */
  async function goToFolder(): Promise<void> {
    const { page } = other;
    await page.getByRole('button', { name: 'まとめて…' }).click();
    await page.getByRole('button', { name: '保存先を選ぶ…' }).click();
    const list = page.locator('dialog[open] [role=option]', { hasText: '配布' });
    await list.click();
    await list.waitFor({ state: 'detached' });
  }

  it('writes several files into a folder, and asks once about names that are taken', async () => {
    const { page } = other;
    const folder = join(other.folder, '配布');
    await page.getByRole('region', { name: 'プリセット' }).locator('select').selectOption('省庁照会');
    await goToFolder();
    await page.getByRole('button', { name: 'このフォルダーに書き出す' }).click();
    await page.locator('.notice', { hasText: '4個のファイルを書き出しました' }).waitFor({ timeout: 60_000 });
    const names = [
      '東京宣言_第2次案_新旧対照表.table.docx',
      '東京宣言_第2次案_新旧対照表.table.pdf',
      '東京宣言_第2次案_本文.docx',
      '東京宣言_第2次案_本文.pdf',
    ];
    expect(readdirSync(folder).sort()).toEqual(names.toSorted());
    for (const name of names) expect(readFileSync(join(folder, name)).subarray(0, 2).toString()).toMatch(/PK|%P/u);

    writeFileSync(join(folder, names[0]!), 'mine');
    await goToFolder();
    await page.getByRole('button', { name: 'このフォルダーに書き出す' }).click();
    await page.locator('dialog[open]', { hasText: '4個のファイルを置き換えますか' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    expect(readFileSync(join(folder, names[0]!)).toString()).toBe('mine');
  });

  it('has no fault of accessibility, in its dialogs neither', async () => {
    const { page } = other;
    await choose('table-docx');
    await settled();
    expect(await axeFaults(page, '.window')).toEqual([]);
    await page.getByRole('button', { name: 'まとめて…' }).click();
    expect(await axeFaults(page, 'dialog[open]')).toEqual([]);
    await page.getByRole('button', { name: '保存先を選ぶ…' }).click();
    await page.locator('dialog[open] [role=listbox]').waitFor();
    expect(await axeFaults(page, 'dialog[open]')).toEqual([]);
    await page.keyboard.press('Escape');
  });
});
