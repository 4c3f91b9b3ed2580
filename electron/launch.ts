import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cliMessages } from '../shared/messages/cli.ts';
import { openChromiumWindow } from './chromium-window.ts';
import { TRY_SAMPLE_FLAG } from './launch-flags.ts';
import { startLoopback } from './server.ts';
import { findChromium } from './services/chromium.ts';
import { defaultStateFolder, programFolder, systemLocale } from './services/places.ts';
import { lastPlace } from './services/window-place.ts';

export interface LaunchRequest {
  /** Absolute paths. */
  readonly files: readonly string[];
  /** Show the sample where no file is named. */
  readonly trySample: boolean;
  readonly locale?: 'ja' | 'en';
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

/**
 * Opens Soan and stays until it is closed: Electron where its binary is here, otherwise a Chromium window over the
 * loopback server, otherwise (no display, or no browser) the address to open by hand. Answers the exit code.
 */
export async function launch(request: LaunchRequest): Promise<number> {
  const locale = request.locale ?? systemLocale();
  const text = cliMessages[locale].launch;
  const say = (sentence: string) => console.log(sentence);
  const program = programFolder(import.meta.url);
  const electron = hasDisplay() ? electronProgram(program) : null;
  if (electron) {
    say(text.electron);
    return runElectron(electron, program, request);
  }
  let idle = () => {};
  const gone = new Promise<void>((resolve) => {
    idle = resolve;
  });
  const loopback = await startLoopback({
    stateFolder: defaultStateFolder(),
    openFiles: request.files,
    trySample: request.trySample,
    locale,
    onIdle: () => idle(),
  });
  const chromium = hasDisplay() ? findChromium() : null;
  if (chromium) {
    say(text.window);
    const window = openChromiumWindow(chromium, loopback.ticketUrl(), await lastPlace(defaultStateFolder()));
    // Either is enough: the browser's process ends with its last window, but on some systems it hands itself over.
    await interrupted(Promise.race([window.closed, gone]));
    window.close();
    await window.closed;
  } else {
    say(hasDisplay() ? text.noBrowser : text.noDisplay);
    say(`  ${loopback.url}`);
    say(text.howToEnd);
    await interrupted(new Promise(() => {}));
  }
  await loopback.close();
  say(text.ended);
  return 0;
}
