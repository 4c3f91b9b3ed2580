import type { Page } from 'playwright';

/** A control that Tab comes to. */
export interface Stop {
  readonly id: string;
  /** What a screen reader says of it; empty is a fault. */
  readonly name: string;
  /** Whether the eye sees that the focus is there: a line around it, a shadow, another ground, or a cursor. */
  readonly seen: boolean;
  readonly inWindow: boolean;
  /** What is wrong with it: not to be seen, out of the window, or with no line round it. A text has its cursor. */
  readonly fault: string | null;
}

interface Walk {
  /** Stops after which the walk is over; without it, a walk that does not come round is a fault. */
  readonly atMost?: number;
}

/** Three buttons for each of a hundred findings; a walk that goes on is caught in a ring. */
const MAX_STEPS = 400;

/**
 * Everything that Tab comes to, from where the focus is, until it comes to something again. In the text Tab changes levels: a
 * walk that has an end of its own lets go of it with Escape.
 */
export async function walkTab(page: Page, { atMost }: Walk = {}): Promise<readonly Stop[]> {
  await page.evaluate(() => {
    for (const walked of document.querySelectorAll('[data-walked]')) walked.removeAttribute('data-walked');
  });
  const stops: Stop[] = [];
  let nowhere = 0;
  for (let step = 0; step < (atMost ?? MAX_STEPS); step++) {
    if (atMost !== undefined && stops.at(-1)?.id.includes('soan-page')) await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(readStop);
    if (stop === 'again') return stops;
    // Between the last control and the first the focus is with the browser, once.
    if (stop === 'nowhere') nowhere++;
    else stops.push(stop);
    if (nowhere > 2) return stops;
  }
  if (atMost !== undefined) return stops;
  throw new Error(`Tab still finds new controls after ${MAX_STEPS} steps`);
}

// Runs in the page.
function readStop(): Stop | 'again' | 'nowhere' {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement) || at === document.body) return 'nowhere';
  if (at.dataset.walked !== undefined) return 'again';
  at.dataset.walked = '';
  const box = at.getBoundingClientRect();
  // A choice drawn by the words beside it shows the focus there.
  const drawn = [at, at.nextElementSibling, at.parentElement].filter((one) => one instanceof HTMLElement);
  const seen = drawn.some((one) => {
    const style = getComputedStyle(one);
    return (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
  });
  const labels = 'labels' in at ? [...((at as HTMLInputElement).labels ?? [])] : [];
  const by = (at.getAttribute('aria-labelledby') ?? '').split(' ').filter((id) => id !== '');
  const name = [
    at.getAttribute('aria-label'),
    ...by.map((id) => document.getElementById(id)?.textContent),
    ...labels.map((label) => label.textContent),
    at.tagName === 'SELECT' ? '' : at.textContent,
    at.title,
  ].find((words) => words !== null && words !== undefined && words.trim() !== '');
  const inWindow = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const readFault = () => {
    if (at.matches('iframe, .soan-page')) return null;
    if (!at.checkVisibility({ visibilityProperty: true })) return 'not to be seen';
    if (!inWindow) return `outside, ${[box.left, box.top, box.right, box.bottom].map(Math.round)}`;
    // A list tells with the line of the option that is pointed at.
    const pointed = at.getAttribute('aria-activedescendant');
    const signs = [at, at.parentElement, pointed === null ? null : document.getElementById(pointed)];
    const tells = signs.some((element) => {
      if (element === null) return false;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0 && !/^rgba.*, 0\)$/.test(outlineColor);
    });
    return tells || at.matches('input[type="text"], input[type="search"], textarea') ? null : 'no line round it';
  };
  return {
    id: `${at.tagName.toLowerCase()}${at.id ? `#${at.id}` : ''}.${at.className} ${(name ?? '').slice(0, 20)}`,
    name: name?.trim() ?? '',
    seen: seen || at.isContentEditable,
    inWindow,
    fault: readFault(),
  };
}
