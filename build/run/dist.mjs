// npm run dist [-- electron-builder options]: builds what is stale and packs it for this platform. The packer
// fetches Electron and its tools from GitHub; on a network that blocks them, `electronDist` and local tools may be named.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { writeNotices } from './notices.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
ensureInstalled();
await ensureBuilt(['renderer', 'electron']);
writeNotices();
const packer = join(root, 'node_modules/electron-builder/cli.js');
const words = ['--config', 'electron-builder.yml', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, [packer, ...words], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
