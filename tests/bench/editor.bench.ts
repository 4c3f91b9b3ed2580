import { type Browser, chromium, type Page } from 'playwright';
import { findChromium } from '../../electron/services/chromium.ts';
import { setup as buildBundles } from '../e2e/build-bundle.ts';
import { serveEditorPage } from '../e2e/editor-page/serve.ts';
import { measureFile } from './editor-file.ts';
import { measureModes } from './editor-modes.ts';
import type { BenchRow } from './rows.ts';
import { shortBlocks } from './short-blocks.ts';

const SIZES = [53, 1_000, 3_000, 10_000] as const;
const KEYS = 60;
const ENTERS = 7;
/** Characters of one single paragraph, as a text without line ends gives it. */
const VAST = 200_000;

/** Targets in milliseconds, by size. */
const TARGETS: Readonly<Record<string, number>> = {
  'open 3000': 600,
  'key to next frame p95 3000': 16,
  'key to next frame p95 10000': 25,
  'Enter at the top 3000': 50,
};

// Frames come as soon as they are ready: what is measured is the work, not the wait for the screen's next beat.
const UNPACED = [
  '--disable-frame-rate-limit',
  '--disable-gpu-vsync',
  '--disable-background-networking',
  '--no-first-run',
];

type Opener = 'open' | 'openPlain';

interface Figures {
  readonly open: number;
  readonly work: readonly number[];
  readonly frames: readonly number[];
  readonly enters: readonly number[];
  readonly scroll: number;
}

/**
 * The editor in a real Chromium beside a plain ProseMirror editor with the same text, in one run: open to editable, key press
 * to the next frame, Enter at the top (every number below changes), scroll to the end; and through the whole product, save
 * and open.
 */
export async function run(): Promise<readonly BenchRow[]> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('No Chromium was found: install the package chromium or set SOAN_CHROMIUM.');
  buildBundles();
  const server = await serveEditorPage();
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0, args: UNPACED });
  try {
    const rows: BenchRow[] = [];
    for (const size of SIZES) {
      const plain = await measure(browser, server.url, size, 'openPlain');
      const ours = await measure(browser, server.url, size, 'open');
      rows.push(...compare(size, ours, plain), ...(await measureFile(browser, size)));
    }
    rows.push(...(await measureVastBlock(browser, server.url)), ...(await measureModes(browser)));
    return rows;
  } finally {
    await browser.close();
    await server.close();
  }
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function compare(size: number, ours: Figures, plain: Figures): BenchRow[] {
  const row = (name: string, value: number, against: number): BenchRow => {
    const target = TARGETS[`${name} ${size}`];
    return {
      name: `editor ${size}: ${name}`,
      value,
      unit: 'ms',
      ratio: value / against,
      against: 'plain ProseMirror',
      ...(target === undefined ? {} : { target }),
    };
  };
  return [
    row('open', ours.open, plain.open),
    row('key to next frame p50', percentile(ours.frames, 0.5), percentile(plain.frames, 0.5)),
    row('key to next frame p95', percentile(ours.frames, 0.95), percentile(plain.frames, 0.95)),
    row('key, our work alone p95', percentile(ours.work, 0.95), percentile(plain.work, 0.95)),
    row('Enter at the top', percentile(ours.enters, 0.5), percentile(plain.enters, 0.5)),
    row('scroll to end', ours.scroll, plain.scroll),
  ];
}

async function measure(browser: Browser, url: string, size: number, opener: Opener): Promise<Figures> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await page.goto(url);
    await page.waitForFunction(() => 'harness' in window);
    // Once to warm up: what is measured is the editor, not the first run of its code.
    await open(page, 53, opener);
    const opened = await open(page, size, opener);
    const { work, frames } = await typeKeys(page);
    const enters = await pressEnter(page);
    const scroll = await scrollToEnd(page);
    return { open: opened, work, frames, enters, scroll };
  } finally {
    await page.close();
  }
}

/** One paragraph of very many characters: open, and a key at its beginning, where all lines below are set anew. */
async function measureVastBlock(browser: Browser, url: string): Promise<BenchRow[]> {
  const figures = async (opener: Opener) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    try {
      await page.goto(url);
      await page.waitForFunction(() => 'harness' in window);
      await open(page, 53, opener);
      const opened = await open(page, 1, opener, VAST);
      await page.evaluate(() => window.harness.putCaret(0));
      const { frames } = await press(page, 'a', 7);
      return { opened, key: percentile(frames, 0.5) };
    } finally {
      await page.close();
    }
  };
  const plain = await figures('openPlain');
  const ours = await figures('open');
  const row = (name: string, value: number, against: number, target?: number): BenchRow => ({
    name: `editor, one paragraph of ${VAST} characters: ${name}`,
    value,
    unit: 'ms',
    ratio: value / against,
    against: 'plain ProseMirror',
    ...(target === undefined ? {} : { target }),
  });
  return [row('open', ours.opened, plain.opened, 1_000), row('key p50', ours.key, plain.key)];
}

/** From the call to the frame after the cursor stands in the text. */
function open(page: Page, size: number, opener: Opener, characters?: number): Promise<number> {
  return page.evaluate(
    async ([blocks, which]) => {
      window.harness.close();
      const start = performance.now();
      window.harness[which](blocks);
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return performance.now() - start;
    },
    [shortBlocks(size, characters), opener] as const,
  );
}

interface Timings {
  readonly work: readonly number[];
  readonly frames: readonly number[];
}

/**
 * Presses a real key several times. `work` is from the key event to the end of its handling, `frames` until the frame that
 * shows it is out (with layout and painting).
 */
async function press(page: Page, key: string, times: number): Promise<Timings> {
  await page.evaluate(() => window.harness.startClock());
  for (let i = 0; i < times; i++) {
    await page.keyboard.press(key);
    await page.waitForFunction((count) => window.harness.clock().frames.length >= count, i + 1);
  }
  return page.evaluate(() => window.harness.clock());
}

async function typeKeys(page: Page): Promise<Timings> {
  await page.evaluate(() => window.harness.putCaret(Math.floor(window.harness.view().state.doc.childCount / 2)));
  await press(page, 'a', 5);
  return press(page, 'a', KEYS);
}

async function pressEnter(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => window.harness.putCaret(1));
  return (await press(page, 'Enter', ENTERS)).frames;
}

function scrollToEnd(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const box = document.querySelector('#mount')!;
    const start = performance.now();
    const atEnd = () => box.scrollTop + box.clientHeight >= box.scrollHeight - 1;
    do {
      box.scrollTop = box.scrollHeight;
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    } while (!atEnd());
    return performance.now() - start;
  });
}
