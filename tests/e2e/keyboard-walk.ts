import type { Page } from 'playwright';

/** A control that Tab comes to. */
export interface Stop {
  readonly id: string;
  /** What a screen reader says of it; empty is a fault. */
  readonly name: string;
  /** Whether the eye sees that the focus is there: a line around it, a shadow, another ground, or a cursor. */
  readonly seen: boolean;
  readonly inWindow: boolean;
}

/** Three buttons for each of a hundred findings; a walk that goes on is caught in a ring. */
const MAX_STEPS = 400;

/** Everything that Tab comes to, from where the focus is, until it comes to something again. */
export async function walkTab(page: Page): Promise<readonly Stop[]> {
  await page.evaluate(() => {
    for (const walked of document.querySelectorAll('[data-walked]')) walked.removeAttribute('data-walked');
  });
  const stops: Stop[] = [];
  let nowhere = 0;
  for (let step = 0; step < MAX_STEPS; step++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(readStop);
    if (stop === 'again') return stops;
    // Between the last control and the first the focus is with the browser, once.
    if (stop === 'nowhere') nowhere++;
    else stops.push(stop);
    if (nowhere > 2) return stops;
  }
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
  return {
    id: `${at.tagName.toLowerCase()}${at.id ? `#${at.id}` : ''}.${at.className} ${(name ?? '').slice(0, 20)}`,
    name: name?.trim() ?? '',
    seen: seen || at.isContentEditable,
    inWindow: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}
