import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BOARDS, DIALOGS, FAR_DIALOGS, goBack, ROOMS, startDesk } from './accessibility-places.ts';
import { type App, closeBrowser } from './harness.ts';

/** CSS pixels of a window of 1280 × 800 at 200 %. */
const SIZE = { width: 640, height: 400 };
/** Tab presses after which a walk is no walk any more. */
const MOST_STOPS = 80;

let app: App;

beforeAll(async () => {
  app = await startDesk('ja', { size: SIZE });
  await app.page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
});
afterEach(() => goBack(app));
afterAll(async () => {
  await app.close();
  await closeBrowser();
  expect(app.problems).toEqual([]);
});

/** What is wrong with the control that has the focus: not to be seen, out of the window, or with nothing that tells the focus. */
const faultOfFocused = () =>
  app.page.evaluate(() => {
    const at = document.activeElement as HTMLElement | null;
    if (at === null || at === document.body || at.matches('iframe, .soan-page')) return null;
    const name = `${at.tagName.toLowerCase()}.${at.className} ${at.textContent?.slice(0, 20)}`;
    const box = at.getBoundingClientRect();
    if (!at.checkVisibility({ visibilityProperty: true })) return `${name}: not to be seen`;
    const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    if (!inside) return `${name}: outside, ${[box.left, box.top, box.right, box.bottom].map(Math.round)}`;
    // A list tells with the line of the option that is pointed at.
    const pointed = at.getAttribute('aria-activedescendant');
    const signs = [at, at.parentElement, pointed === null ? null : document.getElementById(pointed)];
    const tells = signs.some((element) => {
      if (element === null) return false;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0 && !/^rgba.*, 0\)$/.test(outlineColor);
    });
    return tells || at.matches('input[type="text"], input[type="search"], textarea')
      ? null
      : `${name}: no line round it`;
  });

/** Faults at each stop of a walk with Tab through what is open, until it comes round. */
async function walk(): Promise<readonly string[]> {
  const { page } = app;
  const faults = new Set<string>();
  const first = await page.evaluateHandle(() => document.activeElement);
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    // In the text Tab changes levels: Escape lets go of it.
    if (await page.evaluate(() => document.activeElement?.matches('.soan-page'))) await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    const fault = await faultOfFocused();
    if (fault !== null) faults.add(fault);
    if (await page.evaluate((begun) => document.activeElement === begun, first)) break;
  }
  return [...faults];
}

/** The frame of the dialog and its buttons stand inside the window. */
const cutOff = () =>
  app.page.evaluate(() => {
    const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
    if (dialog === undefined) return [];
    return [dialog, ...dialog.querySelectorAll(':scope > footer button, :scope > header *')]
      .filter((element) => {
        const { top, left, bottom, right } = element.getBoundingClientRect();
        return top < -1 || left < -1 || bottom > innerHeight + 1 || right > innerWidth + 1;
      })
      .map((element) => `${element.tagName} ${element.textContent?.slice(0, 30)}`);
  });

/** SOAN_PICTURES=folder keeps a picture of each place, to look at. */
async function keepPicture(name: string): Promise<void> {
  const folder = process.env.SOAN_PICTURES;
  if (folder) await app.page.screenshot({ path: `${folder}/${name}.png` });
}

describe('at 200 % zoom with the system’s own colours', () => {
  it.each([...DIALOGS, ...FAR_DIALOGS])(
    '$name stands inside the window, and each stop of Tab is seen',
    async (place) => {
      await app.page.locator('.soan-page').focus();
      await place.open(app, 'ja');
      expect(await cutOff()).toEqual([]);
      await keepPicture(place.name);
      expect(await walk()).toEqual([]);
    },
  );

  it.each([...ROOMS, ...BOARDS])('each stop of Tab is seen in $name', async (place) => {
    await place.open(app, 'ja');
    await keepPicture(place.name);
    await app.page.locator('.header nav button').first().focus();
    expect(await walk()).toEqual([]);
  });
});
