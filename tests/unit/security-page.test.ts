import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/security.md'), 'utf8');

/** Rows of the tables of promises: what is promised, and the files named for it. */
const promises = [...page.matchAll(/^\| ([^|]+) \| (`[^|]+) \|$/gm)].map(
  ([, promise, files]) => [promise!.trim(), [...files!.matchAll(/`([^`]+)`/g)].map((match) => match[1]!)] as const,
);

describe('the page on security', () => {
  it('has promises', () => {
    expect(promises.length).toBeGreaterThan(20);
  });

  it.each(promises)('names tests that exist: %s', (_, files) => {
    for (const file of files) expect([file, existsSync(join(root, file))]).toEqual([file, true]);
  });
});
