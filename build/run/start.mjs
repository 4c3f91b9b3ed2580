// npm start [-- FILE …] [-- --empty]: installs, builds and opens Soan with the sample declaration to try, or with the
// files named. Electron where its binary is here or can be had, otherwise a Chromium window, otherwise an address.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { say } from './say.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const electron = join(root, 'node_modules/electron');
/** Written when the binary could not be fetched: a network that blocks it today blocks it at the next start too. */
const unreachable = join(root, 'node_modules/.cache/soan/electron-unreachable');
const RETRY_MS = 24 * 60 * 60 * 1000;
/** The archive is about 120 MB; a network that lets it through brings it in this time, and no one waits longer. */
const FETCH_LIMIT_MS = 90_000;

function hasElectron() {
  const pathFile = join(electron, 'path.txt');
  return existsSync(pathFile) && existsSync(join(electron, 'dist', readFileSync(pathFile, 'utf8')));
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function fetchElectron() {
  if (existsSync(unreachable) && Date.now() - statSync(unreachable).mtimeMs < RETRY_MS) return;
  say('fetchingElectron');
  spawnSync(process.execPath, [join(electron, 'install.js')], { cwd: root, stdio: 'ignore', timeout: FETCH_LIMIT_MS });
  if (hasElectron()) return rmSync(unreachable, { force: true });
  mkdirSync(dirname(unreachable), { recursive: true });
  writeFileSync(unreachable, '');
  say('noElectron');
}

ensureInstalled();
if (hasDisplay() && !hasElectron() && process.env.SOAN_WINDOW !== 'chromium') fetchElectron();
await ensureBuilt(['renderer', 'host', ...(hasElectron() ? ['electron'] : [])]);

const words = process.argv.slice(2);
const files = words.filter((word) => !word.startsWith('--')).map((name) => resolve(process.env.INIT_CWD ?? '.', name));
const { launch } = await import(pathToFileURL(join(root, 'dist/host/launch.mjs')).href);
process.exitCode = await launch({ files, trySample: files.length === 0 && !words.includes('--empty') });
