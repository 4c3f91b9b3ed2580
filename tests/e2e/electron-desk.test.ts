import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shellMessages } from '../../shared/messages/shell.ts';
import { currentText, goToNumber, runByName } from './app-steps.ts';
import {
  answerDialogs,
  askedDialogs,
  chooseInMenu,
  closeWindow,
  createDesk,
  type Desk,
  deskPage,
  menuLabels,
  program,
} from './electron-program.ts';

// What a person does with the program around the page: menus, dialogs, files from outside, the end, good or bad.
const WORDS = '失われてはならない文。';
const PROMISED_MS = 1_000;
const STAY = 0;
const CLOSE = 1;
const RELOAD = 0;

describe.skipIf(program === null)('the desk in Electron', () => {
  let desk: Desk;
  let app: ElectronApplication;
  let page: Page;
  let hasEnded: boolean;

  async function start(...words: readonly string[]): Promise<void> {
    app = await desk.start(...words);
    hasEnded = false;
    app.once('close', () => {
      hasEnded = true;
    });
  }

  beforeEach(async () => {
    desk = createDesk();
    await start('--try-sample');
    page = await deskPage(app);
  });

  afterEach(async () => {
    // What is not saved shall not keep a program of the last test alive.
    if (!hasEnded) await app.evaluate(({ app }) => app.exit(0)).catch(() => undefined);
    desk.remove();
  });

  async function typeAndWait(): Promise<void> {
    await goToNumber(page, '(20)');
    await page.keyboard.type(WORDS);
    await page.locator('.saved', { hasText: '控え' }).waitFor();
    await page.waitForTimeout(2 * PROMISED_MS);
  }

  async function takeBack(): Promise<void> {
    await page.locator('dialog[open]', { hasText: '前回保存されなかった案件' }).waitFor();
    await page.keyboard.press('Enter');
    await deskPage(app);
    await goToNumber(page, '(20)');
    expect(await currentText(page)).toContain(WORDS);
  }

  it('has its menus in the native bar, and an entry does what its key does', async () => {
    await expect.poll(() => menuLabels(app)).toContain('ファイル');
    expect(await menuLabels(app, 'ファイル')).toContain('開く…');
    await answerDialogs(app, null, STAY);
    await chooseInMenu(app, 'ファイル', '開く…');
    await expect.poll(() => askedDialogs(app)).toHaveLength(1);
    expect(await page.getByText('東京宣言').count()).toBeGreaterThan(0);
  });

  it('saves and opens by the platform’s own dialogs', async () => {
    const file = join(desk.folder, '保存.soan');
    await answerDialogs(app, file, STAY);
    await page.keyboard.press('Control+s');
    await page.locator('.saved', { hasText: '保存済み' }).waitFor();
    expect(existsSync(file)).toBe(true);
    await runByName(page, '案件を閉じる');
    await page.locator('.start').waitFor();
    await page.keyboard.press('Control+o');
    await deskPage(app);
    await expect.poll(() => askedDialogs(app)).toHaveLength(2);
  });

  it('asks before a window with unsaved work is closed: back to the text, then close all the same', async () => {
    await typeAndWait();
    await answerDialogs(app, null, STAY);
    await closeWindow(app);
    await expect.poll(() => askedDialogs(app)).toEqual([shellMessages.ja.unsaved.question]);
    expect(hasEnded).toBe(false);
    expect(await currentText(page)).toContain(WORDS);
    await answerDialogs(app, null, CLOSE);
    await closeWindow(app).catch(() => undefined);
    await expect.poll(() => hasEnded).toBe(true);
    await start();
    page = await app.firstWindow();
    await takeBack();
  });

  it('takes the file of a second start, which ends at once: a double click on a dossier', async () => {
    const file = join(desk.folder, '案.soan');
    await answerDialogs(app, file, STAY);
    await page.keyboard.press('Control+s');
    await page.locator('.saved', { hasText: '保存済み' }).waitFor();
    await runByName(page, '案件を閉じる');
    await page.locator('.start').waitFor();
    const second = spawn(program!, [...desk.argumentsFor(file)], { stdio: 'ignore' });
    expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0);
    await deskPage(app);
    expect(app.windows()).toHaveLength(1);
  });

  it('opens a file that it was started with, and one that macOS hands over', async () => {
    const [first, other] = ['一.txt', '二.txt'].map((name) => join(desk.folder, name)) as [string, string];
    writeFileSync(first, '最初の宣言\n\n(1) 最初の文である。\n');
    writeFileSync(other, '次の宣言\n\n(1) 次の文である。\n');
    await app.evaluate(({ app }) => app.exit(0)).catch(() => undefined);
    await expect.poll(() => hasEnded).toBe(true);
    await start(first);
    page = await app.firstWindow();
    await page.getByText('最初の文である。').first().waitFor();
    await runByName(page, '案件を閉じる');
    await app.evaluate(({ app }, path) => app.emit('open-file', { preventDefault() {} }, path), other);
    await page.getByText('次の文である。').first().waitFor();
  });

  it('takes a file that is dropped on the window, and does not navigate to it', async () => {
    await runByName(page, '案件を閉じる');
    await page.locator('.start').waitFor();
    const transfer = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(['落とした宣言\n\n(1) 落とした文である。\n'], '落とした.txt', { type: 'text/plain' }));
      return data;
    });
    await page.dispatchEvent('.start', 'dragover', { dataTransfer: transfer });
    await page.dispatchEvent('.start', 'drop', { dataTransfer: transfer });
    await page.getByText('落とした文である。').first().waitFor();
    expect(new URL(page.url()).protocol).toBe('app:');
  });

  it('offers the page anew when its process dies, with what was typed', async () => {
    await typeAndWait();
    await answerDialogs(app, null, RELOAD);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
    await expect.poll(() => askedDialogs(app)).toEqual([shellMessages.ja.crash.page.question]);
    page = await app.firstWindow();
    await takeBack();
  });

  it('killed altogether, gives back what was typed at the next start', async () => {
    await typeAndWait();
    app.process().kill('SIGKILL');
    await expect.poll(() => hasEnded).toBe(true);
    await start();
    page = await app.firstWindow();
    await takeBack();
  });
});
