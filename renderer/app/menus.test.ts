import { expect, it } from 'vitest';
import { COMMANDS } from './commands.ts';
import { MENUS } from './menus.ts';

it('every listed command stands in a menu, as the list of keys is drawn by menus', () => {
  const inMenus = new Set(MENUS.flatMap(({ sections }) => sections.flat()));
  expect(COMMANDS.filter(({ id, listed }) => listed && !inMenus.has(id)).map(({ id }) => id)).toEqual([]);
});
