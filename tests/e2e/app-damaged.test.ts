import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DossierLoss } from '../../shared/dossier/types.ts';
import { appMessages } from '../../shared/messages/app.ts';
import { dialogMessages } from '../../shared/messages/dialogs.ts';
import { dossierMessages } from '../../shared/messages/dossier.ts';
import { paletteMessages } from '../../shared/messages/palette.ts';
import { LOCALES } from '../../shared/messages/table.ts';
import { changedDossier } from '../bench/compare-room/dossier.ts';
import { runByName, savedWords, waitForPage } from './app-steps.ts';
import { type App, closeBrowser, startApp } from './harness.ts';

const PARAGRAPHS = 24;
/** Of a local header in a container: its length without the name, and where it says how long name and extras are. */
const [HEADER, NAME_LENGTH, EXTRA_LENGTH, SIZE] = [30, 26, 28, 18];

afterAll(closeBrowser);

/** The file with one byte turned over in the middle of a part, as a worn disk does it. */
function damage(file: Uint8Array, part: string): Uint8Array {
  const bytes = Buffer.from(file);
  for (let at = bytes.indexOf('PK\x03\x04'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 1)) {
    const end = at + HEADER + bytes.readUInt16LE(at + NAME_LENGTH);
    if (bytes.toString('utf8', at + HEADER, end) !== part) continue;
    const middle = end + bytes.readUInt16LE(at + EXTRA_LENGTH) + (bytes.readUInt32LE(at + SIZE) >> 1);
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 0xff, middle);
    return bytes;
  }
  throw new RangeError(`There is no part ${part}`);
}

describe.each(LOCALES)('a damaged dossier (%s)', (locale) => {
  let app: App;
  beforeAll(async () => {
    app = await startApp({ locale, trySample: false });
    await app.page.locator('.start').waitFor();
  });
  afterAll(async () => {
    await app.close();
    expect(app.problems).toEqual([]);
  });

  it.each<[part: string, lost: DossierLoss]>([
    ['working.json', 'working'],
    ['drafts.json', 'drafts'],
    ['dossier.json', 'details'],
  ])('without its %s is opened in part, and what is lost is told', async (part, lost) => {
    const { page, folder } = app;
    const name = `${lost}.soan`;
    const bytes = damage(changedDossier(PARAGRAPHS), part);
    writeFileSync(join(folder, name), bytes);
    await page.keyboard.press('Control+o');
    await page.locator('dialog[open] [role="option"]', { hasText: name }).click();
    const { notices } = appMessages[locale];
    await page.locator('.notice.warning').getByRole('button', { name: notices.salvage }).click();
    const { told, lost: sentences } = dossierMessages[locale].salvage;
    await page.locator('.notice', { hasText: told([notices.salvaged(name), sentences[lost]]) }).waitFor();
    await waitForPage(page);
    // The draft is what it was; where it is lost, the working text is what remains.
    const blocks = await page.locator('.soan-page > [data-soan]').count();
    if (lost === 'working') expect(blocks).toBe(PARAGRAPHS);
    else expect(blocks).toBeGreaterThan(0);
    expect(await savedWords(page)).not.toMatch(/保存済み|^Saved/);
    expect(readFileSync(join(folder, name))).toEqual(Buffer.from(bytes));
    // Nobody has saved it: it is not let go without a question.
    await runByName(page, paletteMessages[locale].commands['file.close']);
    await page.getByRole('button', { name: dialogMessages[locale].unsaved.discard }).click();
    await page.locator('.start').waitFor();
  });
});
