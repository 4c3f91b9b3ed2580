import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserServer, chromium, type Page } from 'playwright';
import { findChromium, quietFlags } from '../../electron/services/chromium.ts';
import { currentText, goToNumber, saveAs, waitForPage } from '../e2e/app-steps.ts';
import { type HostProcess, startHost } from '../e2e/harness.ts';
import { randomOf } from './plan.ts';
import { type Stall, withheld } from './stalls.ts';

/** What may be missing: the edits of the last second. */
const PROMISED_MS = 1_000;
const PAUSE_MS = 60;
const PLACE = '(20)';
/** Where no question comes in this time everything was saved. */
const QUESTION_MS = 8_000;

export interface BrowserLife {
  readonly victim: 'host' | 'browser';
  readonly faults: readonly string[];
  readonly edits: number;
  readonly lostMs: number;
}

interface Desk {
  readonly server: BrowserServer;
  readonly page: Page;
}

async function openBrowser(url: string): Promise<Desk> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('No Chromium was found: install the package chromium or set SOAN_CHROMIUM.');
  const server = await chromium.launchServer({ executablePath, args: [...quietFlags()] });
  const browser = await chromium.connect(server.wsEndpoint());
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  await page.goto(url);
  return { server, page };
}

async function killBrowser({ server }: Desk): Promise<void> {
  const child = server.process();
  // Whoever died already says so no second time.
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

/** The whole product: someone types into the real window and saves now and then; host or browser is killed; both begin anew. */
export async function liveInBrowser(number: number): Promise<BrowserLife> {
  const random = randomOf(number * 104_729);
  const victim = number % 2 === 0 ? 'host' : 'browser';
  const end = 600 + random() * 3_400;
  const saveEvery = 5 + Math.floor(random() * 25);
  const base = mkdtempSync(join(tmpdir(), 'soan-crash-'));
  const options = { stateFolder: join(base, 'state'), startFolder: base, locale: 'ja' } as const;
  let host: HostProcess = await startHost({ ...options, trySample: true });
  let desk = await openBrowser(host.url);
  try {
    await waitForPage(desk.page);
    await saveAs(desk.page, '宣言');
    await goToNumber(desk.page, PLACE);
    const typed = await typeUntil(desk.page, end, saveEvery, () =>
      victim === 'host' ? host.kill() : killBrowser(desk),
    );
    await killBrowser(desk).catch(() => undefined);
    if (victim === 'host') host = await startHost({ ...options, trySample: false });
    desk = await openBrowser(host.url);
    return { victim, ...(await compare(desk.page, typed)) };
  } finally {
    await killBrowser(desk).catch(() => undefined);
    await host.kill();
    rmSync(base, { recursive: true, force: true });
  }
}

interface Typed {
  readonly at: readonly number[];
  readonly killedAt: number;
  readonly stalls: readonly Stall[];
}

/** Types ⟨1⟩⟨2⟩… until the moment comes; what the machine held up of that is noted. */
async function typeUntil(page: Page, ms: number, saveEvery: number, kill: () => Promise<void>): Promise<Typed> {
  const at: number[] = [];
  const stalls: Stall[] = [];
  const start = Date.now();
  let killedAt = 0;
  const death = new Promise<void>((resolve, reject) => {
    setTimeout(() => {
      killedAt = Date.now();
      kill().then(resolve, reject);
    }, ms);
  });
  while (killedAt === 0 && Date.now() - start < ms) {
    const due = Date.now() + PAUSE_MS;
    try {
      await page.keyboard.insertText(`⟨${at.length + 1}⟩`);
      at.push(Date.now());
      if (at.length % saveEvery === 0) await page.keyboard.press('Control+s');
    } catch {
      // The window went away under the typist's hands.
      break;
    }
    const now = Date.now();
    if (now > due) stalls.push({ from: due, to: now });
    else await new Promise((resolve) => setTimeout(resolve, due - now));
  }
  await death;
  return { at, killedAt, stalls };
}

async function compare(page: Page, { at, killedAt, stalls }: Typed): Promise<Omit<BrowserLife, 'victim'>> {
  const offered = page.locator('dialog[open]');
  const start = page.locator('.start-recent');
  // The start room stands behind the question, and is there before it.
  const asked = await offered.waitFor({ timeout: QUESTION_MS }).then(
    () => true,
    () => false,
  );
  if (asked) await offered.getByRole('button', { name: '開く', exact: true }).click();
  else await start.first().click();
  await waitForPage(page);
  await goToNumber(page, PLACE);
  const text = await currentText(page);
  const found = [...text.matchAll(/⟨(\d+)⟩/g)].map((match) => Number(match[1]));
  const faults: string[] = [];
  if (found.some((n, i) => n !== i + 1)) faults.push(`out of order: ${found.join(' ')}`);
  const missing = at[found.length];
  const lostMs = missing === undefined ? 0 : Math.max(0, killedAt - missing);
  const stalled = withheld(stalls, killedAt - lostMs, killedAt);
  if (lostMs > PROMISED_MS + stalled) {
    faults.push(`an edit of ${lostMs} ms before the end is nowhere (${stalled} ms withheld by the machine)`);
  }
  return { faults, edits: at.length, lostMs };
}
