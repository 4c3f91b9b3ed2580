import { afterEach, describe, expect, it } from 'vitest';
import { controlsOutside, sidewaysFrames } from './accessibility-faults.ts';
import { BOARDS, DIALOGS, FAR_DIALOGS, goBack, ROOMS, startDesk, ZOOMED } from './accessibility-places.ts';
import { appForAll } from './app-for-all.ts';

const app = appForAll(() => startDesk('en', { size: ZOOMED }));

afterEach(() => goBack(app));

describe('at 200 % zoom', () => {
  it.each([...ROOMS, ...BOARDS, ...DIALOGS, ...FAR_DIALOGS])('$name needs no scrolling sideways', async (place) => {
    await place.open(app, 'en');
    expect(await sidewaysFrames(app.page)).toEqual([]);
    expect(await controlsOutside(app.page)).toEqual([]);
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
    expect(top).toBeLessThan(ZOOMED.height);
    expect(bottom).toBeGreaterThan(0);
    await app.page.keyboard.press('Control+Shift+Digit2');
    await app.page.locator('.soan-page:focus').waitFor();
  });
});
