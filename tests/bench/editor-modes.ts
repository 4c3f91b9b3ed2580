import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { goToNumber, waitForPage } from '../e2e/app-steps.ts';
import { startHost } from '../e2e/harness.ts';
import { dossierBytes } from './editor-file.ts';
import type { BenchRow } from './rows.ts';

const PARAGRAPHS = 3_000;
const ROUNDS = 4;
const KEYS = 15;

/** Each way to write, with the keys that switch it on from the plain one, and off again. */
const MODES: Readonly<Record<string, readonly string[]>> = {
  plain: [],
  typewriter: ['Control+Alt+m'],
  focus: ['Control+Alt+f'],
  'typewriter and focus': ['Control+Alt+m', 'Control+Alt+f'],
};

declare global {
  interface Window {
    keyFrames: number[];
  }
}

/**
 * What typewriter and focus mode add to a key press, from the event to the frame that shows it, in the product's own window:
 * letters in the middle of a text, and the arrow that goes to another line, where the one scrolls and the other dims. The modes
 * take turns, so that what else the machine does falls on all of them.
 */
export async function measureModes(browser: Browser): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'soan-bench-'));
  const file = join(folder, 'modes.soan');
  writeFileSync(file, dossierBytes(PARAGRAPHS));
  const host = await startHost({ stateFolder: join(folder, 'state'), openFiles: [file], locale: 'en' });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await page.goto(host.url);
    await waitForPage(page);
    await goToNumber(page, '(1500)');
    await startClock(page);
    await press(page, 'a');
    const letters = new Map<string, number[]>();
    const arrows = new Map<string, number[]>();
    for (let round = 0; round < ROUNDS; round++) {
      for (const [mode, keys] of Object.entries(MODES)) {
        for (const key of keys) await page.keyboard.press(key);
        await press(page, 'a');
        letters.set(mode, [...(letters.get(mode) ?? []), ...(await press(page, 'a'))]);
        arrows.set(mode, [...(arrows.get(mode) ?? []), ...(await press(page, 'ArrowDown'))]);
        for (const key of keys) await page.keyboard.press(key);
      }
    }
    return Object.keys(MODES).flatMap((mode) => [row(mode, 'key', letters), row(mode, 'arrow down', arrows)].flat());
  } finally {
    await page.close();
    await host.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

function row(mode: string, act: string, times: ReadonlyMap<string, readonly number[]>): readonly BenchRow[] {
  return [0.5, 0.95].map((share) => {
    const [value, plain] = [at(times.get(mode)!, share), at(times.get('plain')!, share)];
    const name = `window ${PARAGRAPHS}, ${mode}: ${act} p${share * 100}`;
    const against = mode === 'plain' ? {} : { ratio: value / plain, against: 'no mode' };
    return { name, value, unit: 'ms', ...against };
  });
}

function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

function startClock(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.keyFrames = [];
    addEventListener(
      'keydown',
      () => {
        const start = performance.now();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.keyFrames.push(performance.now() - start);
        // Asked for behind what the key itself asks for: typewriter mode scrolls in the next frame.
        requestAnimationFrame(() => port2.postMessage(null));
      },
      { capture: true },
    );
  });
}

/** Milliseconds of each of some presses of a key. */
async function press(page: Page, key: string): Promise<readonly number[]> {
  await page.evaluate(() => {
    window.keyFrames = [];
  });
  for (let i = 0; i < KEYS; i++) {
    await page.keyboard.press(key);
    await page.waitForFunction((count) => window.keyFrames.length >= count, i + 1);
  }
  return page.evaluate(() => window.keyFrames);
}
