import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { goBack, ROOMS, startDesk } from './accessibility-places.ts';
import { appForAll } from './app-for-all.ts';
import { goToNumber } from './app-steps.ts';

const app = appForAll(() => startDesk('ja'));

afterEach(() => goBack(app));

describe('with the system’s own colours', () => {
  beforeAll(() => app.page.emulateMedia({ forcedColors: 'active' }));
  afterAll(() => app.page.emulateMedia({ forcedColors: 'none' }));

  const style = (selector: string, property: string) =>
    app.page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

  it('what is chosen is told by a line, not by a colour alone', async () => {
    const { page } = app;
    await goToNumber(page, '(5)');
    expect(await style('.outline-list [role="option"].on', 'outline-style')).toBe('solid');
    expect(await style('.soan-page > [data-current]', 'outline-style')).toBe('dotted');
    expect(await style('.header nav [aria-current]', 'border-bottom-style')).toBe('solid');
    await page.locator('.outline .mark.edited').first().waitFor();
    expect(Number.parseFloat(await style('.outline .mark.edited', 'border-top-width'))).toBeGreaterThan(0);
  });

  it('a change has its line through and its line below', async () => {
    const { page } = app;
    await page.keyboard.press('Control+2');
    await page.locator('.cmp del').first().waitFor();
    expect(await style('.cmp del', 'text-decoration-line')).toBe('line-through');
    expect(await style('.cmp ins', 'text-decoration-line')).toBe('underline');
    await page.keyboard.press('F8');
    await page.locator('.cmp-row.is-selected').waitFor();
    expect(await style('.cmp-row.is-selected', 'outline-style')).toBe('solid');
  });

  it('a choice keeps the platform’s own sign', async () => {
    expect(await style('#panel-kind', 'background-image')).toBe('none');
    expect(await style('#panel-kind', 'appearance')).toBe('auto');
  });
});

describe('with reduced motion', () => {
  beforeAll(() => app.page.emulateMedia({ reducedMotion: 'reduce' }));
  afterAll(() => app.page.emulateMedia({ reducedMotion: 'no-preference' }));

  it.each(ROOMS)('nothing moves in $name', async (place) => {
    await place.open(app, 'ja');
    const moving = await app.page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().activeDuration ?? 0) > 1)
        .map((animation) => `${animation.id} ${(animation.effect as KeyframeEffect).target?.className}`),
    );
    expect(moving).toEqual([]);
  });
});
