// Installs the npm packages where they are missing or older than the lock file. Nothing else is asked of a fresh machine
// than Node and npm.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from './say.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const OLDEST_NODE = [20, 20];

function nodeIsOld() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
}

/** npm writes its own copy of the lock file after each install; what it lists per package must be what we lock. */
function isCurrent() {
  const lock = join(root, 'package-lock.json');
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  if (statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return true;
  // A checkout gives the lock file a new time though nothing in it changed.
  const wanted = JSON.parse(readFileSync(lock, 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === '' || optional || present[name]?.version === version,
  );
}

/** Ends the process with a sentence where the packages cannot be installed. */
export function ensureInstalled() {
  if (nodeIsOld()) {
    say('oldNode');
    process.exit(1);
  }
  if (isCurrent()) return;
  say('installing');
  // The error stream for everything: a caller may be reading our standard output as JSON.
  // All packages serve the build: a machine set to NODE_ENV=production would leave them out.
  const { status } = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  say('installFailed');
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureInstalled();
