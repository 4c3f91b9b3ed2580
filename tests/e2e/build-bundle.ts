import { spawnSync } from 'node:child_process';
import { programFolder } from '../../electron/services/places.ts';

/** Before the browser tests: the bundles they drive are built where they are stale. */
export function setup(): void {
  const root = programFolder(import.meta.url);
  const { status } = spawnSync(process.execPath, ['build/run/build.mjs', 'renderer', 'host'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error('The bundles could not be built.');
}
