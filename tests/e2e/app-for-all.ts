import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { waitForPage } from './app-steps.ts';
import { type App, type AppOptions, closeBrowser, startApp } from './harness.ts';

/**
 * One window for all tests of a file: there from the first test on, closed behind the last, when its page has reported no
 * error. Throws RangeError where it is asked for earlier.
 */
export function appForAll(start: () => Promise<App>): App {
  let begun: App | null = null;
  const app = (): App => {
    if (begun === null) throw new RangeError('The window is there from the first test on');
    return begun;
  };
  beforeAll(async () => {
    begun = await start();
  });
  afterAll(async () => {
    await begun?.close();
    await closeBrowser();
    expect(begun?.problems).toEqual([]);
  });
  return {
    get page() {
      return app().page;
    },
    get context() {
      return app().context;
    },
    get host() {
      return app().host;
    },
    get stateFolder() {
      return app().stateFolder;
    },
    get folder() {
      return app().folder;
    },
    get problems() {
      return app().problems;
    },
    restart: () => app().restart(),
    close: () => app().close(),
  };
}

/** A window whose text, the sample where no other is named, can be typed into. */
export async function startOnPage(options: AppOptions): Promise<App> {
  const app = await startApp(options);
  await waitForPage(app.page);
  return app;
}

/** Waits until the host has written settings that say this: a reload before would bring back the old ones. */
export async function settingsSaved({ stateFolder }: App, words: RegExp): Promise<void> {
  const file = join(stateFolder, 'settings.json');
  await expect.poll(() => (existsSync(file) ? readFileSync(file, 'utf8') : '')).toMatch(words);
}
