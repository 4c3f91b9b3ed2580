import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAX_STEPS_UP = 6;

/** The folder that holds the program (its package.json): the same from the sources, the bundles and a packed archive. */
export function programFolder(moduleUrl: string): string {
  let folder = dirname(fileURLToPath(moduleUrl));
  for (let step = 0; step < MAX_STEPS_UP; step++) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    folder = dirname(folder);
  }
  throw new RangeError('The program is not complete: its package.json was not found above the module');
}

/** Where settings, journals and the log live on this platform. `SOAN_STATE` names another folder. */
export function defaultStateFolder(environment: NodeJS.ProcessEnv = process.env): string {
  if (environment.SOAN_STATE) return environment.SOAN_STATE;
  if (process.platform === 'win32') return join(environment.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Soan');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Soan');
  return join(environment.XDG_STATE_HOME ?? join(homedir(), '.local', 'state'), 'soan');
}

export function rendererFolder(program: string): string {
  return join(program, 'dist', 'renderer');
}

export function samplePath(program: string): string {
  return join(program, 'build', 'sample', 'tokyo-2025.ja.txt');
}

/** Language of the interface from the system's, `LANG` and its kin on Unix. */
export function systemLocale(environment: NodeJS.ProcessEnv = process.env): 'ja' | 'en' {
  const named = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG;
  const language = named || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^ja\b|^ja_/i.test(language) ? 'ja' : 'en';
}
