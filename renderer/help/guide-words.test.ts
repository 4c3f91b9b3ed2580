import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../shared/messages/table.ts';

const MESSAGES = join(import.meta.dirname, '../../shared/messages');

/** What the guide puts in quotes that is no word of the window: examples of a text, and a word that it explains. */
const EXAMPLES: Readonly<Record<Locale, readonly string[]>> = {
  ja: ['ブロック', 'カシム＝ジョマルト', '第13項', '上記(13)', 'この文脈において', '来年', '…'],
  en: [],
};

/** Words of the window as the guide sets them: 「…」 in Japanese, emphasis in English, where a path has arrows. */
const MARKS: Readonly<Record<Locale, RegExp>> = {
  ja: /「([^」]+)」/gu,
  en: /(?<!\*)\*([^*]+)\*(?!\*)/gu,
};

function guide(locale: Locale): string {
  return readFileSync(join(import.meta.dirname, `../../docs/guide.${locale}.md`), 'utf8');
}

/** Every string of a table; a sentence with values in it says "…" in their places. */
function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return sentenceOf(value as (...values: readonly string[]) => unknown);
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(strings);
}

function sentenceOf(say: (...values: readonly string[]) => unknown): readonly string[] {
  try {
    return [String(say('…', '…', '…', '…'))];
  } catch {
    // It wants numbers or an object: the guide quotes no sentence of that kind.
    return [];
  }
}

async function saidBy(locale: Locale): Promise<string> {
  const areas = readdirSync(MESSAGES).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const modules = await Promise.all(areas.map((name) => import(join(MESSAGES, name)) as Promise<object>));
  return modules
    .flatMap((module) => Object.values(module))
    .filter((table) => typeof table === 'object' && table !== null && locale in table)
    .flatMap((table) => strings((table as Record<Locale, unknown>)[locale]))
    .join('\n');
}

describe.each(LOCALES)('what the guide in %s calls by name', async (locale) => {
  const said = await saidBy(locale);
  const names = [...guide(locale).matchAll(MARKS[locale])]
    .flatMap(([, words = '']) => words.split('→'))
    .map((words) => words.replace(/\s+/gu, ' ').trim())
    .filter((words) => !EXAMPLES[locale].includes(words));

  it('is found', () => expect(names.length).toBeGreaterThan(30));
  it.each([...new Set(names)])('%s stands in the window', (name) => {
    expect(said).toContain(name);
  });
});
