import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright';
import { findChromium } from '../../electron/services/chromium.ts';
import { changedDossier } from './compare-room/dossier.ts';
import type { BenchRow } from './rows.ts';

const SIZE = 3_000;
const OPENINGS = 5;
const FRAMES = 240;
/** CSS pixels a frame: a page in a quarter of a second, faster than anybody reads. */
const STEP = 60;

interface Loopback {
  startLoopback(options: object): Promise<{ readonly url: string; close(): Promise<void> }>;
}

/** The Compare room in a real window: from the worker's answer to rows on screen, and scrolling through them. */
export async function run(): Promise<readonly BenchRow[]> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('No Chromium was found: install the package chromium or set SOAN_CHROMIUM.');
  const root = process.cwd();
  spawnSync(process.execPath, ['build/run/build.mjs', 'renderer', 'host'], { cwd: root, stdio: 'ignore' });
  const { startLoopback } = (await import(
    /* @vite-ignore */ pathToFileURL(join(root, 'dist/host/server.mjs')).href
  )) as Loopback;
  const folder = mkdtempSync(join(tmpdir(), 'soan-bench-'));
  const file = join(folder, 'compare.soan');
  writeFileSync(file, changedDossier(SIZE));
  const host = await startLoopback({ stateFolder: join(folder, 'state'), openFiles: [file], locale: 'en' });
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.addInitScript(noteAnswers);
    await page.goto(host.url);
    await page.locator('.ProseMirror').waitFor();
    const openings: number[] = [];
    for (let i = 0; i < OPENINGS; i++) openings.push(await open(page));
    const changes = await page.locator('.change-list .caption').textContent();
    const frames = await scroll(page);
    const name = `Compare room, ${SIZE} paragraphs, ${changes ?? ''}`;
    return [
      { name: `${name}: open after the engine`, value: percentile(openings, 0.5), unit: 'ms', target: 500 },
      { name: `${name}: frame while scrolling, p50`, value: percentile(frames, 0.5), unit: 'ms', target: 17 },
      { name: `${name}: frame while scrolling, p95`, value: percentile(frames, 0.95), unit: 'ms' },
    ];
  } finally {
    await browser.close();
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

// Runs in the page before its scripts: notes when a worker last answered.
function noteAnswers(): void {
  const Plain = window.Worker;
  window.Worker = class extends Plain {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', () => performance.mark('worker-answer'));
    }
  };
}

/** Milliseconds from the worker's last answer before the first row to the frame that shows it. */
async function open(page: Page): Promise<number> {
  await page.keyboard.press('Control+1');
  await page.locator('.cmp').waitFor({ state: 'detached' });
  const opened = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const watch = new MutationObserver(() => {
          if (!document.querySelector('.cmp-row.is-columns .cmp-text')) return;
          watch.disconnect();
          const answered = performance.getEntriesByName('worker-answer').at(-1)?.startTime ?? 0;
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - answered)));
        });
        watch.observe(document.body, { childList: true, subtree: true });
      }),
  );
  await page.keyboard.press('Control+2');
  return opened;
}

function scroll(page: Page): Promise<number[]> {
  return page.evaluate(
    async ([frames, step]) => {
      const view = document.querySelector('.virtual-rows');
      const times: number[] = [];
      let last = performance.now();
      for (let i = 0; i < frames!; i++) {
        view?.scrollBy(0, step!);
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const now = performance.now();
        times.push(now - last);
        last = now;
      }
      return times;
    },
    [FRAMES, STEP],
  );
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
