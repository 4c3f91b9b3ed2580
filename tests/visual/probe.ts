import type { Page } from 'playwright';
import { comparePictures, isKept, keepPicture, keptPicture, RENEWS } from './pictures.ts';
import { steady } from './steady.ts';

const PROBE = 'probe';
/** Share of pixels: the same faces by the same browser differ in none, another smoothing in several per cent. */
const ALLOWED_SHARE = 0.0002;
const LINES = ['首脳は、2025年（ABC）を歓迎した。', 'Soan 草案 0123456789 ◆ Ⅲ.'];
const CONTROLS = ['checkbox', 'radio', 'text'];

/**
 * Whether this machine draws letters and controls as the one did that took the kept pictures. Where not, the browser or
 * its faces are others, and a comparison would tell of them and not of the program.
 */
export async function drawsLikeKept(page: Page, canvas: Page): Promise<boolean> {
  await page.evaluate(
    ([id, lines, controls]) => {
      const probe = document.createElement('dialog');
      probe.id = id;
      probe.lang = 'ja';
      for (const tag of ['p', 'b'])
        for (const line of lines) {
          const element = document.createElement(tag);
          element.append(line);
          probe.append(element);
        }
      for (const type of controls) {
        const input = document.createElement('input');
        input.type = type;
        probe.append(input);
      }
      document.body.append(probe);
      probe.showModal();
    },
    [PROBE, LINES, CONTROLS] as const,
  );
  await steady(page);
  const picture = await page.locator(`#${PROBE}`).screenshot({ animations: 'disabled', caret: 'hide' });
  await page.evaluate((id) => document.getElementById(id)?.remove(), PROBE);
  if (RENEWS) keepPicture(PROBE, picture);
  if (!isKept(PROBE)) return false;
  const { pixels, share } = await comparePictures(canvas, keptPicture(PROBE), picture);
  return pixels >= 0 && share <= ALLOWED_SHARE;
}
