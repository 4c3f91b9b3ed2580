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

/** No room has as many controls as this; a walk that goes on is caught in a ring. */
const MAX_STOPS = 120;

/** Everything that Tab comes to, from where the focus is, until it comes there again or leaves the window. */
export async function walkTab(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<readonly Stop[]> {
  await page.evaluate(() => {
    for (const walked of document.querySelectorAll('[data-walked]')) walked.removeAttribute('data-walked');
  });
  const stops: Stop[] = [];
  for (let step = 0; step < MAX_STOPS; step++) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(readStop);
    if (stop === null) return stops;
    stops.push(stop);
  }
  throw new Error(`Tab still finds new controls after ${MAX_STOPS}`);
}

// Runs in the page. Null where the focus is outside of it or on a control that was walked before.
function readStop(): Stop | null {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement) || at === document.body || at.dataset.walked !== undefined) return null;
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
