// npm run bench [-- NAME …]: runs tests/bench/**/*.bench.ts (all, or those whose path has a NAME in it) and prints a
// table of figures. A ratio compares with a named peer measured in the same run; a row beyond its target is marked "!".
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { loadScript } from './load.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

// Times, sizes and memory are better low, scores (marked by the bench) better high.
const beyond = (row) => (row.better === 'high' ? row.value < row.target : row.value > row.target);

function print(row) {
  const figure = row.value >= 100 ? row.value.toFixed(0) : row.value.toPrecision(3);
  const target = row.target === undefined ? '' : `target ${row.target}${beyond(row) ? ' !' : ''}`;
  const ratio = row.ratio === undefined ? '' : `${row.ratio.toPrecision(3)} × ${row.against}`;
  console.log(`  ${row.name.padEnd(58)} ${figure.padStart(9)} ${row.unit.padEnd(9)} ${target.padEnd(16)} ${ratio}`);
}

ensureInstalled();
const wanted = process.argv.slice(2);
const files = readdirSync(join(root, 'tests/bench'), { recursive: true })
  .filter((name) => name.endsWith('.bench.ts') && (wanted.length === 0 || wanted.some((part) => name.includes(part))))
  .sort();
let missed = 0;
for (const file of files) {
  console.log(`\n${file}`);
  const bench = await loadScript(join(root, 'tests/bench', file));
  for (const row of await bench.run()) {
    print(row);
    if (row.target !== undefined && beyond(row)) missed++;
  }
}
console.log(missed === 0 ? '\nAll targets kept.' : `\n${missed} figures beyond their target (marked "!").`);
