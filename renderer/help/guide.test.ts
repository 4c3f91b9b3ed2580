// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import english from '../../docs/guide.en.md?raw';
import japanese from '../../docs/guide.ja.md?raw';
import { helpMessages } from '../../shared/messages/help.ts';
import { COMMANDS } from '../app/commands.ts';
import { commandOfKey, guideShortcut } from './guide-keys.ts';
import { blockWords, countHits, type Inline, readGuide, readInline } from './read-guide.ts';

const GUIDES = { ja: japanese, en: english } as const;

/** Keys that belong to the platform, to typing or to a room's own list, and are no command of the window. */
const NO_COMMAND = new Set(['Tab', 'Shift-Enter', 'Mod-Enter']);

function codes(markdown: string): readonly string[] {
  const lines: (readonly Inline[])[] = readGuide(markdown).flatMap(({ blocks }) =>
    blocks.flatMap((block): (readonly Inline[])[] => {
      if (block.kind === 'paragraph') return [block.line];
      return block.kind === 'list' ? [...block.items] : [...block.head, ...block.rows.flat()];
    }),
  );
  return lines.flat().flatMap((piece) => (piece.kind === 'code' ? [piece.text] : []));
}

describe.each(['ja', 'en'] as const)('the guide in %s', (locale) => {
  const pages = readGuide(GUIDES[locale]);

  it('has a page for every room', () => {
    const titles = pages.map(({ title }) => title);
    for (const title of Object.values(helpMessages[locale].rooms)) expect(titles).toContain(title);
    expect(pages.every(({ blocks }) => blocks.length > 0)).toBe(true);
  });

  it('names no key that no command has', () => {
    const unknown = codes(GUIDES[locale]).filter((code) => {
      const shortcut = guideShortcut(code);
      return shortcut !== null && !NO_COMMAND.has(shortcut) && commandOfKey(code, COMMANDS) === null;
    });
    expect(unknown).toEqual([]);
  });

  it('lists no key at its end that no command has', () => {
    const keys = pages.find(({ title }) => title === helpMessages[locale].rooms.keys)!;
    const words = keys.blocks.map(blockWords).join('\n');
    const printed = words.match(/(?:(?:Ctrl|Alt|Shift)\+)+[^\s・、,]+|F\d+/g) ?? [];
    expect(printed.length).toBeGreaterThan(40);
    expect(
      printed.filter((key) => !NO_COMMAND.has(guideShortcut(key) ?? '') && commandOfKey(key, COMMANDS) === null),
    ).toEqual([]);
  });
});

describe('a line', () => {
  it.each([
    ['打つ `Ctrl+J` と', ['text', 'code', 'text']],
    ['**動かす**　`Alt+↑`。', ['strong', 'text', 'code', 'text']],
    ['*File → Save*', ['em']],
    ['[コマンドライン](command-line.md)から', ['link', 'text']],
  ])('%s', (line, kinds) => {
    expect(readInline(line).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('a section', () => {
  it('joins lines as the language does, and reads lists and tables', () => {
    const [page] = readGuide(
      '# 題\n行の\n続き Word\nの文\n\n- 一\n  続く\n- 二\n\n| a | b |\n|---|---|\n| `c` | d |\n',
    );
    expect(page?.blocks.map(blockWords)).toEqual(['行の続き Wordの文', '一続く\n二', 'a　b\nc　d']);
    expect(readGuide('# T\nends\nhere')[0]?.blocks.map(blockWords)).toEqual(['ends here']);
  });

  it('is found by its words, whatever their width and case', () => {
    const [page] = readGuide('# 題\nＷｏｒｄの文書\n\nほか');
    expect([countHits(page!, 'word'), countHits(page!, '文書'), countHits(page!, 'ない')]).toEqual([1, 1, 0]);
  });
});

it.each([
  ['Ctrl+Shift+E', 'Mod-Shift-e'],
  ['Alt+↑', 'Alt-ArrowUp'],
  ['F8', 'F8'],
  ['Shift+F9', 'Shift-F9'],
  ['(12 bis)', null],
  ['Ctrl+Alt', null],
  ['13', null],
  ['.soan', null],
])('%s is the key %s', (printed, key) => {
  expect(guideShortcut(printed)).toBe(key);
});
