import type { Page } from 'playwright';

/** Tab presses after which a walk is no walk any more. */
const MOST_STOPS = 80;

/** Frames, columns and dialogs that would have to be scrolled sideways. */
export function sidewaysFrames(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      document.documentElement,
      ...document.querySelectorAll('.room-frame, .room-frame > *, dialog[open], dialog[open] > .body'),
    ]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.tagName}.${element.className} ${element.scrollWidth} > ${element.clientWidth}`),
  );
}

/** Controls that stand outside of the window's width, and outside of anything that scrolls sideways to them. */
export function controlsOutside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.querySelector('.window')!;
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
}

/** What of the topmost dialog's frame and buttons stands outside of the window. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
    if (dialog === undefined) return [];
    return [dialog, ...dialog.querySelectorAll(':scope > footer button, :scope > header *')]
      .filter((element) => {
        const { top, left, bottom, right } = element.getBoundingClientRect();
        return top < -1 || left < -1 || bottom > innerHeight + 1 || right > innerWidth + 1;
      })
      .map((element) => `${element.tagName} ${element.textContent?.slice(0, 30)}`);
  });
}

/** What is wrong with the control that has the focus: not to be seen, out of the window, or with nothing that tells the focus. */
function faultOfFocused(page: Page): Promise<string | null> {
  return page.evaluate(() => {
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
}

/** Faults at each stop of a walk with Tab through what is open, until it comes round. */
export async function walkFaults(page: Page): Promise<readonly string[]> {
  const faults = new Set<string>();
  const first = await page.evaluateHandle(() => document.activeElement);
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    // In the text Tab changes levels: Escape lets go of it.
    if (await page.evaluate(() => document.activeElement?.matches('.soan-page'))) await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    const fault = await faultOfFocused(page);
    if (fault !== null) faults.add(fault);
    if (await page.evaluate((begun) => document.activeElement === begun, first)) break;
  }
  return [...faults];
}

/** What has the focus, in words that a failed test can print; null where nothing has it. */
export function focusedPlace(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const at = document.activeElement;
    return at === null || at === document.body ? null : `${at.tagName.toLowerCase()}.${at.className}`;
  });
}

/** SOAN_PICTURES=folder keeps a picture of each place, to look at. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.SOAN_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
}
