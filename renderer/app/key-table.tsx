import { keysNow } from '../settings/shortcut-changes.ts';
import { printShortcut } from '../ui/shortcut.ts';
import { COMMANDS } from './commands.ts';
import { useDeskState } from './desk.ts';
import { usePlatform } from './use-platform.ts';

/** Every key there is, read from the commands themselves as they stand now. */
export function KeyTable() {
  const locale = useDeskState((state) => state.locale);
  const shortcuts = useDeskState((state) => state.shortcuts);
  const platform = usePlatform();
  const bound = COMMANDS.filter((command) => command.listed)
    .map((command) => ({ command, keys: keysNow(command, shortcuts) }))
    .filter(({ keys }) => keys.length > 0);
  return (
    <table>
      <tbody>
        {bound.map(({ command, keys }) => (
          <tr key={command.id}>
            <td>{command.label(locale)}</td>
            <td className="report-place">{keys.map((key) => printShortcut(key, platform)).join('　')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
