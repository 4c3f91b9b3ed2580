import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { BOARDS, DIALOGS, goBack, ROOMS, runCommand, startDesk } from './accessibility-places.ts';
import { appForAll } from './app-for-all.ts';
import { goToNumber } from './app-steps.ts';
import { type Stop, walkTab } from './keyboard-walk.ts';

const app = appForAll(() => startDesk('en'));

afterEach(() => goBack(app));

const faults = (stops: readonly Stop[]) => ({
  nameless: stops.filter(({ name }) => name === '').map(({ id }) => id),
  unseen: stops.filter(({ seen }) => !seen).map(({ id }) => id),
  outside: stops.filter(({ inWindow }) => !inWindow).map(({ id }) => id),
});
const NONE = { nameless: [], unseen: [], outside: [] };

const said = () => app.page.locator('[data-announcer]').textContent();

describe('Tab', () => {
  it.each([...ROOMS.filter(({ name }) => name !== 'draft'), ...BOARDS, ...DIALOGS])(
    'comes to named controls in $name, shows where it is, and comes round',
    async (place) => {
      await place.open(app, 'en');
      const stops = await walkTab(app.page);
      expect(stops.length).toBeGreaterThan(0);
      expect(faults(stops)).toEqual(NONE);
    },
  );

  it('walks the Draft room backwards from the text, which keeps Tab for levels', async () => {
    await app.page.locator('.soan-page').focus();
    await app.page.keyboard.press('F6');
    const stops = await walkTab(app.page);
    expect(faults(stops)).toEqual(NONE);
  });

  it.each(DIALOGS)('stays inside of $name', async (place) => {
    await place.open(app, 'en');
    for (const key of ['Tab', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab']) {
      await app.page.keyboard.press(key);
      const outside = await app.page.evaluate(() => {
        const at = document.activeElement;
        // The platform lets the focus rest on the window's frame between the last control and the first.
        return at !== document.body && at?.closest('dialog[open], .notices') === null
          ? at.outerHTML.slice(0, 80)
          : null;
      });
      expect(outside).toBeNull();
    }
  });
});

describe('F6 goes round the regions and never drops the focus', () => {
  it.each(['Control+1', 'Control+2', 'Control+3'])('in the room of %s', async (room) => {
    const { page } = app;
    await page.keyboard.press(room);
    await page.locator('.room-frame main:visible').waitFor();
    const regions: string[] = [];
    for (let step = 0; step < 5; step++) {
      await page.keyboard.press('F6');
      regions.push(
        await page.evaluate(() => {
          const region = document.activeElement?.closest('nav, aside, main, section.notices');
          return region ? `${region.tagName} ${region.getAttribute('aria-label') ?? region.className}` : 'nowhere';
        }),
      );
    }
    expect(regions).not.toContain('nowhere');
    expect(new Set(regions).size).toBeGreaterThanOrEqual(3);
  });
});

describe('a room that a key opens has the focus', () => {
  it.each([
    ['Control+2', '.compare-room'],
    ['Control+3', '.output'],
    ['Control+1', '.soan-page'],
  ])('%s', async (key, room) => {
    const { page } = app;
    await page.locator('.soan-page').focus();
    await page.keyboard.press(key);
    await page.locator(`${room}:focus-within`).waitFor();
  });
});

describe('a job done by keys alone', () => {
  it('Draft: a paragraph goes down, its place and number are said, and undo is said too', async () => {
    const { page } = app;
    await goToNumber(page, '(2)');
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(said).toMatch(/^Moved to place \d+ of \d+ · Number \(3\)\s*$/u);
    await page.keyboard.press('Control+z');
    await expect.poll(said).toMatch(/Number \(2\)/u);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect.poll(said).toMatch(/One paragraph more/u);
    await page.keyboard.press('Control+z');
    await expect.poll(said).toMatch(/One paragraph fewer/u);
  });

  it('Draft: the ends of the text, also where nothing is drawn yet, and all between them selected', async () => {
    const { page } = app;
    const place = () =>
      page.evaluate(() => {
        const blocks = [...document.querySelectorAll('.soan-page > [data-soan]')];
        return blocks.findIndex((block) => block.hasAttribute('data-current')) - blocks.length;
      });
    await page.locator('.soan-page').focus();
    await page.keyboard.press('Control+Home');
    await expect
      .poll(() => page.evaluate(() => document.querySelector('.soan-page > [data-soan]')?.hasAttribute('data-current')))
      .toBe(true);
    await page.keyboard.press('Control+End');
    await expect.poll(place).toBe(-1);
    expect(await page.locator('.soan-page > [data-current]').isVisible()).toBe(true);
    await page.keyboard.press('Control+Shift+Home');
    await expect.poll(() => page.evaluate(() => getSelection()?.toString().length ?? 0)).toBeGreaterThan(1000);
    await page.keyboard.press('Control+Home');
  });

  it('Compare: to a change, to another view, and back with the paragraph under the cursor', async () => {
    const { page } = app;
    await page.keyboard.press('Control+2');
    await expect.poll(said).toMatch(/^Compare room/u);
    await page.locator('.cmp-row').first().waitFor();
    await page.keyboard.press('F8');
    await page.locator('.cmp-row.is-selected').waitFor();
    const views = page.getByRole('radio', { name: 'Redline', exact: true });
    await views.focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('radio', { name: 'Side by side', exact: true }).isChecked()).toBe(true);
    await page.keyboard.press('F7');
    await page.locator('.cmp-row.is-selected').waitFor();
    await page.keyboard.press('Control+1');
    await page.locator('.soan-page:focus').waitFor();
  });

  it('Output: a format by arrows, a file by its key, the result told', async () => {
    const { page } = app;
    await page.keyboard.press('Control+3');
    await page.locator('.output').waitFor();
    await page.getByRole('radio', { name: 'Plain text', exact: true }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: 'Markdown', exact: true }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Export…' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('dialog[open] input').first().fill('by-keys.md');
    await page.keyboard.press('Enter');
    await expect.poll(() => existsSync(join(app.folder, 'by-keys.md'))).toBe(true);
    await page.locator('.notices', { hasText: 'by-keys.md' }).waitFor();
  });

  it('a menu gives the focus back to the text', async () => {
    const { page } = app;
    await page.keyboard.press('Control+1');
    await page.locator('.soan-page').focus();
    await runCommand(app, 'en', 'view.zoomIn');
    await page.locator('.soan-page:focus').waitFor();
    await runCommand(app, 'en', 'view.zoomReset');
    await page.locator('.soan-page:focus').waitFor();
  });
});
