// npm run test:electron: the program in the real Electron, where its binary is on this machine (`npm start` fetches it); what
// needs it is skipped elsewhere, and said so. The main process with a mocked Electron is tested in any case.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

ensureInstalled();
const run = (project, filters) =>
  spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--config',
      'build/vitest.config.ts',
      '--project',
      project,
      ...filters,
    ],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
  ).status ?? 1;

const mocked = ['crash', 'dialogs', 'main', 'menu', 'package-configuration', 'preload', 'security', 'start'];
process.exitCode = Math.max(
  run(
    'unit',
    mocked.map((name) => `electron/${name}.test.ts`),
  ),
  run('e2e', ['tests/e2e/electron']),
);
