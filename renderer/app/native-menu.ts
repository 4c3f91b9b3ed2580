import type { MenuDescription } from '../../shared/host/menu.ts';
import { paletteMessages } from '../../shared/messages/palette.ts';
import type { Locale } from '../../shared/messages/table.ts';
import { offerMenu } from '../host.ts';
import { commandLabel, findCommand } from './commands.ts';
import type { Desk } from './desk.ts';
import { MENUS } from './menus.ts';

/** The same menus that a Chromium window draws itself, as plain data. */
export function describeMenu(locale: Locale): MenuDescription {
  return MENUS.map(({ id, sections }) => ({
    label: paletteMessages[locale].menus[id],
    sections: sections.map((section) =>
      section.map((command) => ({
        id: command,
        label: commandLabel(command, locale),
        keys: findCommand(command).keys[0] ?? null,
      })),
    ),
  }));
}

/** Gives the platform its menu, and again when the language of the interface is switched. */
export function keepNativeMenu({ state }: Desk): void {
  let shown: Locale | null = null;
  const show = () => {
    const { locale } = state.get();
    if (locale === shown) return;
    shown = locale;
    offerMenu(describeMenu(locale));
  };
  state.subscribe(show);
  show();
}
