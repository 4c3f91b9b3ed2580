import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WindowPlace } from '../shared/host/window-place.ts';
import { quietFlags } from './services/chromium.ts';

/** A browser window without browser: its own profile, no address bar. */
export interface ChromiumWindow {
  /** Resolves when the person has closed the window. */
  readonly closed: Promise<void>;
  close(): void;
}

const USUAL_SIZE = '1280,860';

function placeFlags(place: WindowPlace | null): readonly string[] {
  if (place === null) return [`--window-size=${USUAL_SIZE}`];
  // The browser itself brings a window back that would stand on a screen that is gone.
  return [`--window-size=${place.width},${place.height}`, `--window-position=${place.x},${place.y}`];
}

/** For a browser that shows one page of ours and no other; the bench opens its empty window with the same. */
export function windowFlags(): readonly string[] {
  return [
    ...quietFlags(),
    // The page is on this machine: no proxy, and no looking for one.
    '--no-proxy-server',
    // A process kept ready for the next page, which never comes: it would start while ours does, on the same cores.
    '--disable-features=SpareRendererForSitePerProcess',
    // Nor one for a network that is this machine alone: the first question waits for it to start.
    '--enable-features=NetworkServiceInProcess2',
    // Nothing of the window on the disk: neither its token nor a cookie jar, for which the first question would wait, too.
    '--incognito',
  ];
}

/**
 * Opens an address as an application window. The profile is a fresh temporary folder: with one of its own the browser
 * neither hands the window over to a browser that runs already (and ends at once) nor mixes with the person's own.
 */
export function openChromiumWindow(program: string, url: string, place: WindowPlace | null): ChromiumWindow {
  const profile = mkdtempSync(join(tmpdir(), 'soan-window-'));
  const child: ChildProcess = spawn(
    program,
    [`--app=${url}`, `--user-data-dir=${profile}`, ...placeFlags(place), '--class=Soan', ...windowFlags()],
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
