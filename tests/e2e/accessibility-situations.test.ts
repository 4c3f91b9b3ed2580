import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  controlsOutside,
  cutOff,
  focusedPlace,
  keepPicture,
  sidewaysFrames,
  walkFaults,
} from './accessibility-faults.ts';
import { type Language, startDesk, ZOOMED } from './accessibility-places.ts';
import { COURSES } from './accessibility-situations.ts';
import { axeFaults } from './drafts-steps.ts';
import { type App, type AppOptions, closeBrowser } from './harness.ts';

interface Look {
  readonly named: string;
  readonly media: Parameters<Page['emulateMedia']>[0];
}

interface Window {
  readonly language: Language;
  readonly options: AppOptions;
  /** One after the other in the window as it stands. */
  readonly looks: readonly Look[];
}

const LIGHT: Look = { named: 'light', media: { colorScheme: 'light', forcedColors: 'none' } };
const DARK: Look = { named: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } };
const OWN_COLOURS: Look = {
  named: 'own colours',
  media: { colorScheme: 'light', forcedColors: 'active', reducedMotion: 'reduce' },
};

/** Both languages, and every theme at one of the sizes. */
const WINDOWS: readonly Window[] = [
  { language: 'en', options: {}, looks: [LIGHT] },
  { language: 'ja', options: { size: ZOOMED }, looks: [DARK, OWN_COLOURS] },
];

afterAll(closeBrowser);

describe.each(WINDOWS)('in a window of $options.size.width, $language', ({ language, options, looks }) => {
  describe.each(COURSES)('$name', ({ newcomer = false, situations }) => {
    let app: App;

    beforeAll(async () => {
      app = await startDesk(language, { ...options, newcomer });
    });
    afterAll(async () => {
      await app.close();
      // A host that is killed under a window is what the page rightly complains of.
      expect(app.problems.filter((problem) => !problem.includes('Failed to load resource'))).toEqual([]);
    });

    it.each(situations)('$name is whole, walked by keys, and gives the focus back', async (situation) => {
      const isRoom = situation.back === undefined;
      const page = await situation.open(app, language);
      const opened = await page.evaluateHandle(() => document.activeElement);
      expect(await focusedPlace(page)).not.toBeNull();
      for (const { named, media } of looks) {
        await page.emulateMedia(media);
        // What is still on its way from one colour to another has neither.
        await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
        await keepPicture(page, `${situation.name} ${named} ${language}`);
        expect(await axeFaults(page, isRoom ? '.window' : 'dialog[open]')).toEqual([]);
        expect(await cutOff(page)).toEqual([]);
        expect(await sidewaysFrames(page)).toEqual([]);
        expect(await controlsOutside(page)).toEqual([]);
        if (isRoom) await page.locator('.header nav button').first().focus();
        else await opened.evaluate((element) => (element as HTMLElement | null)?.focus());
        expect(await walkFaults(page)).toEqual([]);
      }
      if (situation.back === undefined) return;
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('dialog[open]').count()).toBe(situation.under ?? 0);
      await expect.poll(() => focusedPlace(page)).toContain(situation.back);
    });
  });
});
