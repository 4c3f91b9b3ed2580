import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { acceleratorOf, type MenuDescription } from '../shared/host/menu.ts';
import { shellMessages } from '../shared/messages/shell.ts';
import type { Locale } from '../shared/messages/table.ts';

type Template = MenuItemConstructorOptions[];

/** macOS keeps clipboard and window keys in its menu: without these entries ⌘C and ⌘W would do nothing. */
function platformColumns(locale: Locale): Template {
  if (process.platform !== 'darwin') return [];
  const text = shellMessages[locale].menu;
  const clipboard: Template = [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }];
  return [
    { label: text.edit, submenu: clipboard },
    { label: text.window, role: 'windowMenu' },
  ];
}

/**
 * The native menu from what the renderer described. Choosing an entry sends its id back; the keys are shown and not
 * registered, so that the input method and the editor see every key first.
 */
export function menuTemplate(description: MenuDescription, locale: Locale, choose: (id: string) => void): Template {
  const columns = description.map(
    ({ label, sections }): MenuItemConstructorOptions => ({
      label,
      submenu: sections
        .filter((section) => section.length > 0)
        .flatMap(
          (section, index): Template => [
            ...(index === 0 ? [] : [{ type: 'separator' as const }]),
            ...section.map(({ id, label, keys }) => ({
              label,
              click: () => choose(id),
              ...(keys === null ? {} : { accelerator: acceleratorOf(keys), registerAccelerator: false }),
            })),
          ],
        ),
    }),
  );
  const own: Template = process.platform === 'darwin' ? [{ label: app.name, role: 'appMenu' }] : [];
  return [...own, ...columns, ...platformColumns(locale)];
}

export function showMenu(description: MenuDescription, locale: Locale, choose: (id: string) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(description, locale, choose)));
}
