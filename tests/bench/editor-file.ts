import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { createDossier, encodeDossier } from '../../shared/dossier/index.ts';
import { seededIds } from '../../shared/model/ids.ts';
import { schema } from '../../shared/model/schema.ts';
import { waitForPage } from '../e2e/app-steps.ts';
import { serveEditorPage } from '../e2e/editor-page/serve.ts';
import { startHost } from '../e2e/harness.ts';
import type { BenchRow } from './rows.ts';
import { shortBlocks } from './short-blocks.ts';

const RUNS = 7;
const SIZE = { width: 1280, height: 800 };

interface FileTimes {
  readonly save: readonly number[];
  readonly open: readonly number[];
}

/**
 * Saving and opening as a person sees it, in the product's own page: from Ctrl+S to the word "saved", and from the click on a
 * recent file to the text with the cursor in it. Host, HTTP, hashes, locks and the disk (fsync) are all in it. The peer is a
 * plain editor whose document goes as JSON in a zip to a server that writes as durably.
 */
export async function measureFile(browser: Browser, paragraphs: number): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'soan-bench-'));
  try {
    const plain = await plainTimes(browser, join(folder, 'plain.zip'), paragraphs);
    const ours = await ourTimes(browser, folder, paragraphs);
    const row = (name: string, value: number, peer: number): BenchRow => ({
      name: `editor ${paragraphs}: ${name}`,
      value,
      unit: 'ms',
      ratio: value / peer,
      against: 'plain ProseMirror',
    });
    return [
      row('save to disk p50', median(ours.save), median(plain.save)),
      row('open the file p50', median(ours.open), median(plain.open)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function plainTimes(browser: Browser, file: string, paragraphs: number): Promise<FileTimes> {
  const server = await serveEditorPage(file);
  const page = await browser.newPage({ viewport: SIZE });
  try {
    await page.goto(server.url);
    await page.waitForFunction(() => 'harness' in window);
    await page.evaluate((blocks) => window.harness.openPlain(blocks), shortBlocks(paragraphs));
    const save: number[] = [];
    const open: number[] = [];
    for (let run = 0; run <= RUNS; run++) {
      await page.keyboard.type('a');
      const saved = await page.evaluate(() => window.harness.savePlain());
      const opened = await page.evaluate(() => window.harness.openPlainFile());
      // The first only warms up.
      if (run > 0) save.push(saved);
      if (run > 0) open.push(opened);
    }
    return { save, open };
  } finally {
    await page.close();
    await server.close();
  }
}

async function ourTimes(browser: Browser, folder: string, paragraphs: number): Promise<FileTimes> {
  const file = join(folder, `${paragraphs}.soan`);
  writeFileSync(file, dossierBytes(paragraphs));
  const host = await startHost({ stateFolder: join(folder, 'state'), openFiles: [file], locale: 'en' });
  const page = await browser.newPage({ viewport: SIZE });
  try {
    await page.goto(host.url);
    await waitForPage(page);
    const save: number[] = [];
    const open: number[] = [];
    for (let run = 0; run <= RUNS; run++) {
      await page.keyboard.type('a');
      await page.locator('.saved', { hasText: 'Changed' }).waitFor();
      const saved = await timed(page, 'save', () => page.keyboard.press('Control+s'));
      await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
      await page.keyboard.press('Control+k');
      await page.locator('.palette-field').fill('Close dossier');
      await page.keyboard.press('Enter');
      const opened = await timed(page, 'open', () => page.locator('.start-recent').first().click());
      if (run > 0) save.push(saved);
      if (run > 0) open.push(opened);
    }
    return { save, open };
  } finally {
    await page.close();
    await host.kill();
  }
}

/** From the event that a person makes (key or click) to the frame after the page shows the result. */
async function timed(page: Page, what: 'save' | 'open', act: () => Promise<void>): Promise<number> {
  // Made before the act and read after it: the clock stands in the page, free of the way to the browser and back.
  const clock = await page.evaluateHandle((which) => {
    const isShown = () =>
      which === 'save'
        ? document.querySelector('.saved')?.textContent?.startsWith('Saved') === true
        : document.activeElement?.matches('.soan-page') === true && document.querySelector('[data-soan]') !== null;
    const done = new Promise<number>((resolve) => {
      const event = which === 'save' ? 'keydown' : 'click';
      const begin = (pressed: Event) => {
        if (pressed instanceof KeyboardEvent && pressed.key !== 's') return;
        const start = performance.now();
        removeEventListener(event, begin, true);
        const observer = new MutationObserver(() => look());
        const look = () => {
          if (!isShown()) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        };
        observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
        // Taking the focus changes no node.
        addEventListener('focusin', look);
      };
      addEventListener(event, begin, true);
    });
    return { done };
  }, what);
  await act();
  return clock.evaluate(({ done }) => done);
}

export function dossierBytes(paragraphs: number): Uint8Array {
  const ids = seededIds('bench');
  const blocks = shortBlocks(paragraphs).map(([kind, text]) =>
    schema.nodes[kind]!.create({ id: ids() }, schema.text(text)),
  );
  const working = schema.topNodeType.create({ language: 'ja' }, blocks);
  const dossier = createDossier(working, { title: '共同宣言', createdAt: '2025-12-20T09:00:00+09:00' }, ids);
  const encoded = encodeDossier(dossier);
  if (!encoded.ok) throw new Error(`The dossier was refused: ${encoded.code}`);
  return encoded.value;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
