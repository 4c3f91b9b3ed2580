import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { windowFlags } from '../../electron/chromium-window.ts';
import { findChromium } from '../../electron/services/chromium.ts';
import type { BenchRow } from './rows.ts';

const WARM_STARTS = 7;
const GIVE_UP_MS = 240_000;
const LOOK_EVERY_MS = 10;
/** Looking in takes a tenth of this; longer, and it has missed the page that came while it looked. */
const ATTACH_MS = 5_000;
const MAX_MISSED = 5;
/** What a start may cost beyond one and a half empty windows. */
const WARM_ALLOWANCE_MS = 400;
const EMPTY_PAGE =
  'data:text/html,<title>empty</title><p contenteditable class="ProseMirror"><span data-soan>empty</span></p>';
/** First thing on the page to type into. */
const EDITABLE = '.ProseMirror[contenteditable] [data-soan], p[contenteditable]';

/** From the command to a text that can be typed into, beside the same browser with an empty page. */
export async function run(): Promise<readonly BenchRow[]> {
  const program = findChromium();
  if (program === null) throw new Error('No Chromium was found: install the package chromium or set SOAN_CHROMIUM.');
  const root = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'soan-bench-start-'));
  const browser = watchedBrowser(program, folder);
  try {
    const clone = join(folder, 'clone');
    const cloned = spawnSync('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, clone]).status === 0;
    const cold = cloned ? (await startOf(browser, ['node', 'build/run/start.mjs'], clone)).time : null;
    const tree = cloned ? clone : root;
    const empty: number[] = [];
    const warm: number[] = [];
    for (let i = 0; i < WARM_STARTS; i++) {
      empty.push(await seenInTime(() => emptyWindow(browser)));
      warm.push(await seenInTime(() => startOf(browser, ['npm', '--silent', 'start'], tree)));
    }
    const emptyTime = median(empty);
    return [
      { name: 'Start: empty Chromium window', value: emptyTime, unit: 'ms' },
      ...(cold === null ? [] : [{ name: 'Start: fresh clone, with install and build', value: cold, unit: 'ms' }]),
      {
        name: 'Start: npm start, warm, to an editable sample',
        value: median(warm),
        unit: 'ms',
        target: Math.round(1.5 * emptyTime + WARM_ALLOWANCE_MS),
        ratio: median(warm) / emptyTime,
        against: 'empty window',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

interface WatchedBrowser {
  readonly folder: string;
  /** Stands in for the browser's program: the same, without a screen and with a door to look in by. */
  readonly script: string;
  /** Where it writes its door's number; a start removes the old one. */
  readonly portFile: string;
}

function watchedBrowser(program: string, folder: string): WatchedBrowser {
  const script = join(folder, 'chromium');
  const portFile = join(folder, 'port');
  // The door's number appears in the profile, whose folder only the starting program knows.
  writeFileSync(
    script,
    `#!/bin/sh
for word in "$@"; do case "$word" in --user-data-dir=*) profile="\${word#*=}";; esac; done
printf '%s' "$profile/DevToolsActivePort" > '${portFile}'
exec '${program}' --headless=new --remote-debugging-port=0 "$@"
`,
  );
  chmodSync(script, 0o755);
  return { folder, script, portFile };
}

/** The browser makes the file first and writes it then: what has no second line is not whole, and no number is port 80. */
export function portIn(door: string): string | null {
  return /^(\d+)\n\//.exec(door)?.[1] ?? null;
}

interface Seen {
  /** Milliseconds. */
  readonly time: number;
  /** Whoever looks missed the page at first: the time says when it was seen, not when it came. */
  readonly late: boolean;
}

/** The time of the first start that was seen as it came. */
async function seenInTime(start: () => Promise<Seen>): Promise<number> {
  for (let missed = 0; missed < MAX_MISSED; missed++) {
    const { time, late } = await start();
    if (!late) return time;
  }
  throw new Error(`The page was missed ${MAX_MISSED} times.`);
}

async function startOf(browser: WatchedBrowser, words: readonly string[], cwd: string): Promise<Seen> {
  // What npm tells its scripts would make another npm install here, not in the clone.
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('npm_'));
  const env = {
    ...Object.fromEntries(own),
    SOAN_CHROMIUM: browser.script,
    SOAN_WINDOW: 'chromium',
    // Each start its own: what is typed below would be offered for recovery at the next.
    SOAN_STATE: mkdtempSync(join(browser.folder, 'state-')),
    DISPLAY: process.env.DISPLAY ?? ':0',
  };
  const begin = performance.now();
  // A group of its own: npm hands a signal on to its child only sometimes.
  const child = spawn(words[0]!, words.slice(1), { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  return untilEditable(browser, child, begin);
}

function emptyWindow(browser: WatchedBrowser): Promise<Seen> {
  const profile = mkdtempSync(join(browser.folder, 'profile-'));
  const begin = performance.now();
  const words = [`--app=${EMPTY_PAGE}`, `--user-data-dir=${profile}`, '--window-size=1280,860', ...windowFlags()];
  return untilEditable(browser, spawn(browser.script, words, { stdio: 'ignore', detached: true }), begin);
}

/** From `begin` until the page shows a text to type into; ends the child. */
async function untilEditable(browser: WatchedBrowser, child: ChildProcess, begin: number): Promise<Seen> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (words: Buffer) => (said += words.toString()));
  try {
    const port = await waitFor(() => {
      if (child.exitCode !== null) throw new Error(`The start ended before its window came:\n${said}`);
      if (!existsSync(browser.portFile)) return null;
      const door = readFileSync(browser.portFile, 'utf8');
      return existsSync(door) ? portIn(readFileSync(door, 'utf8')) : null;
    });
    const door = `http://127.0.0.1:${port}`;
    const inTime = await chromium.connectOverCDP(door, { timeout: ATTACH_MS }).catch(() => null);
    const seen = inTime ?? (await chromium.connectOverCDP(door));
    const page = await waitFor(() => seen.contexts()[0]?.pages()[0] ?? null);
    await untilShown(page);
    const time = performance.now() - begin;
    await typeInto(page);
    await seen.close();
    return { time, late: inTime === null };
  } finally {
    rmSync(browser.portFile, { force: true });
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    await gone;
  }
}

/** Asks by itself: a locator that waits looks again after up to half a second, which is as long as what is measured. */
async function untilShown(page: Page): Promise<void> {
  const end = performance.now() + GIVE_UP_MS;
  const shown = (words: string) => (document.querySelector(words)?.getClientRects().length ?? 0) > 0;
  while (performance.now() < end) {
    // A page that is just coming answers no question.
    if (await page.evaluate(shown, EDITABLE).catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error('Nothing came that can be typed into.');
}

/** What is called editable takes a letter. */
async function typeInto(page: Page): Promise<void> {
  const text = page.locator('.ProseMirror').first();
  const before = (await text.textContent())?.length ?? 0;
  await text.focus();
  await page.keyboard.type('x');
  const after = (await text.textContent())?.length ?? 0;
  if (after !== before + 1) throw new Error('The text took no letter.');
}

async function waitFor<T>(look: () => T | null): Promise<T> {
  const end = performance.now() + GIVE_UP_MS;
  while (performance.now() < end) {
    const found = look();
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error('The window did not come.');
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
