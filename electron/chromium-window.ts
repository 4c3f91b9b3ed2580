import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quietFlags } from './services/chromium.ts';

/** A browser window without browser: its own profile, no address bar. */
export interface ChromiumWindow {
  /** Resolves when the person has closed the window. */
  readonly closed: Promise<void>;
  close(): void;
}

const WINDOW_SIZE = '1280,860';

/**
 * Opens an address as an application window. The profile is a fresh temporary folder: with one of its own the browser
 * neither hands the window over to a browser that runs already (and ends at once) nor mixes with the person's own.
 */
export function openChromiumWindow(program: string, url: string): ChromiumWindow {
  const profile = mkdtempSync(join(tmpdir(), 'soan-window-'));
  const child: ChildProcess = spawn(
    program,
    [`--app=${url}`, `--user-data-dir=${profile}`, `--window-size=${WINDOW_SIZE}`, '--class=Soan', ...quietFlags()],
    { stdio: 'ignore' },
  );
  const closed = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => {
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
      resolve();
    });
  });
  return { closed, close: () => void child.kill() };
}
