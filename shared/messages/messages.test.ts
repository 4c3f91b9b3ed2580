import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HOST_ERROR_CODES } from '../host/errors.ts';
import { failureSentence } from './index.ts';
import { LOCALES } from './table.ts';

const FOLDER = new URL('.', import.meta.url);
const areas = readdirSync(FOLDER).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));

type Leaf = readonly [path: string, value: unknown];

function leaves(table: unknown, path = ''): readonly Leaf[] {
  if (typeof table !== 'object' || table === null) return [[path, table]];
  return Object.entries(table).flatMap(([key, value]) => leaves(value, path === '' ? key : `${path}.${key}`));
}

/** Every table that some area exports: a value with exactly the languages of the interface. */
async function tables(): Promise<readonly (readonly [name: string, table: Record<string, unknown>])[]> {
  const found: [string, Record<string, unknown>][] = [];
  for (const area of areas) {
    const module = (await import(new URL(area, FOLDER).href)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(module)) {
      if (typeof value !== 'object' || value === null) continue;
      if (Object.keys(value).sort().join() === [...LOCALES].sort().join())
        found.push([`${area}: ${name}`, value as Record<string, unknown>]);
    }
  }
  return found;
}

describe('every table of messages', async () => {
  const all = await tables();

  it('is found', () => {
    expect(all.length).toBeGreaterThan(15);
  });

  it.each(all)('%s has each sentence in both languages, and none is empty', (_, table) => {
    const [ja, en] = [leaves(table.ja), leaves(table.en)];
    expect(en.map(([path]) => path).sort()).toEqual(ja.map(([path]) => path).sort());
    for (const [path, value] of [...ja, ...en]) {
      expect(['string', 'function', 'number', 'boolean'], path).toContain(typeof value);
    }
    // A mark for "nothing" may be empty; then it is so in both languages.
    const empty = (list: readonly Leaf[]) =>
      list
        .filter(([, value]) => value === '')
        .map(([path]) => path)
        .sort();
    expect(empty(en)).toEqual(empty(ja));
  });

  it.each(all)('%s takes the same values in both languages', (_, table) => {
    const takes = new Map(leaves(table.ja));
    for (const [path, value] of leaves(table.en)) {
      const other = takes.get(path);
      expect(typeof value, path).toBe(typeof other);
      // A sentence may leave a value out, and never asks for one that the other language is not given.
      if (typeof value === 'function') expect(value.length, path).toBeLessThanOrEqual((other as () => void).length);
    }
  });
});

describe.each(LOCALES)('every error of the host has its sentence in %s', (locale) => {
  it.each(HOST_ERROR_CODES)('%s', (code) => {
    const details: readonly Readonly<Record<string, string | number>>[] = [
      {},
      { name: '案.soan', by: 'desk 2', limit: 134_217_728 },
    ];
    for (const detail of details) {
      const sentence = failureSentence(locale, code, detail);
      expect(sentence.length).toBeGreaterThan(4);
      expect(sentence).not.toMatch(/undefined|NaN|\[object|null/);
      expect(sentence).toMatch(locale === 'ja' ? /[ぁ-んァ-ヶ一-龠]/ : /^[^ぁ-んァ-ヶ]*$/u);
    }
  });

  it('a code that nobody knows is said with the code', () => {
    expect(failureSentence(locale, 'no-such-code', {})).toContain('no-such-code');
  });
});
