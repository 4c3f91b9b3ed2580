import { afterAll, afterEach, describe, expect, it } from 'vitest';
import {
  controlsOutside,
  cutOff,
  focusedPlace,
  keepPicture,
  sidewaysFrames,
  walkFaults,
} from './accessibility-faults.ts';
import { type Language, startDesk, ZOOMED } from './accessibility-places.ts';
import { SITUATIONS } from './accessibility-situations.ts';
import { axeFaults } from './drafts-steps.ts';
import { type App, type AppOptions, closeBrowser } from './harness.ts';
import { walkTab } from './keyboard-walk.ts';

interface Window {
  readonly named: string;
  readonly language: Language;
  readonly forced: boolean;
  readonly options: AppOptions;
}

const OWN_COLOURS = { forcedColors: 'active', reducedMotion: 'reduce' } as const;

/** Every pair of language, theme and size stands in one of them. */
const WINDOWS: readonly Window[] = [
  { named: 'light', language: 'en', forced: false, options: { colorScheme: 'light' } },
  { named: 'dark at 200 %', language: 'ja', forced: false, options: { colorScheme: 'dark', size: ZOOMED } },
  { named: 'own colours at 200 %', language: 'ja', forced: true, options: { size: ZOOMED } },
];

let app: App;
afterEach(async () => {
  await app.close();
  // A host that is killed under a window is what the page rightly complains of.
  expect(app.problems.filter((problem) => !problem.includes('Failed to load resource'))).toEqual([]);
});
afterAll(closeBrowser);

describe.each(WINDOWS)('$named, $language', ({ named, language, forced, options }) => {
  it.each(SITUATIONS)('$name is whole, walked by keys, and gives the focus back', async (situation) => {
    app = await startDesk(language, { ...options, newcomer: situation.newcomer ?? false });
    if (forced) await app.page.emulateMedia(OWN_COLOURS);
    const page = await situation.open(app, language);
    // Another window of the same desk.
    if (forced && page !== app.page) await page.emulateMedia(OWN_COLOURS);
    // What is still on its way from one colour to another has neither.
    await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
    await keepPicture(page, `${situation.name} ${named} ${language}`);
    expect(await focusedPlace(page)).not.toBeNull();
    expect(await axeFaults(page, situation.back === undefined ? '.window' : 'dialog[open]')).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
    expect(await sidewaysFrames(page)).toEqual([]);
    expect(await controlsOutside(page)).toEqual([]);
    if (situation.back === undefined) await page.locator('.header nav button').first().focus();
    expect(await walkFaults(page)).toEqual([]);
    expect((await walkTab(page)).filter(({ name }) => name === '').map(({ id }) => id)).toEqual([]);
    if (situation.back === undefined) return;
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(situation.under ?? 0);
    await expect.poll(() => focusedPlace(page)).toContain(situation.back);
  });
});
