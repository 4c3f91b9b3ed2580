import type { CDPSession, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type EditorPageServer, serveEditorPage } from './editor-page/serve.ts';
import { closeBrowser, sharedBrowser } from './harness.ts';

/** The editor alone in a real Chromium: one page for a test file, a fresh document for each test. */
export interface EditorPage {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** What the input method shows while it composes. */
  compose(text: string): Promise<void>;
  /** What the person settles on. */
  commit(text: string): Promise<void>;
  /** Errors that the page reported since the test began. */
  readonly problems: readonly string[];
}

/** Opens the page before the tests of a file; the value is filled when the first of them runs. */
export function openEditorPage(): EditorPage {
  const held: { server?: EditorPageServer; page?: Page; cdp?: CDPSession } = {};
  const problems: string[] = [];

  beforeAll(async () => {
    held.server = await serveEditorPage();
    const browser = await sharedBrowser();
    const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(held.server.url).origin });
    held.page = await context.newPage();
    held.page.on('pageerror', (error) => problems.push(error.message));
    held.cdp = await context.newCDPSession(held.page);
    await held.page.goto(held.server.url);
    await held.page.waitForFunction(() => 'harness' in window);
  });
  beforeEach(() => {
    problems.length = 0;
  });
  afterAll(async () => {
    await closeBrowser();
    await held.server?.close();
  });

  return {
    get page() {
      return held.page!;
    },
    get cdp() {
      return held.cdp!;
    },
    problems,
    async compose(text) {
      await held.cdp!.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    },
    async commit(text) {
      await held.cdp!.send('Input.insertText', { text });
    },
  };
}
