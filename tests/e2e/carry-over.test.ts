import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appForAll } from './app-for-all.ts';
import { goToNumber, runByName, saveAs, waitForPage } from './app-steps.ts';
import { axeFaults } from './drafts-steps.ts';
import { type App, startApp } from './harness.ts';

const app = appForAll(() => startApp({ locale: 'ja' }));
let page: Page;

beforeAll(async () => {
  page = app.page;
  await waitForPage(page);
});

const list = () => page.locator('.carry-list');
const rows = () => page.locator('.carry-list [role="option"]');
/** What is open and undecided, without the keys of the step. */
const foot = async () => (await page.locator('.carry .foot > :not(.carry-keys)').allInnerTexts()).join(' ');
const step = (name: string) => page.locator('.carry-steps').getByRole('button', { name });

/** Marks the first row of the list that holds these words, with keys only. */
async function mark(words: string): Promise<void> {
  await list().focus();
  await page.keyboard.press('Home');
  for (let i = 0; i < 80; i++) {
    if ((await page.locator('.carry-list .on').innerText()).includes(words)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`No row with ${words}`);
}

/** The words of a paragraph of the Draft room, by the number it prints; the room is left again. */
async function paragraph(number: string): Promise<string> {
  await goToNumber(page, number);
  const words = await page.locator('.soan-page > [data-current]').innerText();
  await page.keyboard.press('Control+4');
  // The room reads the text anew before it shows its list.
  await page.locator('.carry .foot').waitFor();
  return words;
}

describe('the walk to the next declaration, with the keyboard', () => {
  it('begins in a new dossier that has the last one as its adopted draft', async () => {
    await runByName(page, '次の宣言を始める');
    await page.locator('dialog[open] .begin-next').waitFor();
    expect(await axeFaults(page, 'dialog[open]')).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('.carry-answers').waitFor();
    expect(await page.locator('.header h1').innerText()).toContain('（次回）');
    // The host follows from the declaration's own rule and is filled in, with the reason beside it.
    expect(await page.getByLabel('開催国', { exact: true }).inputValue()).toBe('カザフスタン');
  });

  it('takes the answers, and says at once what follows from them and what contradicts', async () => {
    await page.getByLabel('開催地', { exact: true }).fill('アスタナ');
    await page.getByLabel('日付', { exact: true }).fill('2025-01-01');
    await page.locator('.carry-problems .is-contradiction').waitFor();
    await page.getByLabel('日付', { exact: true }).fill('2027-12-20');
    await expect.poll(() => page.locator('.carry-problems').innerText()).toBe('');
    const effects = await page.locator('.carry-effects').innerText();
    for (const words of ['アスタナ', '2027年12月20日', '35年間', '第2回', '2026年']) expect(effects).toContain(words);
    await page.getByRole('checkbox', { name: '高市早苗を確かめた' }).check();
    expect(await axeFaults(page, '.window')).toEqual([]);
  });

  it('takes a date as far as it is known, typed letter by letter', async () => {
    const date = page.getByLabel('日付', { exact: true });
    const hint = () => page.locator('.field', { has: date }).locator('.hint').innerText();
    for (const [typed, said] of [
      ['2027年秋', '2027年として扱います'],
      ['2027-10', '2027年10月として扱います'],
      ['soon', '日付として読み取れません'],
    ] as const) {
      await date.fill('');
      await date.pressSequentially(typed);
      expect(await date.inputValue()).toBe(typed);
      await expect.poll(hint).toContain(said);
    }
    await date.fill('2027年');
    await expect.poll(() => page.locator('.carry-effects').innerText()).toContain('35年間');
    await expect.poll(() => page.locator('.carry-effects').innerText()).not.toContain('2027年12月20日');
    await date.fill('2027-12-20');
    await expect.poll(() => page.locator('.carry-effects').innerText()).toContain('2027年12月20日');
  });

  it('accepts one by one; each is an undoable edit of the text', async () => {
    await step('直す箇所').press('Enter');
    await list().waitFor();
    expect(await axeFaults(page, '.window')).toEqual([]);
    const before = await foot();
    await mark('33年間');
    await page.keyboard.press('Enter');
    await expect.poll(foot).not.toBe(before);
    expect(await paragraph('(1)')).toContain('以降35年間に');
    await page.keyboard.press('Control+z');
    await expect.poll(foot).toBe(before);
    expect(await paragraph('(1)')).toContain('以降33年間に');
  });

  it('a question is answered in words, another left as it is', async () => {
    await mark('10回');
    await page.keyboard.press('e');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('12回');
    await page.keyboard.press('Enter');
    await mark('2024年8月');
    await page.keyboard.press('r');
    await expect
      .poll(() =>
        rows()
          .allInnerTexts()
          .then((all) => all.join()),
      )
      .not.toContain('2024年8月');
    expect(await paragraph('(3)')).toContain('過去12回の');
  });

  it('accepts all that was computed in one step, and takes it back in one', async () => {
    const before = await foot();
    await page.locator('.carry-head .main').press('Enter');
    await expect.poll(foot).not.toBe(before);
    expect(await paragraph('(53)')).toMatch(/キルギスを起点とする.*第3回首脳会合/);
    await list().focus();
    await page.keyboard.press('Control+z');
    await expect.poll(foot).toBe(before);
    await page.locator('.carry-head .main').press('Enter');
    await expect.poll(foot).not.toBe(before);
  });

  it('an answer that changes later opens its places again', async () => {
    await step('次の会合').press('Enter');
    await page.getByLabel('開催地', { exact: true }).fill('アルマティ');
    await step('直す箇所').press('Enter');
    await mark('アスタナ');
    expect(await page.locator('.carry-list .on').innerText()).toMatch(/アスタナ\s*アルマティ/);
    await page.keyboard.press('Enter');
    await mark('アルマティ');
    await page.keyboard.press('Enter');
    await expect
      .poll(() =>
        rows()
          .allInnerTexts()
          .then((all) => all.join()),
      )
      .not.toContain('アルマティ');
  });

  it('shows the place in the text, and comes back to the same row', async () => {
    await mark('5年間');
    await page.keyboard.press('g');
    await page.locator('.soan-page > [data-current][data-label="(13)"]').waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('5年間');
    await page.keyboard.press('Control+4');
    await expect.poll(() => page.locator('.carry-list .on').innerText()).toContain('5年間');
  });

  it('decides on paragraphs; what is dropped leaves the text and can be brought back', async () => {
    await step('項ごとの判断').press('Enter');
    await list().waitFor();
    await mark('外交関係樹立');
    await page.keyboard.press('k');
    await mark('ビジネスフォーラム');
    await page.keyboard.press('d');
    await expect.poll(() => page.locator('.carry-list .on').innerText()).toContain('落とす');
    expect(await paragraph('(5)')).not.toContain('ビジネスフォーラム');
    await mark('ビジネスフォーラム');
    await page.keyboard.press('u');
    await expect.poll(() => page.locator('.carry-list .on').innerText()).toContain('改める');
    expect(await paragraph('(5)')).toContain('ビジネスフォーラム');
    await mark('ビジネスフォーラム');
    await page.keyboard.press('d');
    await expect.poll(() => page.locator('.carry-counts').innerText()).toMatch(/残す 1.*落とす 1/);
    expect(await axeFaults(page, '.window')).toEqual([]);
  });

  it('saved and opened again it is where it was', async () => {
    const before = await foot();
    await saveAs(page, '次.soan');
    await page.reload();
    await page.locator('.header nav').getByRole('button', { name: '次の宣言' }).press('Enter');
    await page.locator('.carry').waitFor();
    await expect.poll(foot).toBe(before);
  });

  it('the last declaration stays comparable: the dropped paragraph is there, deleted', async () => {
    await page.locator('.carry-steps').getByRole('button', { name: '前回と対照する' }).press('Enter');
    await page.locator('.change-list').waitFor();
    await expect.poll(() => page.locator('.change-list').innerText()).toContain('削除');
  });
});

describe('in the same dossier, in English', () => {
  let other: App;
  beforeAll(async () => {
    other = await startApp({ locale: 'en' });
    await waitForPage(other.page);
  });
  afterAll(async () => {
    await other.close();
    expect(other.problems).toEqual([]);
  });

  it('keeps the working text as the adopted draft, is finished, and the end is taken back', async () => {
    const tab = other.page.locator('.header nav').getByRole('button', { name: 'Next' });
    expect(await tab.count()).toBe(0);
    await runByName(other.page, 'Begin the next');
    await other.page.getByRole('radio', { name: 'The working text of this dossier' }).check();
    await other.page.getByRole('button', { name: 'Begin', exact: true }).press('Enter');
    await other.page.locator('.carry-answers').waitFor();
    expect(await axeFaults(other.page, '.window')).toEqual([]);
    expect(await other.page.locator('.carry .foot').innerText()).toContain('From: Last declaration');
    await other.page.getByRole('button', { name: 'Finish' }).press('Enter');
    await expect.poll(() => tab.count()).toBe(0);
    expect(await other.page.locator('.timeline-stop').allInnerTexts()).toHaveLength(1);
    await other.page.locator('.notice').getByRole('button', { name: 'Undo' }).press('Enter');
    await other.page.locator('.carry-answers').waitFor();
  });

  it('begins again from a draft on the line of time, after a warning', async () => {
    await other.page.keyboard.press('Control+1');
    await other.page.locator('.timeline-stop').press('Enter');
    await other.page.getByRole('button', { name: 'Begin the next declaration from this draft' }).press('Enter');
    await other.page.getByRole('radio', { name: 'The working text of this dossier' }).check();
    await other.page.locator('.begin-next [role="alert"]').waitFor();
    await other.page.getByRole('button', { name: 'Begin', exact: true }).press('Enter');
    await other.page.locator('.carry-answers').waitFor();
  });
});

describe('with nothing open', () => {
  let empty: App;
  beforeAll(async () => {
    empty = await startApp({ locale: 'ja', trySample: false, openFiles: [] });
    await empty.page.locator('.start').waitFor();
  });
  afterAll(async () => {
    await empty.close();
    expect(empty.problems).toEqual([]);
  });

  it('asks for the last declaration first; going away changes nothing', async () => {
    const ways = empty.page.locator('.start').getByRole('button', { name: '次の宣言を始める…' });
    await ways.press('Enter');
    await empty.page.locator('dialog[open]').waitFor();
    await empty.page.keyboard.press('Escape');
    await empty.page.locator('dialog[open]').waitFor({ state: 'detached' });
    expect(await empty.page.locator('.start').isVisible()).toBe(true);
    writeFileSync(join(empty.folder, '前回.txt'), '共同宣言\n\n(1) 首脳は、来年の会合を歓迎した。\n');
    await ways.press('Enter');
    await empty.page.locator('dialog[open]').getByText('前回.txt').dblclick();
    await empty.page.locator('.begin-next').waitFor();
    await empty.page.keyboard.press('Enter');
    await empty.page.locator('.carry-answers').waitFor();
    // A text that says nothing about its meeting: its day is asked for, and nothing is computed.
    await empty.page.getByLabel('前回の日付', { exact: true }).fill('2025-06-03');
    await expect.poll(() => empty.page.locator('.carry-effects').innerText()).toContain('2026年');
  });
});
