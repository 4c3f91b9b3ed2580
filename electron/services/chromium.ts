import { existsSync } from 'node:fs';
import { join } from 'node:path';

function candidates(environment: NodeJS.ProcessEnv): readonly string[] {
  if (process.platform === 'win32') {
    const roots = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA];
    const programs = [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return programs.flatMap((program) => roots.filter((root) => root !== undefined).map((root) => join(root, program)));
  }
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ];
  return ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) => names.map((name) => join(folder, name)));
}

/**
 * A browser of the Chromium family on this machine, or null. `SOAN_CHROMIUM` names one and then no other is looked for.
 */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | null {
  if (environment.SOAN_CHROMIUM) return existsSync(environment.SOAN_CHROMIUM) ? environment.SOAN_CHROMIUM : null;
  return candidates(environment).find((path) => existsSync(path)) ?? null;
}

/** Keeps Chromium from talking to anybody; as root its sandbox cannot start (in containers). */
export function quietFlags(): readonly string[] {
  const flags = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-default-apps',
  ];
  return process.getuid?.() === 0 ? [...flags, '--no-sandbox'] : flags;
}
