// What a window that is open may still ask for of a bundle that was replaced under it.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** No window is open for longer than this. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Puts the parts of a replaced bundle beside the new one, in `.NAME-earlier`, where the host looks for what the new one lacks: each
 * is named after what it holds, so that the name an open window knows still means the same. Those of long ago go.
 * @param {string} old the replaced bundle, wherever it lies now
 * @param {string} bundle where the new one is
 */
export function keepEarlier(old, bundle) {
  if (!existsSync(join(old, 'assets'))) return;
  const kept = join(dirname(bundle), `.${basename(bundle)}-earlier`, 'assets');
  mkdirSync(kept, { recursive: true });
  for (const name of readdirSync(join(old, 'assets'))) {
    if (!existsSync(join(bundle, 'assets', name))) renameSync(join(old, 'assets', name), join(kept, name));
  }
  for (const name of readdirSync(kept)) {
    if (Date.now() - statSync(join(kept, name)).mtimeMs > KEPT_MS) rmSync(join(kept, name));
  }
}
