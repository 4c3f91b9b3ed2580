import type { Page } from 'playwright';

/** The face that ships with the program, for the interface too: the system's sans differs from machine to machine. */
const SHIPPED = '"BIZ UDMincho"';

/** Draws the window with the shipped face alone, hides what tells the time, and waits until nothing moves any more. */
export async function steady(page: Page): Promise<void> {
  await page.evaluate((face) => {
    const { style } = document.documentElement;
    style.setProperty('--sans', face);
    style.setProperty('--mincho', face);
    for (const told of document.querySelectorAll<HTMLElement>('.saved-place, .notices'))
      told.style.visibility = 'hidden';
    // One hour is wider than another, and a narrow window gives the rest to what stands beside it.
    const saved = document.querySelector<HTMLElement>('.saved-place');
    if (saved !== null) saved.style.width = '120px';
  }, SHIPPED);
  // A face of many files comes as its letters are needed: the second look finds those that the first asked for.
  for (let look = 0; look < 2; look++) {
    await page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    });
  }
}

/** A picture that is the same twice in a row, so that nothing is taken half drawn. */
export async function takePicture(page: Page): Promise<Buffer> {
  const take = () => page.screenshot({ animations: 'disabled', caret: 'hide' });
  let last = await take();
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    await page.waitForTimeout(PAUSE_MS);
    const next = await take();
    if (next.equals(last)) return next;
    last = next;
  }
  throw new Error(`The window still moves after ${MAX_ATTEMPTS} pictures`);
}

const MAX_ATTEMPTS = 12;
const PAUSE_MS = 250;
