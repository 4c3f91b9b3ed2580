// npm run bench [-- NAME …]: runs tests/bench/**/*.bench.ts (all, or those whose path has a NAME in it) and prints a
// table of figures. A ratio compares with a named peer measured in the same run; a row beyond its target is marked "!".
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
// Below node_modules, so that the bundle finds the packages it leaves outside and git never sees it.
const bundles = join(root, 'node_modules/.cache/soan-bench');

// Times, sizes and memory are better low, scores (marked by the bench) better high.
const beyond = (row) => (row.better === 'high' ? row.value < row.target : row.value > row.target);

function print(row) {
  const figure = row.value >= 100 ? row.value.toFixed(0) : row.value.toPrecision(3);
  const target = row.target === undefined ? '' : `target ${row.target}${beyond(row) ? ' !' : ''}`;
  const ratio = row.ratio === undefined ? '' : `${row.ratio.toPrecision(3)} × ${row.against}`;
  console.log(`  ${row.name.padEnd(58)} ${figure.padStart(9)} ${row.unit.padEnd(9)} ${target.padEnd(16)} ${ratio}`);
}

// A bench is bundled as the product is: a development server's module wrappers would slow every call between files.
async function load(file) {
  const { build } = await import(pathToFileURL(join(root, 'node_modules/vite/dist/node/index.js')).href);
  const outDir = join(bundles, basename(file, '.bench.ts'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: file,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'bench.mjs' } },
    },
  });
  return import(pathToFileURL(join(outDir, 'bench.mjs')).href);
}

ensureInstalled();
const wanted = process.argv.slice(2);
const files = readdirSync(join(root, 'tests/bench'), { recursive: true })
  .filter((name) => name.endsWith('.bench.ts') && (wanted.length === 0 || wanted.some((part) => name.includes(part))))
  .sort();
let missed = 0;
for (const file of files) {
  console.log(`\n${file}`);
  const bench = await load(join(root, 'tests/bench', file));
  for (const row of await bench.run()) {
    print(row);
    if (row.target !== undefined && beyond(row)) missed++;
  }
}
console.log(missed === 0 ? '\nAll targets kept.' : `\n${missed} figures beyond their target (marked "!").`);
