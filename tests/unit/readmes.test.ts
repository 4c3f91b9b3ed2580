import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

// A stranger opens a folder and is told what lives there, what it may import and where to begin; what is told must be there.
const root = join(import.meta.dirname, '../..');
/** A folder with fewer sources is told of by the one above it. */
const FEW = 3;
const isSource = (name: string) => /\.(tsx?|mjs)$/.test(name) && !name.includes('.test.');

function folders(at: string): string[] {
  const entries = readdirSync(join(root, at), { withFileTypes: true });
  const inside = entries.filter((entry) => entry.isDirectory()).flatMap((entry) => folders(`${at}/${entry.name}`));
  return entries.filter(({ name }) => isSource(name)).length >= FEW ? [at, ...inside] : inside;
}

const AREAS = ['shared', 'electron', 'renderer', 'build', 'tests'];
const found = AREAS.flatMap(folders);
const paths = [...AREAS, 'docs'].flatMap((area) =>
  readdirSync(join(root, area), { recursive: true, encoding: 'utf8' }).map(
    (name) => `/${area}/${name.replaceAll('\\', '/')}`,
  ),
);

describe('every folder of sources', () => {
  it('is looked at', () => {
    expect(found.length).toBeGreaterThan(50);
  });

  it.each(found)('%s has a short README of which each named file exists', (folder) => {
    const path = join(root, folder, 'README.md');
    expect(existsSync(path)).toBe(true);
    const text = readFileSync(path, 'utf8');
    expect(text).toMatch(/^# \S/);
    expect(text.split('\n').length).toBeLessThanOrEqual(40);
    // A file is named by the end of its path; `-en.ts` is the end of a name, `from-N.ts` stands for many.
    const named = [...text.matchAll(/`(\w(?:[\w./-]*)\.(?:tsx?|mjs|md))`/g)].map((match) => match[1]!);
    const isThere = (name: string) => paths.some((file) => file.endsWith(`/${name}`));
    expect(named.filter((name) => !name.includes('-N.') && !isThere(name))).toEqual([]);
  });
});
