// What the packages hold of other people's work: a text with every licence, and a bill of materials (CycloneDX). The bundler
// tells which packages went in; npm tells what those stand on, their versions, hashes and licences.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Lists that the bundler leaves beside each bundle that goes into a package. */
const LISTS = ['renderer/licences.json', 'electron/licences-main.json', 'electron/licences-preload.json'];
/** Not bundled, yet in every package. */
const RUNTIME = ['electron'];
const LICENCE_FILE = /^(licen[cs]e|copying|ofl)(\.|-|$)/i;

/** Name and version of each package that went in, as `name@version`. */
function bundledPackages(dist) {
  const packages = new Set();
  for (const name of RUNTIME) {
    const { version } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
    packages.add(`${name}@${version}`);
  }
  for (const list of LISTS) {
    const path = join(dist, list);
    // A bundle without packages has an empty list.
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    if (text.trim() !== '') for (const { name, version } of JSON.parse(text)) packages.add(`${name}@${version}`);
  }
  return packages;
}

/** npm's own bill of materials of the lock file, reduced to what is bundled and what that stands on (types left out). */
function shippedBill(packages) {
  // All our packages are bundled, so all are development packages to npm, which leaves those out of a production build's list.
  const words = ['sbom', '--package-lock-only', '--include=dev', '--sbom-format=cyclonedx'];
  const { stdout, status, stderr } = spawnSync('npm', words, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm sbom failed: ${stderr}`);
  const bill = JSON.parse(stdout);
  const needs = new Map(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const open = [...packages].filter((ref) => needs.has(ref));
  if (open.length < packages.size) throw new Error('npm does not list every package that was bundled');
  const wanted = new Set();
  while (open.length > 0) {
    const ref = open.pop();
    if (wanted.has(ref) || ref.startsWith('@types/')) continue;
    wanted.add(ref);
    // Electron's package needs its downloader at install time only; none of that is in its program.
    if (!RUNTIME.some((name) => ref.startsWith(`${name}@`))) open.push(...(needs.get(ref) ?? []));
  }
  // Neither the hour nor a random number: the same lock file gives the same bill.
  const { serialNumber: _serial, metadata, ...rest } = bill;
  const { timestamp: _timestamp, component, ...kept } = metadata;
  return {
    ...rest,
    metadata: { ...kept, component: { ...component, name: 'soan', type: 'application' } },
    components: bill.components
      .filter((part) => wanted.has(part['bom-ref']))
      .map(({ properties: _development, ...part }) => part),
    dependencies: bill.dependencies
      .filter(({ ref }) => wanted.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((need) => wanted.has(need)) })),
  };
}

const licenceName = ({ licenses = [] }) =>
  licenses.map(({ license, expression }) => expression ?? license.id ?? license.name).join(', ');

function licenceText({ name }) {
  const folder = join(root, 'node_modules', name);
  const file = readdirSync(folder).find((entry) => LICENCE_FILE.test(entry));
  if (file === undefined) throw new Error(`${name} brings no text of its licence; it cannot be shipped`);
  return readFileSync(join(folder, file), 'utf8').trim();
}

/**
 * Writes `notices/third-party.txt` and `notices/bill-of-materials.cdx.json` into `dist`. The bundles must be built.
 * @returns the components of the bill
 * @throws where npm cannot tell, or a package brings no licence text
 */
export function writeNotices(dist = join(root, 'dist')) {
  const bill = shippedBill(bundledPackages(dist));
  const folder = join(dist, 'notices');
  mkdirSync(folder, { recursive: true });
  const entries = bill.components.map(
    (part) =>
      `${'='.repeat(78)}\n${part.name} ${part.version} — ${licenceName(part)}\n${'='.repeat(78)}\n\n${licenceText(part)}\n`,
  );
  const head =
    'Soan is licensed under Apache-2.0 (LICENSE). Its packages also hold the following, under their own licences.\n';
  const tail = 'Chromium, inside Electron: see LICENSES.chromium.html beside the program.\n';
  writeFileSync(join(folder, 'third-party.txt'), [head, ...entries, tail].join('\n'));
  writeFileSync(join(folder, 'bill-of-materials.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
  return bill.components;
}
