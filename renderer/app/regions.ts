/** The parts of the window that F6 goes round, in the order in which they are read. */
const REGIONS = '.header nav, .room-frame aside, .room-frame main, .notices';
/** What has the focus inside of a region, the first that there is: the text, a list, or the first control. */
const INSIDE = ['.soan-page', '[role="listbox"]', '.virtual-rows', 'button, select, input, textarea, [tabindex="0"]'];

/** Moves the focus to the next (previous) region that has something to focus. */
export function stepRegion(step: 1 | -1): void {
  const stops = [...document.querySelectorAll<HTMLElement>(REGIONS)].flatMap((region) => {
    const target = region.checkVisibility() ? firstInside(region) : null;
    return target === null ? [] : [{ region, target }];
  });
  if (stops.length === 0) return;
  const at = stops.findIndex(({ region }) => region.contains(document.activeElement));
  const next = at < 0 ? (step === 1 ? 0 : -1) : (at + step) % stops.length;
  stops.at(next)?.target.focus();
}

function firstInside(region: HTMLElement): HTMLElement | null {
  for (const selector of INSIDE) {
    const found = [...region.querySelectorAll<HTMLElement>(selector)].find((element) => element.checkVisibility());
    if (found) return found;
  }
  return null;
}
