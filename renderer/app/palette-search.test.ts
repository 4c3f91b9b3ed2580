// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingOf } from '../../shared/messages/palette-readings.ts';
import { LOCALES } from '../../shared/messages/table.ts';
import { COMMANDS } from './commands.ts';
import { foldName, fuzzyScore } from './fuzzy.ts';
import { searchCommands } from './palette-search.ts';
import { foldRomaji, romanize } from './romaji.ts';

const LISTED = COMMANDS.filter(({ listed }) => listed);
const ANY = { enabled: () => true, recent: [] };
const first = (typed: string, locale: 'ja' | 'en' = 'ja') => searchCommands(LISTED, typed, locale, ANY)[0]?.id;

describe('what was typed finds', () => {
  it.each([
    ['hozon', 'file.save'],
    ['ほぞん', 'file.save'],
    ['ホゾン', 'file.save'],
    ['保存', 'file.save'],
    ['ｈｏｚｏｎ', 'file.save'],
    ['ほぞn', 'file.save'],
    ['save', 'file.save'],
    ['taisho', 'room.compare'],
    ['taisyou', 'room.compare'],
    ['shutsu', 'room.output'],
    ['syuturyoku', 'room.output'],
    ['tikan', 'edit.replace'],
    ['べつめい', 'file.saveAs'],
    ['別名', 'file.saveAs'],
    ['eisha', 'view.projector'],
    ['xyz', undefined],
  ])('%s: %s', (typed, id) => {
    expect(first(typed)).toBe(id);
  });

  it.each([
    ['sa', 'file.save'],
    ['gn', 'go.number'],
    ['go num', 'go.number'],
    ['tad', 'draft.take'],
    ['act size', 'view.zoomReset'],
  ])('in English %s: %s', (typed, id) => {
    expect(first(typed, 'en')).toBe(id);
  });
});

describe('every command', () => {
  it.each(LISTED.map(({ id }) => id))('%s is the first hit of its name, its reading and its romaji', (id) => {
    const command = LISTED.find((other) => other.id === id)!;
    for (const locale of LOCALES) {
      const same = LISTED.filter((other) => foldName(other.label(locale)) === foldName(command.label(locale)));
      expect(same.map((other) => other.id)).toContain(first(command.label(locale), locale));
    }
    const reading = readingOf(id)!;
    const alike = LISTED.filter((other) => foldRomaji(readingOf(other.id)!) === foldRomaji(reading));
    for (const typed of [reading, romanize(reading, 'hepburn'), romanize(reading, 'kunrei')])
      expect(alike.map((other) => other.id)).toContain(first(typed));
  });

  it('no two are read alike', () => {
    const readings = LISTED.map(({ id }) => foldRomaji(readingOf(id)!));
    expect(readings.filter((reading, i) => readings.indexOf(reading) !== i)).toEqual([]);
  });

  it('is found by any beginning of its romaji', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LISTED), fc.nat(40), fc.constantFrom('hepburn', 'kunrei'), (command, cut, way) => {
        const romaji = romanize(readingOf(command.id)!, way as 'hepburn');
        const typed = romaji.slice(0, 1 + (cut % romaji.length));
        expect(searchCommands(LISTED, typed, 'ja', ANY)).toContain(command);
      }),
      { numRuns: 500 },
    );
  });
});

describe('of equal answers', () => {
  it('the recent ones come first', () => {
    const standing = { enabled: () => true, recent: ['theme.dark', 'room.output'] };
    expect(
      searchCommands(LISTED, '', 'ja', standing)
        .slice(0, 2)
        .map(({ id }) => id),
    ).toEqual(standing.recent);
    expect(searchCommands(LISTED, '配色', 'ja', standing)[0]?.id).toBe('theme.dark');
  });

  it('what cannot be run now comes later, but its own name still finds it', () => {
    const standing = { enabled: (id: string) => id !== 'theme.light', recent: [] };
    expect(searchCommands(LISTED, '配色', 'ja', standing)[0]?.id).not.toBe('theme.light');
    expect(searchCommands(LISTED, '配色：明るい', 'ja', standing)[0]?.id).toBe('theme.light');
  });
});

it.each([
  ['fr', 'find and replace', 'fire'],
  ['save', 'save', 'save as…'],
  ['num', 'go to number…', 'renumber'],
])('%s answers better to "%s" than to "%s"', (typed, better, worse) => {
  expect(fuzzyScore(typed, better)).toBeGreaterThan(fuzzyScore(typed, worse) ?? 0);
});
