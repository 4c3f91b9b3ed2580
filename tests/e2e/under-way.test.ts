import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appMessages } from '../../shared/messages/app.ts';
import { carryOverMessages } from '../../shared/messages/carry-over.ts';
import { compareMessages } from '../../shared/messages/compare.ts';
import { outputMessages } from '../../shared/messages/output.ts';
import { outputRoomMessages } from '../../shared/messages/output-room.ts';
import { paletteMessages } from '../../shared/messages/palette.ts';
import { changedDossier } from '../bench/compare-room/dossier.ts';
import { runByName, waitForPage } from './app-steps.ts';
import { axeFaults, replaceWords, takeDraft, workingText } from './drafts-steps.ts';
import { type App, closeBrowser, startApp } from './harness.ts';

// What takes long says so and can be stopped, and stopping leaves everything as it was. Work is made long by holding back what
// the window says to its workers: the same on any machine.

const words = appMessages.ja.busy;
const LONG = 600_000;

/** From now on each question to a worker waits so many milliseconds, but for what the desk asks for itself. */
function holdWorkers(page: Page, milliseconds: number): Promise<void> {
  return page.evaluate((pause) => {
    const kept = window as unknown as { held?: number; plainPost?: Worker['postMessage'] };
    kept.held = pause;
    if (kept.plainPost !== undefined) return;
    const post = Worker.prototype.postMessage;
    kept.plainPost = post;
    Worker.prototype.postMessage = function held(this: Worker, message: { readonly task?: string }) {
      if (kept.held === 0 || ['check', 'verbMarks', 'encode'].includes(message.task ?? '')) post.call(this, message);
      else setTimeout(() => post.call(this, message), kept.held);
    };
  }, milliseconds);
}

let app: App;

beforeAll(async () => {
  app = await startApp({ locale: 'ja' });
  await waitForPage(app.page);
  await takeDraft(app.page);
  await replaceWords(app.page, '過去21年', '過去22年');
});

afterAll(async () => {
  await app.close();
  await closeBrowser();
  expect(app.problems).toEqual([]);
});

async function stopAndBeginAgain(page: Page, place: Locator, result: Locator): Promise<void> {
  const stop = place.getByRole('button', { name: words.stop });
  for (let i = 0; i < 3; i++) {
    await stop.click();
    await holdWorkers(page, i === 2 ? 0 : LONG);
    await place.getByRole('button', { name: words.again }).click();
  }
  await result.first().waitFor();
}

describe('comparing', () => {
  it('is stopped and begun again as often as a person likes', async () => {
    const { page } = app;
    const m = compareMessages.ja.progress;
    await holdWorkers(page, LONG);
    await page.keyboard.press('Control+2');
    for (let i = 0; i < 4; i++) {
      await page.locator('.compare-plain').getByRole('button', { name: m.cancel }).click();
      await page.locator('.compare-plain', { hasText: m.cancelled }).waitFor();
      await holdWorkers(page, i === 3 ? 0 : LONG);
      await page.getByRole('button', { name: m.again }).click();
    }
    await page.locator('.cmp-row').first().waitFor();
    expect(await page.locator('.cmp ins').allTextContents()).toEqual(['22年']);
  });

  it('names the file that is being read, and forgets it where that is stopped', async () => {
    const { page, folder } = app;
    const text = (await workingText(page)).join('\n\n');
    // Longer than what the window reads by itself.
    const more = Array.from({ length: 1_500 }, (_, i) => `(${i + 54}) 第${i}に、協力を歓迎した。`).join('\n\n');
    writeFileSync(join(folder, '相手国.txt'), `${text.replace('過去22年', '過去25年')}\n\n${more}`);
    const read = async () => {
      await page.getByRole('button', { name: compareMessages.ja.pick.file(compareMessages.ja.pick.old) }).click();
      await page.locator('dialog[open]').getByText('相手国.txt').click();
    };
    await holdWorkers(page, LONG);
    await read();
    await page.locator('.busy', { hasText: words.reading('相手国.txt') }).waitFor();
    expect(await axeFaults(page, '.window')).toEqual([]);
    await page.locator('.busy').getByRole('button').click();
    await page.locator('.busy').waitFor({ state: 'detached' });
    expect(await page.locator('.cmp ins').allTextContents()).toEqual(['22年']);
    expect(await page.locator('.notice.warning').count()).toBe(0);
    await holdWorkers(page, 0);
    await read();
    await expect.poll(() => page.locator('.cmp del').allTextContents()).toContain('25年');
  });
});

describe('taking a file in as a draft', () => {
  it('says that it aligns, and can be stopped and begun again', async () => {
    const { page } = app;
    await page.keyboard.press('Control+1');
    await runByName(page, paletteMessages.ja.commands['draft.import']);
    await page.locator('dialog[open]').getByText('相手国.txt').click();
    const dialog = page.locator('dialog[open]');
    await dialog.locator('.alignment-rows').waitFor();
    await holdWorkers(page, LONG);
    // Another text to align with: what was aligned with the first is no answer any more.
    await dialog.locator('select').first().selectOption('working');
    await dialog.locator('.alignment-rows').waitFor({ state: 'detached' });
    await stopAndBeginAgain(page, dialog, dialog.locator('.alignment-rows'));
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});

describe('what is read off the verbs', () => {
  it.each(['verbs.table', 'verbs.board'] as const)('%s can be stopped and begun again', async (command) => {
    const { page } = app;
    await holdWorkers(page, LONG);
    await runByName(page, paletteMessages.ja.commands[command]);
    const dialog = page.locator('dialog[open]');
    await dialog.locator('.under-way progress').waitFor();
    expect(await axeFaults(page, 'dialog[open]')).toEqual([]);
    await stopAndBeginAgain(page, dialog, dialog.locator('.verbs-rows [role="option"]'));
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});

describe('putting out', () => {
  const choose = (name: string) => app.page.getByRole('radio', { name, exact: true }).check();
  const { formats } = outputMessages.ja;

  it('a comparison that is looked at can be stopped and begun again', async () => {
    const { page } = app;
    await page.keyboard.press('Control+3');
    await page.locator('.page-preview').waitFor();
    await holdWorkers(page, LONG);
    await choose(formats['redline-html']);
    const place = page.locator('.output-main');
    await place.locator('.under-way progress').waitFor();
    await stopAndBeginAgain(page, place, place.locator('.page-preview'));
    await expect.poll(() => page.frameLocator('.page-preview').locator('ins').allTextContents()).toEqual(['22年']);
  });

  it('so can a file that is shown as its own characters', async () => {
    const { page } = app;
    await holdWorkers(page, LONG);
    await choose(formats.markdown);
    const place = page.locator('.output-main');
    await place.locator('.under-way progress').waitFor();
    await stopAndBeginAgain(page, place, place.locator('.text-preview'));
    expect(await place.locator('.text-preview').textContent()).toContain('過去22年');
  });

  it('copying is stopped, and the clipboard is what it was', async () => {
    const { page } = app;
    await page.evaluate(() => navigator.clipboard.writeText('前の写し'));
    await holdWorkers(page, LONG);
    await page.getByRole('button', { name: 'コピー', exact: true }).click();
    await page.locator('.busy', { hasText: words.copying }).getByRole('button').click();
    await page.locator('.busy').waitFor({ state: 'detached' });
    await holdWorkers(page, 0);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('前の写し');
  });
});

describe('the next declaration', () => {
  it('is looked for, stopped, and looked for again', async () => {
    const { page } = app;
    const m = carryOverMessages.ja;
    await holdWorkers(page, 0);
    await runByName(page, paletteMessages.ja.commands['carry.begin']);
    const dialog = page.locator('dialog[open]');
    await dialog.getByRole('radio', { name: m.begin.sameDossier }).check();
    await holdWorkers(page, LONG);
    await dialog.getByRole('button', { name: m.begin.apply }).click();
    await page.locator('.carry-empty').getByRole('button', { name: m.search.cancel }).click();
    await page.locator('.carry-empty', { hasText: m.search.cancelled }).waitFor();
    await holdWorkers(page, 0);
    await page.getByRole('button', { name: m.search.again }).click();
    await page.locator('.carry-columns').waitFor();
  });
});

describe('ten thousand paragraphs', () => {
  it('are compared and put out, and what is not shown of them is told', { timeout: 180_000 }, async () => {
    const file = join(app.folder, 'vast.soan');
    writeFileSync(file, changedDossier(10_000));
    const vast = await startApp({ locale: 'ja', openFiles: [file] });
    const { page } = vast;
    page.setDefaultTimeout(90_000);
    await waitForPage(page);
    await page.keyboard.press('Control+2');
    await page.locator('.cmp-row').first().waitFor();
    await page.keyboard.press('F8');
    await page.locator('.cmp-row.is-selected').waitFor();
    await page.evaluate(() => {
      const said: string[] = [];
      const look = () => said.push(document.querySelector('.output-plain [role="status"]')?.textContent ?? '');
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true });
      Object.assign(window, { said });
    });
    await page.keyboard.press('Control+3');
    await page.frameLocator('.page-preview').locator('.paragraph').first().waitFor();
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
    expect(said).toContain(outputRoomMessages.ja.laying);
    await page.getByRole('radio', { name: outputMessages.ja.formats['redline-html'], exact: true }).check();
    await page.frameLocator('.page-preview').locator('ins').first().waitFor();
    await page.locator('.output .foot', { hasText: '先頭の5000行だけを表示しています' }).waitFor();
    await vast.close();
    expect(vast.problems).toEqual([]);
  });
});
