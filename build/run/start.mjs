// npm start [-- FILE …] [-- --empty]: installs, builds and opens Soan with the sample declaration to try, or with the
// files named. Electron where its binary is here or can be had, otherwise a Chromium window, otherwise an address.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { say } from './say.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const electron = join(root, 'node_modules/electron');
/** Written when the binary could not be fetched: a network that blocks it today blocks it at the next start too. */
const unreachable = join(root, 'node_modules/.cache/soan/electron-unreachable');
const RETRY_MS = 24 * 60 * 60 * 1000;
/** Where Electron's releases lie; a network that blocks it says so, or says nothing, within this time. */
const RELEASES = 'https://github.com/electron/electron/releases';
const ANSWER_LIMIT_MS = 4_000;
/** The archive is about 120 MB; a network that lets it through brings it in this time, and no one waits longer. */
const FETCH_LIMIT_MS = 90_000;

function hasElectron() {
  const pathFile = join(electron, 'path.txt');
  return existsSync(pathFile) && existsSync(join(electron, 'dist', readFileSync(pathFile, 'utf8')));
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** A mirror named by the environment is believed without asking. */
async function canReachReleases() {
  if (process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror) return true;
  try {
    await fetch(RELEASES, { method: 'HEAD', signal: AbortSignal.timeout(ANSWER_LIMIT_MS) });
    return true;
  } catch {
    return false;
  }
}

async function fetchElectron() {
  if (existsSync(unreachable) && Date.now() - statSync(unreachable).mtimeMs < RETRY_MS) return;
  say('fetchingElectron');
  if (await canReachReleases()) {
    const install = join(electron, 'install.js');
    spawnSync(process.execPath, [install], { cwd: root, stdio: 'ignore', timeout: FETCH_LIMIT_MS });
  }
  if (hasElectron()) return rmSync(unreachable, { force: true });
  mkdirSync(dirname(unreachable), { recursive: true });
  writeFileSync(unreachable, '');
  say('noElectron');
}

ensureInstalled();
if (hasDisplay() && !hasElectron() && process.env.SOAN_WINDOW !== 'chromium') await fetchElectron();

const parts = ['renderer', 'host', ...(hasElectron() ? ['electron'] : [])];
const starter = join(root, 'dist/host/start.mjs');
/** Whether what is built is the newest is looked at while the browser starts. */
async function build() {
  const { ensureBuilt } = await import('./build.mjs');
  await ensureBuilt(parts);
}
if (!existsSync(starter) || parts.some((part) => !existsSync(join(root, 'dist', part)))) await build();

const words = process.argv.slice(2);
const files = words.filter((word) => !word.startsWith('--')).map((name) => resolve(process.env.INIT_CWD ?? '.', name));
const { launch } = await import(pathToFileURL(starter).href);
process.exitCode = await launch({ files, trySample: files.length === 0 && !words.includes('--empty'), ready: build });
