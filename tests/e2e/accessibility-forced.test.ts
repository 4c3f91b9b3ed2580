import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cutOff, keepPicture, walkFaults } from './accessibility-faults.ts';
import { BOARDS, DIALOGS, FAR_DIALOGS, goBack, ROOMS, startDesk, ZOOMED } from './accessibility-places.ts';
import { appForAll } from './app-for-all.ts';

const app = appForAll(() => startDesk('ja', { size: ZOOMED }));

beforeAll(async () => {
  await app.page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
});
afterEach(() => goBack(app));

describe('at 200 % zoom with the system’s own colours', () => {
  it.each([...DIALOGS, ...FAR_DIALOGS])(
    '$name stands inside the window, and each stop of Tab is seen',
    async (place) => {
      await app.page.locator('.soan-page').focus();
      await place.open(app, 'ja');
      expect(await cutOff(app.page)).toEqual([]);
      await keepPicture(app.page, place.name);
      expect(await walkFaults(app.page)).toEqual([]);
    },
  );

  it.each([...ROOMS, ...BOARDS])('each stop of Tab is seen in $name', async (place) => {
    await place.open(app, 'ja');
    await keepPicture(app.page, place.name);
    await app.page.locator('.header nav button').first().focus();
    expect(await walkFaults(app.page)).toEqual([]);
  });
});
