import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { focusedPlace } from './accessibility-faults.ts';
import { BOARDS, DIALOGS, goBack, type Language, openDialog, ROOMS, startDesk } from './accessibility-places.ts';
import { axeFaults } from './drafts-steps.ts';
import { type App, closeBrowser } from './harness.ts';

const WINDOWS: readonly (readonly ['light' | 'dark', Language])[] = [
  ['light', 'ja'],
  ['dark', 'en'],
];

describe.each(WINDOWS)('in the %s theme, %s', (colorScheme, language) => {
  let app: App;
  beforeAll(async () => {
    app = await startDesk(language, { colorScheme });
  });
  afterEach(() => goBack(app));
  afterAll(async () => {
    await app.close();
    expect(app.problems).toEqual([]);
  });

  it.each([...ROOMS, ...BOARDS])('$name has no fault', async (place) => {
    await place.open(app, language);
    expect(await axeFaults(app.page, '.window')).toEqual([]);
  });

  it.each(DIALOGS)('$name has no fault, holds the focus, and gives it back', async (place) => {
    await app.page.locator('.soan-page').focus();
    await place.open(app, language);
    expect(await axeFaults(app.page, 'dialog[open]')).toEqual([]);
    expect(await openDialog(app).evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
    await app.page.keyboard.press('Escape');
    await app.page.locator('dialog[open]').waitFor({ state: 'detached' });
    expect(await focusedPlace(app.page)).toContain('soan-page');
  });
});

afterAll(closeBrowser);
