import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cliMessages } from '../shared/messages/cli.ts';
import { type ChromiumWindow, openChromiumWindow } from './chromium-window.ts';
import { TRY_SAMPLE_FLAG } from './launch-flags.ts';
import { type Door, openDoor } from './loopback/door.ts';
import type { Loopback } from './server.ts';
import { findChromium } from './services/chromium.ts';
import { defaultStateFolder, programFolder, systemLocale } from './services/places.ts';
import { lastPlace } from './services/window-place.ts';

export interface LaunchRequest {
  /** Absolute paths. */
  readonly files: readonly string[];
  /** Show the sample where no file is named. */
  readonly trySample: boolean;
  readonly locale?: 'ja' | 'en';
  /** What must be done before anything is served; a browser starts meanwhile. */
  readonly ready?: () => Promise<void>;
}

/** The Electron program, where its binary was fetched; null otherwise, or where `SOAN_WINDOW` asks for Chromium. */
function electronProgram(program: string): string | null {
  if (process.env.SOAN_WINDOW === 'chromium') return null;
  const folder = join(program, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const path = join(folder, 'dist', readFileSync(pathFile, 'utf8'));
  const bundle = join(program, 'dist', 'electron', 'main.cjs');
  return existsSync(path) && existsSync(bundle) ? path : null;
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function runElectron(electron: string, program: string, request: LaunchRequest): Promise<number> {
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const words = [...flags, program, ...(request.trySample ? [TRY_SAMPLE_FLAG] : []), ...request.files];
  const child = spawn(electron, words, { stdio: 'ignore' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 0));
  });
}

/** Ends at the first of: the person presses Ctrl+C, the system asks us to, `done`. */
function interrupted(done: Promise<void>): Promise<void> {
  const signal = new Promise<void>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => resolve());
  });
  return Promise.race([signal, done]);
}

interface Behind extends LaunchRequest {
  readonly stateFolder: string;
  readonly locale: 'ja' | 'en';
  readonly onIdle: () => void;
}

/** The server behind a door, loaded while the browser starts; where that fails, neither door nor window stays open. */
async function behind(
  door: Door,
  window: ChromiumWindow | null,
  { files, ready, ...options }: Behind,
): Promise<Loopback> {
  try {
    await ready?.();
    const { startLoopback } = await import('./server.ts');
    return await startLoopback({ ...options, openFiles: files, door });
  } catch (error) {
    window?.close();
    await door.close();
    throw error;
  }
}

/**
 * Opens Soan and stays until it is closed: Electron where its binary is here, otherwise a Chromium window over the
 * loopback server, otherwise (no display, or no browser) the address to open by hand. Answers the exit code.
 */
export async function launch(request: LaunchRequest): Promise<number> {
  const say = (sentence: string) => console.log(sentence);
  const program = programFolder(import.meta.url);
  const electron = hasDisplay() ? electronProgram(program) : null;
  if (electron) {
    await request.ready?.();
    say(cliMessages[request.locale ?? systemLocale()].launch.electron);
    return runElectron(electron, program, request);
  }
  let idle = () => {};
  const gone = new Promise<void>((resolve) => {
    idle = resolve;
  });
  const stateFolder = defaultStateFolder();
  const door = await openDoor();
  const chromium = hasDisplay() ? findChromium() : null;
  const place = await lastPlace(stateFolder);
  const window = chromium === null ? null : openChromiumWindow(chromium, door.ticketUrl(), place);
  // Where the environment does not name the language, to ask for it takes 20 ms: the browser starts meanwhile.
  const locale = request.locale ?? systemLocale();
  const text = cliMessages[locale].launch;
  // Either is enough: the browser's process ends with its last window, but on some systems it hands itself over.
  const end = interrupted(window === null ? new Promise(() => {}) : Promise.race([window.closed, gone]));
  // A browser that cannot be started is told below.
  end.catch(() => undefined);
  // Whatever ends this process: a window without a server is of no use.
  process.once('exit', () => window?.close());
  const loopback = await behind(door, window, { ...request, stateFolder, locale, onIdle: () => idle() });
  if (window) {
    say(text.window);
    await end;
    window.close();
    await window.closed;
  } else {
    say(hasDisplay() ? text.noBrowser : text.noDisplay);
    say(`  ${loopback.url}`);
    say(text.howToEnd);
    await end;
  }
  await loopback.close();
  say(text.ended);
  return 0;
}
