import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { findChromium } from '../../electron/services/chromium.ts';
import type { FileSystem } from '../../electron/services/file-system.ts';
import { programFolder } from '../../electron/services/places.ts';

// A bench is a bundle in another folder: the program is found from there too.
const root = programFolder(import.meta.url);

/** A loopback host, in a process of its own where a test is to kill it as a power cut would. */
export interface HostProcess {
  readonly url: string;
  /** Null where it is no process of its own. */
  readonly pid: number | null;
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>;
}

export interface HostOptions {
  readonly stateFolder: string;
  readonly startFolder?: string;
  readonly openFiles?: readonly string[];
  readonly trySample?: boolean;
  readonly locale?: 'ja' | 'en';
}

const SERVE = `
const { startLoopback } = await import(process.argv[1]);
const { url } = await startLoopback(JSON.parse(process.argv[2]));
process.stdout.write(url + '\\n');
`;

export async function startHost(options: HostOptions): Promise<HostProcess> {
  const server = pathToFileURL(join(root, 'dist/host/server.mjs')).href;
  const child = spawn(process.execPath, ['--input-type=module', '-e', SERVE, server, JSON.stringify(options)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const end = printed.indexOf('\n');
      if (end >= 0) resolve(printed.slice(0, end));
    });
    void gone.then(() => reject(new Error('The host ended before it said its address.')));
  });
  return {
    url,
    pid: child.pid ?? null,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** A host in the test's own process, on a file layer whose steps the test can let fail. It cannot be killed, only closed. */
async function startHostWith(fs: FileSystem, options: HostOptions): Promise<HostProcess> {
  const { startLoopback } = await import('../../electron/server.ts');
  const { url, close } = await startLoopback({ ...options, fs });
  return { url, pid: null, kill: close };
}

let browser: Promise<Browser> | null = null;

/** The system's Chromium, headless, started once for a test file; closed when its process ends. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= launch();
  return browser;
}

async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('No Chromium was found: install the package chromium or set SOAN_CHROMIUM.');
  const sandbox = process.getuid?.() !== 0;
  return chromium.launch({
    executablePath,
    chromiumSandbox: sandbox,
    args: ['--disable-background-networking', '--no-first-run'],
  });
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = null;
}

export interface App {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Replaced by `restart`. */
  host: HostProcess;
  /** Folder of the host's own state, kept over a restart. */
  readonly stateFolder: string;
  /** Where the file dialog begins; test files go here. */
  readonly folder: string;
  /** Errors that the page reported; a test expects none. */
  readonly problems: readonly string[];
  /** Kills the host, starts another on the same state, and opens its window in the same page. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface AppOptions {
  readonly locale?: 'ja' | 'en';
  readonly openFiles?: readonly string[];
  /** The host's file layer; the host then runs in the test's process. */
  readonly fs?: FileSystem;
  /** Show the sample; true where nothing is said and no file is named. */
  readonly trySample?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  /** As for somebody who has never been here: with the first steps on the sample. */
  readonly newcomer?: boolean;
}

/** Soan in a real Chromium window on a fresh state folder. */
export async function startApp(options: AppOptions = {}): Promise<App> {
  const base = mkdtempSync(join(tmpdir(), 'soan-e2e-'));
  const folder = mkdtempSync(join(base, 'files-'));
  const stateFolder = join(base, 'state');
  if (options.newcomer !== true) {
    mkdirSync(stateFolder);
    writeFileSync(join(stateFolder, 'settings.json'), JSON.stringify({ tourDone: true }));
  }
  const hostOptions: HostOptions = {
    stateFolder,
    startFolder: folder,
    locale: options.locale ?? 'ja',
    openFiles: options.openFiles ?? [],
    trySample: options.trySample ?? options.openFiles === undefined,
  };
  const context = await (await sharedBrowser()).newContext({
    viewport: options.size ?? { width: 1280, height: 800 },
    colorScheme: options.colorScheme ?? 'light',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const problems: string[] = [];
  const start = (given: HostOptions) => (options.fs ? startHostWith(options.fs, given) : startHost(given));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  const app: App = {
    page,
    context,
    host: await start(hostOptions),
    stateFolder,
    folder,
    problems,
    async restart() {
      await app.host.kill();
      await page.goto('about:blank');
      problems.length = 0;
      app.host = await start({ ...hostOptions, openFiles: [], trySample: false });
      await page.goto(app.host.url);
    },
    async close() {
      await context.close();
      await app.host.kill();
      rmSync(base, { recursive: true, force: true });
    },
  };
  await page.goto(app.host.url);
  return app;
}
