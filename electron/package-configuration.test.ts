import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// What is shipped is written down in electron-builder.yml; `tests/oracles/package.test.ts` looks at a package made by it.
const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url));
const configuration = read('electron-builder.yml').toString('utf8');

/** The lines of one section at the left edge. */
function linesOf(name: string): string {
  const lines = configuration.split('\n');
  const body = lines.slice(lines.indexOf(`${name}:`) + 1);
  const end = body.findIndex((line) => /^\S/.test(line));
  return body.slice(0, end < 0 ? body.length : end).join('\n');
}

/** The same as key and value. */
function section(name: string): Readonly<Record<string, string>> {
  const pairs = linesOf(name)
    .split('\n')
    .map((line) => /^ {2}(\w+): (.+)$/.exec(line));
  return Object.fromEntries(pairs.filter((pair) => pair !== null).map(([, key, value]) => [key, value]));
}

describe('a package', () => {
  it.each<[fuse: string, value: string]>([
    ['runAsNode', 'false'],
    ['enableNodeOptionsEnvironmentVariable', 'false'],
    ['enableNodeCliInspectArguments', 'false'],
    ['grantFileProtocolExtraPrivileges', 'false'],
    ['enableCookieEncryption', 'true'],
    ['enableEmbeddedAsarIntegrityValidation', 'true'],
    ['onlyLoadAppFromAsar', 'true'],
  ])('has the fuse %s at %s', (fuse, value) => {
    expect(section('electronFuses')[fuse]).toBe(value);
  });

  it('is one archive, has no update server and no packages of others beside the bundles', () => {
    expect(configuration).toMatch(/^asar: true$/m);
    expect(configuration).toMatch(/^publish: null$/m);
    expect(configuration).toContain("'!node_modules/**'");
  });

  it.each<[platform: string, targets: readonly string[]]>([
    ['win', ['nsis x64, arm64', 'portable x64']],
    ['mac', ['dmg universal', 'zip universal']],
    ['linux', ['AppImage x64, arm64', 'deb x64, arm64']],
  ])('for %s is %j', (platform, targets) => {
    const found = [...linesOf(platform).matchAll(/- target: (\w+)\n {6}arch: \[([^\]]+)\]/g)];
    expect(found.map(([, target, arch]) => `${target} ${arch}`)).toEqual(targets);
  });

  it('is found by the system for a dossier, under its own type', () => {
    expect(linesOf('fileAssociations')).toMatch(/ext: soan/);
    expect(linesOf('fileAssociations')).toMatch(/mimeType: application\/vnd\.soan\.dossier\+zip/);
  });

  it('runs on macOS hardened, with leave to write machine code and no more', () => {
    expect(section('mac').hardenedRuntime).toBe('true');
    const file = read(section('mac').entitlements!).toString('utf8');
    expect([...file.matchAll(/<key>([^<]+)<\/key>/g)].map((match) => match[1])).toEqual([
      'com.apple.security.cs.allow-jit',
    ]);
  });
});

describe('the icons', () => {
  const SIGNATURE = '89504e470d0a1a0a';

  it.each(['mac', 'linux'])('of %s is a PNG of 1024, from which the packer makes the smaller ones', (platform) => {
    const png = read(section(platform).icon!);
    expect(png.subarray(0, 8).toString('hex')).toBe(SIGNATURE);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1024, 1024]);
  });

  it('of Windows has the four sizes that it shows, each a whole image', () => {
    const ico = read(section('win').icon!);
    const entries = Array.from({ length: ico.readUInt16LE(4) }, (_, i) => ico.subarray(6 + 16 * i, 22 + 16 * i));
    // A width of 256 is written 0.
    expect(entries.map((entry) => entry[0])).toEqual([16, 32, 48, 0]);
    for (const entry of entries) {
      const png = ico.subarray(entry.readUInt32LE(12), entry.readUInt32LE(12) + entry.readUInt32LE(8));
      expect(png.subarray(0, 8).toString('hex')).toBe(SIGNATURE);
      expect(png.readUInt32BE(16) % 256).toBe(entry[0]);
    }
  });
});
