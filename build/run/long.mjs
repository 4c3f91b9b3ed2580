// npm run test:crash [-- --runs N --first N] and npm run test:fuzz [-- --runs N --seed N]: the long forms of two suites
// that `npm test` runs in short. Each prints what it did in one line; a run that failed is named by its number or seed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Suite → how often it runs where nothing is said, and the variables that its tests read. */
const SUITES = {
  crash: { runs: 500, variables: { runs: 'SOAN_CRASH_RUNS', first: 'SOAN_CRASH_FIRST' } },
  fuzz: { runs: 100_000, variables: { runs: 'SOAN_FUZZ_RUNS', seed: 'SOAN_FUZZ_SEED' } },
};

const [name, ...words] = process.argv.slice(2);
if (!Object.hasOwn(SUITES, name)) throw new RangeError(`There is no suite called ${name}`);
const { runs, variables } = SUITES[name];
const env = { ...process.env, [variables.runs]: String(runs) };
for (let i = 0; i < words.length; i += 2) {
  const option = words[i].replace(/^--/, '');
  const value = Number(words[i + 1]);
  if (!Object.hasOwn(variables, option) || !Number.isSafeInteger(value) || value < 1) {
    console.error(
      `Not understood: ${words[i]} ${words[i + 1] ?? ''}. Known: ${Object.keys(variables)
        .map((key) => `--${key} N`)
        .join(', ')}`,
    );
    process.exit(2);
  }
  env[variables[option]] = String(value);
}
ensureInstalled();
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'build/vitest.config.ts', '--project', name],
  { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] },
);
process.exitCode = status ?? 1;
