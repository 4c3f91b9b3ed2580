import { paletteMessages } from '../../shared/messages/palette.ts';
import { keysNow } from '../settings/shortcut-changes.ts';
import { printShortcut } from '../ui/shortcut.ts';
import type { DeskCommand } from './commands/types.ts';
import { COMMANDS } from './commands.ts';
import { useDeskState, useText } from './desk.ts';
import { MENUS, type Menu } from './menus.ts';
import { usePlatform } from './use-platform.ts';

/** The listed commands under the first menu that holds them. */
function commandsByMenu(): readonly { readonly menu: Menu['id']; readonly commands: readonly DeskCommand[] }[] {
  const left = new Map(COMMANDS.filter(({ listed }) => listed).map((command) => [command.id, command]));
  return MENUS.map(({ id, sections }) => ({
    menu: id,
    commands: sections.flat().flatMap((name) => {
      const command = left.get(name);
      left.delete(name);
      return command ?? [];
    }),
  }));
}

/** Every key there is, read from the commands themselves as they stand now, under the menus that hold them. */
export function KeyTable() {
  const { menus } = useText(paletteMessages);
  const locale = useDeskState((state) => state.locale);
  const shortcuts = useDeskState((state) => state.shortcuts);
  const platform = usePlatform();
  return (
    <table className="key-table">
      {commandsByMenu().map(({ menu, commands }) => {
        const bound = commands
          .map((command) => ({ command, keys: keysNow(command, shortcuts) }))
          .filter(({ keys }) => keys.length > 0);
        if (bound.length === 0) return null;
        return (
          <tbody key={menu}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {menus[menu]}
              </th>
            </tr>
            {bound.map(({ command, keys }) => (
              <tr key={command.id}>
                <td>{command.label(locale)}</td>
                <td className="report-place">{keys.map((key) => printShortcut(key, platform)).join('　')}</td>
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}
