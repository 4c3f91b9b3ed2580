// Installs the Debian packages that tests and the Chromium window need, where this machine lets us: as root, with
// apt-get. Elsewhere it says in one line what is missing and goes on: what needs it is skipped and says so.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Program that proves the package is there → the package. */
const PACKAGES = {
  '/usr/bin/chromium': 'chromium',
  '/usr/bin/Xvfb': 'xvfb',
  '/usr/bin/xauth': 'xauth',
  '/usr/bin/soffice': 'libreoffice-writer',
  '/usr/bin/pandoc': 'pandoc',
  '/usr/bin/pdfinfo': 'poppler-utils',
  '/usr/bin/qpdf': 'qpdf',
  '/usr/bin/mutool': 'mupdf-tools',
  '/usr/bin/xmllint': 'libxml2-utils',
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc': 'fonts-noto-cjk',
};

export function installPackages() {
  const missing = Object.entries(PACKAGES)
    .filter(([proof]) => !existsSync(proof))
    .map(([, name]) => name);
  if (missing.length === 0) return;
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    console.log(`Not installed here: ${missing.join(', ')} (needs root and apt-get). Tests that use them are skipped.`);
    return;
  }
  console.log(`Installing Debian packages: ${missing.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  const done = run(['update', '-qq']) && run(['install', '-y', '-qq', '--no-install-recommends', ...missing]);
  if (!done) console.log('Some Debian packages could not be installed. Tests that use them are skipped.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) installPackages();
