// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { isMenuDescription } from '../../shared/host/menu.ts';
import { LOCALES } from '../../shared/messages/table.ts';
import { describeMenu } from './native-menu.ts';

it.each(LOCALES)('the menu in %s is one that the main process takes', (locale) => {
  const menu = describeMenu(locale);
  expect(isMenuDescription(menu)).toBe(true);
  expect(menu.flatMap((column) => column.sections.flat()).map((item) => item.id)).toContain('file.save');
});
