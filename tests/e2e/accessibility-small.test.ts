import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BOARDS, DIALOGS, FAR_DIALOGS, goBack, ROOMS, startDesk } from './accessibility-places.ts';
import { type App, closeBrowser } from './harness.ts';

/** CSS pixels of a window of 1280 × 800 at 200 %. */
const SIZE = { width: 640, height: 400 };

let app: App;

beforeAll(async () => {
  app = await startDesk('en', { size: SIZE });
});
afterEach(() => goBack(app));
afterAll(async () => {
  await app.close();
  await closeBrowser();
  expect(app.problems).toEqual([]);
});

/** Controls that stand outside of the window's width, and outside of anything that scrolls sideways to them. */
const outside = () =>
  app.page.evaluate(() => {
    const root = document.querySelector('dialog[open]') ?? document.querySelector('.window')!;
    const scrolls = (element: Element) =>
      /auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth;
    return [...root.querySelectorAll<HTMLElement>('button, select, input, textarea, [tabindex="0"]')]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }) && !control.closest('.unseen'))
      .filter((control) => {
        const { left, right } = control.getBoundingClientRect();
        if (left >= -1 && right <= innerWidth + 1) return false;
        for (let at = control.parentElement; at; at = at.parentElement) if (scrolls(at)) return false;
        return true;
      })
      .map((control) => control.outerHTML.slice(0, 120));
  });

/** Frames, columns and dialogs that would have to be scrolled sideways. */
const sideways = () =>
  app.page.evaluate(() =>
    [
      document.documentElement,
      ...document.querySelectorAll('.room-frame, .room-frame > *, dialog[open], dialog[open] > .body'),
    ]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.tagName}.${element.className} ${element.scrollWidth} > ${element.clientWidth}`),
  );

describe('at 200 % zoom', () => {
  it.each([...ROOMS, ...BOARDS, ...DIALOGS, ...FAR_DIALOGS])('$name needs no scrolling sideways', async (place) => {
    await place.open(app, 'en');
    expect(await sideways()).toEqual([]);
    expect(await outside()).toEqual([]);
  });

  it('leaves room for the text', async () => {
    const box = await app.page.locator('.draft-page').boundingBox();
    expect(box!.width).toBeGreaterThan(600);
    expect(box!.height).toBeGreaterThan(250);
  });

  it.each([
    ['Control+Shift+Digit1', '.outline-list'],
    ['Control+Shift+Digit3', '#panel-kind'],
  ])('%s brings the column under the page into view', async (key, target) => {
    await app.page.keyboard.press(key);
    await app.page.locator(`${target}:focus`).waitFor();
    const { top, bottom } = await app.page.locator(target).evaluate((element) => {
      const box = element.getBoundingClientRect();
      return { top: box.top, bottom: box.bottom };
    });
    expect(top).toBeLessThan(SIZE.height);
    expect(bottom).toBeGreaterThan(0);
    await app.page.keyboard.press('Control+Shift+Digit2');
    await app.page.locator('.soan-page:focus').waitFor();
  });
});
