import type { MenuDescription } from '../../shared/host/menu.ts';
import { paletteMessages } from '../../shared/messages/palette.ts';
import type { Locale } from '../../shared/messages/table.ts';
import { offerMenu } from '../host.ts';
import { keysNow, type ShortcutChanges } from '../settings/shortcut-changes.ts';
import { commandLabel, findCommand } from './commands.ts';
import type { Desk } from './desk.ts';
import { MENUS } from './menus.ts';

/** The same menus that a Chromium window draws itself, as plain data. */
export function describeMenu(locale: Locale, changes: ShortcutChanges): MenuDescription {
  return MENUS.map(({ id, sections }) => ({
    label: paletteMessages[locale].menus[id],
    sections: sections.map((section) =>
      section.map((command) => ({
        id: command,
        label: commandLabel(command, locale),
        keys: keysNow(findCommand(command), changes)[0] ?? null,
      })),
    ),
  }));
}

/** Gives the platform its menu, and again when the language of the interface or a key is another. */
export function keepNativeMenu({ state }: Desk): void {
  let shown: { readonly locale: Locale; readonly shortcuts: ShortcutChanges } | null = null;
  const show = () => {
    const { locale, shortcuts } = state.get();
    if (locale === shown?.locale && shortcuts === shown.shortcuts) return;
    shown = { locale, shortcuts };
    offerMenu(describeMenu(locale, shortcuts));
  };
  state.subscribe(show);
  show();
}
