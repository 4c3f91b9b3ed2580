import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeDossier } from '../../shared/dossier/index.ts';
import { changedDossier } from '../bench/compare-room/dossier.ts';
import { waitForPage } from '../e2e/app-steps.ts';
import { setup as buildBundles } from '../e2e/build-bundle.ts';
import { closeBrowser, startApp } from '../e2e/harness.ts';
import { makeDice } from './dice.ts';
import { type Memory, measureMemory, takeKeyTimes, watchKeys } from './gauges.ts';
import { ACTIONS, takeNamedDraft } from './typist.ts';

const SIZE = 3_000;
const MOST_GROWTH = 0.1;
const MOST_SLOWDOWN = 0.2;
/** Share of the run, at each end, whose keys are compared. */
const END_SHARE = 0.25;
/** Everything has been used once or twice by then: code is compiled, caches are filled. */
const WARM_UP_SHARE = 0.15;
const DRAFTS = 6;

export interface SoakRequest {
  readonly minutes: number;
  readonly seed: number;
  /** Told now and then what was done. */
  say(sentence: string): void;
}

export interface SoakResult {
  readonly actions: Readonly<Record<string, number>>;
  readonly first: Memory;
  readonly last: Memory;
  /** Milliseconds. */
  readonly keysFirst: number;
  readonly keysLast: number;
  readonly problems: readonly string[];
}

/**
 * A person who does not stop: types, splits, undoes, saves, compares and looks at pages in a text of 3,000 paragraphs.
 * A problem is growth of memory after collection by a tenth, of the p95 of a key by a fifth, or any error in any log.
 */
export async function soak({ minutes, seed, say }: SoakRequest): Promise<SoakResult> {
  buildBundles();
  const dice = makeDice(seed);
  const length = minutes * 60_000;
  const folder = mkdtempSync(join(tmpdir(), 'soan-soak-'));
  const file = join(folder, 'soak.soan');
  writeFileSync(file, changedDossier(SIZE));
  const app = await startApp({ openFiles: [file] });
  try {
    const { page } = app;
    await waitForPage(page);
    await watchKeys(page);
    const session = await app.context.newCDPSession(page);
    const begin = Date.now();
    const share = () => (Date.now() - begin) / length;
    const counts: Record<string, number> = {};
    const keys: { readonly at: number; readonly times: readonly number[] }[] = [];
    let first: Memory | null = null;
    let drafts = 0;
    while (share() < 1) {
      // Drafts come early: what they add to the file is wanted, and must not be taken for a leak.
      if (drafts < DRAFTS && share() > (WARM_UP_SHARE * drafts) / DRAFTS) {
        drafts++;
        await takeNamedDraft(page, `Soak ${drafts}`);
      }
      const action = dice.weighted(ACTIONS);
      await action.run(page, dice).catch((cause: unknown) => {
        throw new Error(`It stopped at: ${action.name}`, { cause });
      });
      counts[action.name] = (counts[action.name] ?? 0) + 1;
      if (share() < WARM_UP_SHARE) await takeKeyTimes(page);
      else {
        first ??= await measureMemory(session);
        keys.push({ at: share(), times: await takeKeyTimes(page) });
      }
      const done = Object.values(counts).reduce((sum, count) => sum + count, 0);
      if (done % 100 === 0) say(`${Math.round(share() * 100)} %, ${done} actions`);
    }
    const last = await measureMemory(session);
    const from = WARM_UP_SHARE + END_SHARE * (1 - WARM_UP_SHARE);
    const keysFirst = percentile95(keys.filter(({ at }) => at <= from).flatMap(({ times }) => times));
    const keysLast = percentile95(keys.filter(({ at }) => at >= 1 - END_SHARE).flatMap(({ times }) => times));
    await page.keyboard.press('Control+s');
    await page.locator('.saved', { hasText: '保存済み' }).waitFor();
    const problems = [
      ...app.problems,
      ...errorsLogged(app.stateFolder),
      ...(first === null || last.heap <= first.heap * (1 + MOST_GROWTH)
        ? []
        : [`Memory grew from ${first.heap} to ${last.heap} bytes`]),
      ...(keysLast <= keysFirst * (1 + MOST_SLOWDOWN) ? [] : [`A key takes ${keysLast} ms instead of ${keysFirst} ms`]),
      ...whatIsWrongWith(file, drafts),
    ];
    return { actions: counts, first: first ?? last, last, keysFirst, keysLast, problems };
  } finally {
    await app.close();
    await closeBrowser();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The saved file opens, with every draft. */
function whatIsWrongWith(file: string, drafts: number): string[] {
  const opened = decodeDossier(readFileSync(file));
  if (!opened.ok) return [`The saved file does not open: ${opened.code}`];
  const found = opened.value.drafts.filter(({ name }) => name.startsWith('Soak')).length;
  return found === drafts ? [] : [`${found} of ${drafts} drafts are in the file`];
}

function errorsLogged(stateFolder: string): string[] {
  return readdirSync(stateFolder, { recursive: true })
    .map((name) => join(stateFolder, String(name)))
    .filter((path) => path.endsWith('.log') && statSync(path).isFile())
    .flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => /^\S+ error /.test(line)),
    );
}

function percentile95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? Number.NaN;
}
