import type { Page } from 'playwright';

/** Waits until the page of the Draft room can be typed into. */
export async function waitForPage(page: Page): Promise<void> {
  await page.locator('.soan-page [data-soan]').first().waitFor();
}

/** Runs a command as a person would who does not know its key: by name, in the palette. */
export async function runByName(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator('.palette-field').fill(name);
  await page.keyboard.press('Enter');
  await page.locator('.palette-field').waitFor({ state: 'detached' });
}

/** Puts the cursor at the beginning of the paragraph with this printed number. */
export async function goToNumber(page: Page, number: string): Promise<void> {
  await page.keyboard.press('Control+j');
  const dialog = page.locator('dialog[open]');
  await dialog.locator('input').fill(number);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.locator(`.soan-page > [data-current][data-label="${number}"]`).waitFor();
}

/** What the header says about the safety of the work. */
export function savedWords(page: Page): Promise<string> {
  return page.locator('.saved').innerText();
}

/** Saves under the name that the file dialog offers, or another. */
export async function saveAs(page: Page, name?: string, language: 'ja' | 'en' = 'ja'): Promise<void> {
  await page.keyboard.press('Control+s');
  const dialog = page.locator('dialog[open]');
  await dialog.waitFor();
  if (name !== undefined) await dialog.locator('input').first().fill(name);
  await page.keyboard.press('Enter');
  await page.locator('.saved', { hasText: language === 'ja' ? /保存済み/ : /^Saved/ }).waitFor();
}

/** Numbers in the margin, from top to bottom, of the numbered paragraphs. */
export function paragraphNumbers(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.soan-page > [data-soan="paragraph"]')].map(
      (block) => block.dataset.label ?? '',
    ),
  );
}

/** The text of the block that holds the cursor. */
export function currentText(page: Page): Promise<string> {
  return page.locator('.soan-page > [data-current]').innerText();
}
