import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { minchoSources } from '../../shared/output/index.ts';
import { readRanges } from '../../shared/output/mincho.ts';
import { isInMincho } from '../../shared/output/mincho-coverage.ts';
import { fontCharacters } from './font-characters.ts';

const FOLDER = 'node_modules/@fontsource';

it('the table of what the bundled Mincho has is what its files have', async () => {
  const has = new Set<number>();
  for (const source of minchoSources(async (name) => readFileSync(`${FOLDER}/${name}`))) {
    if (source.weight !== 400) continue;
    const ranges = source.unicodeRange === undefined ? null : readRanges(source.unicodeRange);
    for (const code of fontCharacters(await source.load())) {
      if (ranges === null || ranges.some(([first, last]) => code >= first && code <= last)) has.add(code);
    }
  }
  const wrong: string[] = [];
  for (let code = 0x20; code <= 0x1ffff; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    if (isInMincho(String.fromCodePoint(code)) !== has.has(code)) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});
