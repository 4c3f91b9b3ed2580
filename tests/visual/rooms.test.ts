import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BOARDS, DIALOGS, goBack, type Language, type Place, ROOMS } from '../e2e/accessibility-places.ts';
import { goToNumber, waitForPage } from '../e2e/app-steps.ts';
import { type App, closeBrowser, sharedBrowser, startApp } from '../e2e/harness.ts';
import { keptDossier } from './kept-dossier.ts';
import { findDifference, keepPicture, RENEWS } from './pictures.ts';
import { drawsLikeKept } from './probe.ts';
import { steady, takePicture } from './steady.ts';

interface Look {
  readonly language: Language;
  readonly colorScheme: 'light' | 'dark';
  readonly size?: { readonly width: number; readonly height: number };
  /** Places of the tables of rooms, boards and dialogs, by name. */
  readonly places: readonly string[];
}

const LOOKS: readonly Look[] = [
  {
    language: 'ja',
    colorScheme: 'light',
    places: ['draft', 'findings', 'compare-inline', 'compare-table', 'output-pdf', 'dialog-verbs'],
  },
  { language: 'en', colorScheme: 'dark', places: ['draft', 'compare-columns', 'dialog-numbering'] },
  { language: 'ja', colorScheme: 'light', size: { width: 640, height: 400 }, places: ['draft'] },
];

const PLACES = new Map<string, Place>([...ROOMS, ...BOARDS, ...DIALOGS].map((place) => [place.name, place]));
const nameOf = ({ language, colorScheme, size }: Look, place: string) =>
  [place, language, colorScheme, ...(size ? [size.width] : [])].join('.');

let canvas: Page;
let home: string;

beforeAll(async () => {
  canvas = await (await sharedBrowser()).newPage();
  home = mkdtempSync(join(tmpdir(), 'soan-kept-'));
  writeFileSync(join(home, '東京宣言.soan'), keptDossier());
});
afterAll(async () => {
  await canvas.close();
  await closeBrowser();
  rmSync(home, { recursive: true, force: true });
});

let drawsAlike: boolean | null = null;

describe.each(LOOKS)('$language, $colorScheme, $size.width', (look) => {
  let app: App;

  beforeAll(async () => {
    app = await startApp({ ...look, locale: look.language, openFiles: [join(home, '東京宣言.soan')] });
    await waitForPage(app.page);
    await goToNumber(app.page, '(2)');
    drawsAlike ??= await drawsLikeKept(app.page, canvas);
    if (!drawsAlike) console.log('Letters are drawn otherwise here than in the kept pictures: they are not compared.');
  });
  // Also after a failure, or the next picture would be taken over this room.
  afterEach(() => goBack(app));
  afterAll(async () => {
    await app.close();
    expect(app.problems).toEqual([]);
  });

  it.for(look.places)('%s looks as it did', async (name, { skip }) => {
    if (!drawsAlike) skip('letters are drawn otherwise here');
    const place = PLACES.get(name);
    if (place === undefined) throw new RangeError(`There is no place called ${name}`);
    await place.open(app, look.language);
    await steady(app.page);
    const picture = await takePicture(app.page);
    const kept = nameOf(look, name);
    if (RENEWS) keepPicture(kept, picture);
    expect(await findDifference(canvas, kept, picture)).toBeNull();
  });
});
