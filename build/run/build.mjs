// npm run build [-- renderer|host|electron …]: bundles what is older than its sources. A stamp beside each bundle holds a
// hash of the sources' names, times and sizes, so that asking again costs a walk of the folders and no bundler.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { keepEarlier } from './earlier.mjs';
import { ensureInstalled } from './install.mjs';
import { say } from './say.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');

/** Part → its bundler runs (configuration, mode), and the folders and files that it depends on beside these. */
const PARTS = {
  renderer: {
    runs: [['build/vite.renderer.ts', 'production']],
    sources: ['renderer', 'shared', 'docs', 'build/first-view.ts', 'build/needed-modules.ts'],
  },
  host: {
    runs: [['build/vite.host.ts', 'production']],
    sources: ['electron', 'shared', 'build/needed-modules.ts'],
  },
  electron: {
    runs: [
      ['build/vite.electron.ts', 'main'],
      ['build/vite.electron.ts', 'preload'],
    ],
    sources: ['electron', 'shared'],
  },
};
const ALWAYS = ['package.json', 'package-lock.json', 'tsconfig.json'];

/** A folder or file → a line for each file in it; parts share folders, and to look costs each start. */
const looked = new Map();

function linesOf(path) {
  const known = looked.get(path);
  if (known !== undefined) return known;
  const lines = extname(path) === '' ? walk(path, []) : [lineOf(path)];
  looked.set(path, lines);
  return lines;
}

function lineOf(file) {
  const { mtimeMs, size } = statSync(join(root, file));
  return `${file}\0${mtimeMs}\0${size}\n`;
}

function walk(folder, found) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) walk(path, found);
    else if (!/\.test\.tsx?$/.test(entry.name)) found.push(lineOf(path));
  }
  return found;
}

function stampOf({ runs, sources }) {
  const lines = [...sources, ...runs.map(([config]) => config), ...ALWAYS].flatMap(linesOf);
  return createHash('sha256').update(lines.sort().join('')).digest('hex');
}

function isFresh(part, stamp) {
  const stampFile = join(dist, part, 'stamp');
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
}

/** Built apart and moved into place: whoever runs the old bundle meanwhile never sees half of the new one. */
async function bundle(part, stamp) {
  // A test runner that builds says "test" here, and React would ship its slow development half.
  process.env.NODE_ENV = 'production';
  const { build } = await import(pathToFileURL(join(root, 'node_modules/vite/dist/node/index.js')).href);
  const target = join(dist, part);
  const fresh = join(dist, `.${part}-${process.pid}`);
  const old = `${fresh}-old`;
  try {
    for (const [configFile, mode] of PARTS[part].runs) {
      await build({
        configFile: join(root, configFile),
        mode,
        logLevel: 'error',
        build: { outDir: fresh, emptyOutDir: false },
      });
    }
    writeFileSync(join(fresh, 'stamp'), stamp);
    if (existsSync(target)) renameSync(target, old);
    renameSync(fresh, target);
    if (existsSync(old)) keepEarlier(old, target);
  } catch (error) {
    // Another process built the same meanwhile and was quicker with its renaming.
    if (!isFresh(part, stamp)) throw error;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

/** Builds the named parts where they are missing or stale; ends the process with a sentence where that fails. */
export async function ensureBuilt(parts) {
  let told = false;
  for (const part of parts) {
    if (!Object.hasOwn(PARTS, part)) throw new RangeError(`There is no part called ${part}`);
    const stamp = stampOf(PARTS[part]);
    if (isFresh(part, stamp)) continue;
    if (!told) say('building');
    told = true;
    mkdirSync(dist, { recursive: true });
    try {
      await bundle(part, stamp);
    } catch (error) {
      say('buildFailed');
      process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
      process.exit(1);
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled();
  const named = process.argv.slice(2);
  await ensureBuilt(named.length > 0 ? named : Object.keys(PARTS));
}
