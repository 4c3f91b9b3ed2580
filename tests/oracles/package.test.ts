import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// The packer runs for real on a stand-in for Electron: the right names, and a program that is nothing but the place where
// Electron keeps its fuses. So what is packed, and which fuses are blown, is read from the package itself.
const root = join(import.meta.dirname, '../..');
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSE_COUNT = 8;
/** In the order of Electron's fuse wire, version 1. */
const FUSES = [
  ['runAsNode', '0'],
  ['enableCookieEncryption', '1'],
  ['enableNodeOptionsEnvironmentVariable', '0'],
  ['enableNodeCliInspectArguments', '0'],
  ['enableEmbeddedAsarIntegrityValidation', '1'],
  ['onlyLoadAppFromAsar', '1'],
  ['loadBrowserProcessSpecificV8Snapshot', null],
  ['grantFileProtocolExtraPrivileges', '0'],
] as const;
const PERMISSIVE = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'OFL-1.1'];

interface AsarFolder {
  readonly files: Readonly<Record<string, Partial<AsarFolder>>>;
}

let folder: string;
let packed: string;

function makeStandIn(place: string): void {
  mkdirSync(join(place, 'locales'), { recursive: true });
  mkdirSync(join(place, 'resources'));
  const wire = Buffer.from([1, FUSE_COUNT, ...new Array<number>(FUSE_COUNT).fill('2'.charCodeAt(0))]);
  writeFileSync(join(place, 'electron'), Buffer.concat([Buffer.from(FUSE_SENTINEL), wire, Buffer.alloc(64)]), {
    mode: 0o755,
  });
  writeFileSync(join(place, 'LICENSE'), 'Electron');
  writeFileSync(join(place, 'LICENSES.chromium.html'), 'Chromium');
  for (const language of ['en-US', 'ja', 'ru', 'de']) writeFileSync(join(place, 'locales', `${language}.pak`), 'x');
}

/** Paths in an asar archive: its header is JSON behind four 32-bit lengths, the last of which is the JSON's own. */
function asarPaths(file: string): string[] {
  const bytes = readFileSync(file);
  const header = JSON.parse(bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString('utf8')) as AsarFolder;
  const walk = (at: Partial<AsarFolder>, path: string): string[] =>
    at.files === undefined
      ? [path]
      : Object.entries(at.files).flatMap(([name, entry]) => walk(entry, `${path}/${name}`));
  return walk(header, '');
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'soan-package-'));
  const standIn = join(folder, 'electron');
  makeStandIn(standIn);
  const options = ['--linux', 'dir', `-c.electronDist=${standIn}`, `-c.directories.output=${join(folder, 'release')}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, ['build/run/dist.mjs', ...options], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(`${stdout}${stderr}`).not.toMatch(/⨯/);
  expect(status).toBe(0);
  const unpacked = readdirSync(join(folder, 'release')).find((name) => name.endsWith('-unpacked'));
  packed = join(folder, 'release', unpacked!);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a package', () => {
  it.each(FUSES.map((fuse, index) => [...fuse, index] as const))('fuse %s is %s', (_name, wanted, index) => {
    const program = readFileSync(join(packed, 'soan'), 'latin1');
    const wire = program.slice(program.indexOf(FUSE_SENTINEL) + FUSE_SENTINEL.length + 2);
    // Not named in our configuration: left as Electron ships it.
    expect(wire[index]).toBe(wanted ?? '2');
  });

  it('holds the bundles, the sample and nothing else', () => {
    const paths = asarPaths(join(packed, 'resources/app.asar'));
    const foreign = paths.filter(
      (path) => !/^\/(package\.json|LICENSE|dist\/(electron|renderer)\/.+|build\/sample\/.+)$/.test(path),
    );
    expect(foreign).toEqual([]);
    expect(paths).toEqual(
      expect.arrayContaining(['/dist/electron/main.cjs', '/dist/electron/preload.cjs', '/dist/renderer/index.html']),
    );
    expect(paths.filter((path) => /\.(map|ts|tsx|test\..*)$|stamp$|licences/.test(path))).toEqual([]);
  });

  it('speaks its own languages only', () => {
    expect(readdirSync(join(packed, 'locales')).sort()).toEqual(['en-US.pak', 'ja.pak', 'ru.pak']);
  });

  it('brings the licence of everything in it, all of them permissive', () => {
    const bill = JSON.parse(readFileSync(join(packed, 'notices/bill-of-materials.cdx.json'), 'utf8')) as {
      components: { name: string; version: string; licenses: { license: { id: string } }[] }[];
    };
    const text = readFileSync(join(packed, 'notices/third-party.txt'), 'utf8');
    const names = bill.components.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['electron', 'react', 'prosemirror-model', '@fontsource/biz-udmincho', 'docx']),
    );
    for (const { name, version, licenses } of bill.components) {
      expect(PERMISSIVE, name).toContain(licenses[0]?.license.id);
      expect(text).toContain(`${name} ${version} — `);
    }
    expect(readFileSync(join(packed, 'LICENSE.electron.txt'), 'utf8')).toBe('Electron');
  });
});
