// npm run test:visual [-- --update]: the pictures of the rooms compared with those that are kept, or taken anew.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

const words = process.argv.slice(2);
const unknown = words.find((word) => word !== '--update');
if (unknown !== undefined) {
  console.error(`Not understood: ${unknown}. Known: --update`);
  process.exit(2);
}
ensureInstalled();
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'build/vitest.config.ts', '--project', 'visual'],
  {
    cwd: root,
    env: { ...process.env, ...(words.length > 0 ? { SOAN_RENEW_PICTURES: '1' } : {}) },
    stdio: ['ignore', 'inherit', 'inherit'],
  },
);
process.exitCode = status ?? 1;
