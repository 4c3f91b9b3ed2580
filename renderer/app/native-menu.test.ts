// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { isMenuDescription } from '../../shared/host/menu.ts';
import { LOCALES } from '../../shared/messages/table.ts';
import { describeMenu } from './native-menu.ts';

it.each(LOCALES)('the menu in %s is one that the main process takes', (locale) => {
  const menu = describeMenu(locale, { 'file.open': [], 'file.save': ['Mod-Alt-9'] });
  expect(isMenuDescription(menu)).toBe(true);
  const items = new Map(menu.flatMap((column) => column.sections.flat()).map((item) => [item.id, item.keys]));
  expect(items.get('file.save')).toBe('Mod-Alt-9');
  expect(items.get('file.open')).toBeNull();
  expect(items.get('file.export')).toBe('Mod-e');
});
