import type { Page } from 'playwright';
import { walkTab } from './keyboard-walk.ts';

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

/** Faults at each stop of a walk with Tab through what is open, until it comes round; a control without a name is one too. */
export async function walkFaults(page: Page): Promise<readonly string[]> {
  const stops = await walkTab(page, { atMost: MOST_STOPS });
  return stops.flatMap(({ id, name, fault }) => [
    ...(fault === null ? [] : [`${id}: ${fault}`]),
    ...(name === '' ? [`${id}: no name`] : []),
  ]);
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
