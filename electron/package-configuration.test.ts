import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// What is shipped is written down in electron-builder.yml; `tests/oracles/package.test.ts` looks at a package made by it.
const configuration = readFileSync(new URL('../electron-builder.yml', import.meta.url), 'utf8');

/** The lines of one section at the left edge, as key and value. */
function section(name: string): Readonly<Record<string, string>> {
  const lines = configuration.split('\n');
  const start = lines.indexOf(`${name}:`);
  const body = lines.slice(start + 1);
  const end = body.findIndex((line) => /^\S/.test(line));
  const pairs = body.slice(0, end < 0 ? body.length : end).map((line) => /^ {2}(\w+): (.+)$/.exec(line));
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
});
