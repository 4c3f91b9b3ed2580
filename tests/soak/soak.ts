import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'playwright';
import { decodeDossier } from '../../shared/dossier/index.ts';
import { changedDossier } from '../bench/compare-room/dossier.ts';
import { waitForPage } from '../e2e/app-steps.ts';
import { setup as buildBundles } from '../e2e/build-bundle.ts';
import { type App, closeBrowser, startApp } from '../e2e/harness.ts';
import { makeDice } from './dice.ts';
import { type Memory, measureMemory, processBytes, type TextSize, weighText } from './gauges.ts';
import { type KeyTimes, measureKeys, QUIET, watchKeys, watchThread } from './keys.ts';
import { ACTIONS, type Action, editEverything, fillUndoHistory, rest, type Seat, takeNamedDraft } from './typist.ts';

const SIZE = 3_000;
const MOST_GROWTH = 0.1;
const MOST_SLOWDOWN = 0.2;
/** Texts that differ by more than this share are not the same text. */
const MOST_DRIFT = 0.01;
/**
 * Each action as often as its weight, once a minute of the run and at least so many times over, before the clock starts: code is
 * compiled, caches are filled. The browser goes on compiling for more than a thousand actions; a run that is long enough to
 * see that in its growth waits for it.
 */
const LEAST_WARM_UPS = 3;
/** A draft is taken this often, and in a short run twice besides its ends; what it adds to the file counts as growth. */
const DRAFT_MS = 5 * 60_000;

export interface SoakRequest {
  readonly minutes: number;
  readonly seed: number;
  /** Told now and then what was done. */
  say(sentence: string): void;
}

/** What is measured right after a draft was taken, in the Draft room, with nothing open and nothing unsaved. */
export interface Stock {
  readonly memory: Memory;
  readonly text: TextSize;
  /** Bytes of the host's process. */
  readonly host: number;
  readonly workers: number;
}

/** One end of the run: the same text, the same room. */
export interface End {
  readonly stock: Stock;
  readonly keys: KeyTimes;
}

export interface SoakResult {
  readonly actions: Readonly<Record<string, number>>;
  readonly drafts: number;
  readonly first: End;
  readonly last: End;
  readonly problems: readonly string[];
}

/**
 * A person who does not stop: types, splits, undoes, saves, takes drafts, compares, exports and looks at pages in a text of
 * 3,000 paragraphs that stays as large as it is. A problem is growth of memory after collection by a tenth, of the p95 of a
 * key by a fifth, or any error in any log.
 */
export async function soak({ minutes, seed, say }: SoakRequest): Promise<SoakResult> {
  buildBundles();
  const folder = mkdtempSync(join(tmpdir(), 'soan-soak-'));
  const file = join(folder, 'soak.soan');
  writeFileSync(file, changedDossier(SIZE));
  const app = await startApp({ openFiles: [file] });
  try {
    const { page } = app;
    await waitForPage(page);
    await watchKeys(page);
    const session = await app.context.newCDPSession(page);
    await watchThread(session);
    const dice = makeDice(seed);
    const seat: Seat = { page, dice, home: await weighText(page), folder: app.folder };
    const counts: Record<string, number> = {};
    const act = async (action: Action) => {
      await action.run(seat).catch((cause: unknown) => {
        throw new Error(`It stopped at: ${action.name}`, { cause });
      });
      counts[action.name] = (counts[action.name] ?? 0) + 1;
    };

    await editEverything(seat);
    await fillUndoHistory(seat);
    const warmUps = Math.max(LEAST_WARM_UPS, Math.round(minutes));
    const deck = ACTIONS.flatMap((action) => Array.from({ length: warmUps * action.weight }, () => action));
    while (deck.length > 0) await act(deck.splice(dice.upTo(deck.length), 1)[0]!);
    let drafts = 0;
    const keepDraft = async () => {
      drafts++;
      await takeNamedDraft(page, `Soak ${drafts}`);
      await rest(page);
    };
    const measureEnd = async () => {
      await keepDraft();
      const keys = await measureKeys(page, session);
      await rest(page);
      return { keys, stock: await takeStock(app, session) };
    };
    const first = await measureEnd();
    say(describe(first.stock));
    const length = minutes * 60_000;
    const begin = Date.now();
    for (let spent = 0; spent < length; spent = Date.now() - begin) {
      if (spent > drafts * Math.min(DRAFT_MS, length / 3)) {
        await keepDraft();
        say(describe(await takeStock(app, session)));
      }
      await act(dice.weighted(ACTIONS));
    }
    const last = await measureEnd();
    const problems = [
      ...app.problems,
      ...errorsLogged(app.stateFolder),
      ...whatGrew(first.stock, last.stock),
      ...whatSlowed(first.keys, last.keys),
      ...whatIsWrongWith(file, drafts),
    ];
    return { actions: counts, drafts, first, last, problems };
  } finally {
    await app.close();
    await closeBrowser();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function takeStock({ page, host }: App, session: CDPSession): Promise<Stock> {
  return {
    memory: await measureMemory(session),
    text: await weighText(page),
    host: host.pid === null ? 0 : processBytes(host.pid),
    workers: page.workers().length,
  };
}

/** A stock in one line. */
export function describe({ memory, text, host, workers }: Stock): string {
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  return [
    `heap after collection ${megabytes(memory.heap)}`,
    `page nodes ${memory.domNodes}`,
    `listeners ${memory.listeners}`,
    `resident ${megabytes(memory.resident)}`,
    `host ${megabytes(host)}`,
    `workers ${workers}`,
    `text ${text.blocks} blocks, ${text.characters} characters`,
  ].join(', ');
}

function whatGrew(first: Stock, last: Stock): string[] {
  const problems: string[] = [];
  const [from, to] = [first.memory.heap, last.memory.heap];
  if (to > from * (1 + MOST_GROWTH)) problems.push(`Memory grew from ${from} to ${to} bytes`);
  for (const what of ['blocks', 'characters'] as const) {
    const [was, is] = [first.text[what], last.text[what]];
    if (Math.abs(is - was) > was * MOST_DRIFT) problems.push(`The text has ${is} ${what} instead of ${was}`);
  }
  if (last.workers > first.workers) problems.push(`${last.workers} workers run instead of ${first.workers}`);
  return problems;
}

function whatSlowed(first: KeyTimes, last: KeyTimes): string[] {
  // Where others use the machine, times say nothing of the program, neither good nor bad.
  if (Math.max(first.others ?? 0, last.others ?? 0) > QUIET)
    return ['The machine was busy with other things: what a key takes cannot be compared'];
  return (['toFrame', 'work'] as const)
    .filter((what) => !(last[what] <= first[what] * (1 + MOST_SLOWDOWN)))
    .map((what) => `A key (${what}) takes ${last[what]} ms instead of ${first[what]} ms`);
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
