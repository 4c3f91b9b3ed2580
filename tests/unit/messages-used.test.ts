import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../shared/messages/table.ts';

// A sentence that nobody says any more is still translated, reviewed and shipped. That none is missing, the compiler knows.
const root = join(import.meta.dirname, '../..');
const FOLDER = join(root, 'shared/messages');

const sources = ['shared', 'electron', 'renderer'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => join(folder, name)),
);
const texts = sources.map((path) => [path, readFileSync(join(root, path), 'utf8')] as const);
const outside = texts.filter(([path]) => !path.startsWith(join('shared', 'messages'))).map(([, text]) => text);
const all = texts.map(([, text]) => text).join('\n');

/** Words of the program, and of the tables what stands behind a dot: there one sentence uses another. */
const words = new Set([
  ...outside.flatMap((text) => text.match(/[\w$.-]+/g) ?? []),
  ...outside.flatMap((text) => text.match(/[\w$]+/g) ?? []),
  ...[...all.matchAll(/\.([A-Za-z_$][\w$]*)/g)].map((match) => match[1]!),
]);
/** Tables that are asked by a value: `names[id]`. */
const indexed = new Set(
  [...all.matchAll(/([A-Za-z_$][\w$]*)(?:\[locale\])?\??\.?\[(?!['"\]])/g)].map((match) => match[1]!),
);
/** Keys that are put together: `text[`${tab}Hint`]`. */
const composed = [...all.matchAll(/(?<=\w)\[`([\w.]*)\$\{\w+\}([\w.]*)`\]/g)].map(
  ([, before, after]) => new RegExp(`^${before}\\w+${after}$`),
);

function leaves(table: unknown, path: readonly string[]): readonly (readonly string[])[] {
  if (typeof table !== 'object' || table === null) return [path];
  return Object.entries(table).flatMap(([key, value]) => leaves(value, [...path, key]));
}

const isUsed = (path: readonly string[]) => {
  const key = path.at(-1)!;
  return (
    words.has(key) ||
    path.slice(0, -1).some((table) => indexed.has(table)) ||
    composed.some((pattern) => pattern.test(key))
  );
};

describe('every sentence is said somewhere', async () => {
  const areas = readdirSync(FOLDER).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const tables: [name: string, table: unknown][] = [];
  for (const area of areas) {
    const module = (await import(join(FOLDER, area))) as Record<string, unknown>;
    for (const [name, value] of Object.entries(module)) {
      if (
        typeof value === 'object' &&
        value !== null &&
        Object.keys(value).sort().join() === [...LOCALES].sort().join()
      )
        tables.push([name, (value as Record<string, unknown>).ja]);
    }
  }

  it.each(tables)('%s', (_, table) => {
    expect(
      leaves(table, [])
        .filter((path) => !isUsed(path))
        .map((path) => path.join('.')),
    ).toEqual([]);
  });
});
