import { writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { nodeFileSystem } from '../../electron/services/file-system.ts';
import { goToNumber, runByName, saveAs, waitForPage } from './app-steps.ts';
import { takeDraft } from './drafts-steps.ts';
import { type App, closeBrowser, startApp } from './harness.ts';

// Nothing that Soan does asks anybody but itself. The host runs in this process, so that its own connections are seen
// too; what the page and its workers and frames ask for is told by the browser.

let app: App;
const asked: string[] = [];
const connected: unknown[] = [];

beforeAll(async () => {
  app = await startApp({ locale: 'ja', fs: nodeFileSystem, trySample: false });
  app.context.on('request', (request) => asked.push(request.url()));
  const { connect } = Socket.prototype;
  vi.spyOn(Socket.prototype, 'connect').mockImplementation(function (this: Socket, ...values: unknown[]) {
    connected.push(values[0]);
    return Reflect.apply(connect, this, values) as Socket;
  } as never);
  app.page.on('dialog', (dialog) => {
    asked.push(`a dialog of a script: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await app.page.reload();
  await app.page.locator('.start').waitFor();
  await runByName(app.page, '東京宣言で試す');
  await waitForPage(app.page);
});

afterAll(async () => {
  vi.restoreAllMocks();
  await app.close();
  await closeBrowser();
  // What the policy kept a pasted page from doing, even in a document that is only read, is told in the console.
  expect(app.problems.filter((problem) => !/Content Security Policy/.test(problem))).toEqual([]);
});

function foreign(): string[] {
  const own = new URL(app.host.url).origin;
  return asked.filter((url) => !url.startsWith(`${own}/`) && !/^(blob|data|about):/.test(url));
}

async function paste(page: Page, html: string): Promise<void> {
  await page.evaluate((markup) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', markup);
    document
      .querySelector('.ProseMirror')!
      .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

const TRACKERS = [
  '<img src="http://track.example/pixel.png" srcset="http://track.example/2x.png 2x" onerror="window.harmed = 1">',
  '<link rel="stylesheet" href="http://track.example/a.css"><style>@import url(http://track.example/b.css);</style>',
  '<svg onload="window.harmed = 2"><image href="http://track.example/c.png"/></svg>',
  '<iframe src="http://track.example/"></iframe><object data="http://track.example/d"></object>',
  '<video poster="http://track.example/e.png" src="http://track.example/f.mp4"></video>',
  '<p style="background: url(http://track.example/g.png)">残る言葉<script>window.harmed = 3</script></p>',
  '<a href="javascript:window.harmed = 4" ping="http://track.example/h">飛ぶ言葉</a>',
];

describe('a walk of all rooms', () => {
  it('offers its text to no service of the browser that translates', async () => {
    expect(await app.page.evaluate(() => document.documentElement.translate)).toBe(false);
    expect(await app.page.locator('meta[name="google"]').getAttribute('content')).toBe('notranslate');
  });

  it('drafts, saves, compares and hands out without asking anybody', async () => {
    const { page } = app;
    await saveAs(page, '宣言');
    await takeDraft(page, '第1次案');
    await goToNumber(page, '(13)');
    await page.keyboard.type('（歩）');
    await page.keyboard.press('Control+f');
    await page.keyboard.press('Escape');
    for (const dialog of ['番号の設定', 'キーの一覧', 'Soan について']) {
      await runByName(page, dialog);
      await page.locator('dialog[open]').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
    }
    await page.keyboard.press('Control+2');
    await page.locator('.cmp-row').first().waitFor();
    await page.keyboard.press('Control+3');
    await page.locator('.output').waitFor();
    await page.getByRole('radio', { name: 'ウェブページ（HTML）', exact: true }).check();
    await page.getByRole('button', { name: '書き出す…' }).click();
    await page.locator('dialog[open] input').first().fill('宣言.html');
    await page.keyboard.press('Enter');
    await page.locator('.notice', { hasText: '宣言.html' }).waitFor();
    await page.keyboard.press('Control+1');
    expect(foreign()).toEqual([]);
    expect(connected).toEqual([]);
  });

  it('pastes what would call home as the words that it has', async () => {
    const { page } = app;
    await goToNumber(page, '(13)');
    await paste(page, `<body>${TRACKERS.join('')}</body>`);
    const text = page.locator('.ProseMirror');
    await expect.poll(() => text.textContent()).toContain('残る言葉');
    expect(await text.textContent()).toContain('飛ぶ言葉');
    expect(await text.locator('img, svg, iframe, object, video, script, style, link, a').count()).toBe(0);
    expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
    expect(foreign()).toEqual([]);
  });

  it('refuses a million elements inside one another in a sentence, and goes on', async () => {
    const { page } = app;
    const before = await page.locator('.ProseMirror').textContent();
    await paste(page, `<p>${'<b>'.repeat(1_000_000)}深い言葉</p>`);
    await page.locator('.notice', { hasText: '貼り付ける内容が大きすぎます' }).waitFor();
    expect(await page.locator('.ProseMirror').textContent()).toBe(before);
    await page.keyboard.type('続');
    await expect.poll(() => page.locator('.ProseMirror').textContent()).toContain('続');
  });

  it('shows names that are markup as names', async () => {
    const { page } = app;
    const name = `<img src=x onerror="window.harmed = 5">.txt`;
    writeFileSync(join(app.folder, name), '<script>window.harmed = 6</script>\n\n(1) <b>本文</b>。\n');
    await page.keyboard.press('Control+s');
    await page.keyboard.press('Control+o');
    await page.locator('dialog[open] [role="option"]', { hasText: 'onerror' }).click();
    await page.locator('.notice', { hasText: 'onerror' }).waitFor();
    expect(await page.locator('.header h1').textContent()).toContain('<script>');
    expect(await page.locator('.ProseMirror').textContent()).toContain('<b>本文</b>');
    expect(await page.locator('.window img[src="x"], .window script').count()).toBe(0);
    expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
    expect(foreign()).toEqual([]);
  });
});
