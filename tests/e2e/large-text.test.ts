import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { appForAll, startOnPage } from './app-for-all.ts';
import { goToNumber, runByName, saveAs, savedWords } from './app-steps.ts';
import { takeDraft } from './drafts-steps.ts';

const PARAGRAPHS = 10_000;
/** How many times slower the window's thread is made, so that what is quick on any machine is seen to be under way. */
const SLOWER = 20;
const NAME = '大.txt';
const app = appForAll(() => startOnPage({ locale: 'ja' }));

const sentence = (i: number) => `（${i + 1}）首脳は、第${i + 1}の協力を歓迎し、その推進を確認した。`;
const whole = () => ['大宣言', '', ...Array.from({ length: PARAGRAPHS }, (_, i) => sentence(i))].join('\n\n');

/** What is said to be under way while `act` is done on a slow thread; `stopAt`: the cancel button is pressed once that is said. */
async function underWay(page: Page, act: () => Promise<void>, stopAt?: RegExp): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  await page.evaluate((stop) => {
    const said: string[] = [];
    const look = () => {
      const busy = document.querySelector('.busy');
      if (busy === null || said.at(-1) === busy.textContent) return;
      said.push(busy.textContent ?? '');
      if (stop !== null && new RegExp(stop).test(said.at(-1)!)) busy.querySelector('button')?.click();
    };
    const watch = new MutationObserver(look);
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { said, endWatch: () => watch.disconnect() });
  }, stopAt?.source ?? null);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await act();
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await session.detach();
  return page.evaluate(() => {
    const { said, endWatch } = window as unknown as { said: string[]; endWatch: () => void };
    endWatch();
    return said;
  });
}

/** Waits until this was under way and is no more. */
async function shownAndGone(page: Page, what: RegExp): Promise<void> {
  await page.waitForFunction(
    (words) => (window as unknown as { said: string[] }).said.some((said) => new RegExp(words).test(said)),
    what.source,
  );
  await page.locator('.busy').waitFor({ state: 'detached' });
}

async function openText(page: Page): Promise<void> {
  await page.keyboard.press('Control+o');
  const dialog = page.locator('dialog[open]');
  await dialog.locator('[role="option"]').first().waitFor();
  await dialog.locator('select').selectOption('all');
  await dialog.locator('[role="option"]', { hasText: NAME }).click();
}

const firstWords = (page: Page) => page.locator('.soan-page > [data-soan]').first().innerText();

describe('ten thousand paragraphs', () => {
  it('are given up while they are opened, and the text that was there is there', async () => {
    const { page } = app;
    writeFileSync(join(app.folder, NAME), whole());
    const before = await firstWords(page);
    const act = async () => {
      await openText(page);
      await shownAndGone(page, /開いています/);
    };
    const said = await underWay(page, act, /開いています/);
    expect(said.at(-1)).toMatch(/開いています.*取り消す/);
    expect(await firstWords(page)).toBe(before);
    expect(await page.locator('.soan-page').count()).toBe(1);
    expect(await savedWords(page)).toBe('未保存の案件');
  });

  it('open with every block on a sheet, in order, with its number', async () => {
    const { page } = app;
    await openText(page);
    await expect.poll(() => firstWords(page)).toBe('大宣言');
    const drawn = await page.evaluate(() => {
      const blocks = [...document.querySelectorAll<HTMLElement>('.soan-page > [data-soan]')];
      const sheets = blocks.map((block) => Number(block.assignedSlot?.name));
      return {
        pages: document.querySelectorAll('.soan-page').length,
        numbers: blocks.map((block) => block.dataset.label).filter(Boolean),
        last: blocks.at(-1)!.textContent,
        ordered: sheets.every((sheet, i) => i === 0 || sheet >= sheets[i - 1]!),
        cursor: document.activeElement?.matches('.soan-page'),
      };
    });
    expect(drawn).toMatchObject({ pages: 1, ordered: true, cursor: true });
    expect(drawn.numbers).toEqual(Array.from({ length: PARAGRAPHS }, (_, i) => `（${i + 1}）`));
    expect(drawn.last).toContain(`第${PARAGRAPHS}の協力`);
  });

  it('are not saved where a person stops it: no file, no trace of one', async () => {
    const { page } = app;
    // The worker that saves begins with the first save: its script does not come for now.
    await page.route(/\/worker-[^/]*\.js$/, () => undefined);
    await page.keyboard.press('Control+s');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.busy', { hasText: '保存しています' }).getByRole('button').click();
    await page.locator('.notices', { hasText: '保存をやめました' }).waitFor();
    await page.locator('.busy').waitFor({ state: 'detached' });
    expect(readdirSync(app.folder).filter((name) => name !== NAME)).toEqual([]);
    expect(await savedWords(page)).toBe('未保存の案件');
    await page.unroute(/\/worker-[^/]*\.js$/);
    await saveAs(page, '大宣言');
    expect(existsSync(join(app.folder, '大宣言.soan'))).toBe(true);
  });

  it('are sealed in steps that can be stopped: no draft, nothing changed; then a draft', async () => {
    const { page } = app;
    const take = async () => {
      await takeDraft(page);
      await shownAndGone(page, /残しています/);
    };
    const said = await underWay(page, take, /残しています/);
    expect(said.at(-1)).toMatch(/案を残しています.*取り消す/);
    expect(await savedWords(page)).toMatch(/保存済み/);
    await takeDraft(page);
    await page.locator('.notices', { hasText: '第1次案' }).waitFor();
    await page.keyboard.press('Control+s');
    await expect.poll(() => savedWords(page)).toMatch(/保存済み/);
  });

  it('come back from the file with their draft, and go back to it after a change', async () => {
    const { page } = app;
    await runByName(page, '案件を閉じる');
    await page.locator('.start-recent', { hasText: '大宣言.soan' }).click();
    await expect.poll(() => firstWords(page)).toBe('大宣言');
    await goToNumber(page, '（5000）');
    await page.keyboard.type('（試）');
    await expect.poll(() => savedWords(page)).toMatch(/変更あり/);
    await page.locator('aside.panel .time-line button', { hasText: '第1次案' }).first().click();
    await page.getByRole('button', { name: '作業中の案をこの案に戻す' }).click();
    await page.locator('.notices', { hasText: '第1次案に戻しました' }).waitFor();
    expect(await page.locator('.soan-page').textContent()).not.toContain('（試）');
    await page.locator('.soan-page').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.soan-page').textContent()).toContain('（試）');
    expect(app.problems).toEqual([]);
  });
});
