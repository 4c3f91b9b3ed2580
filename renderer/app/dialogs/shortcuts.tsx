import { appMessages } from '../../../shared/messages/app.ts';
import { dialogMessages } from '../../../shared/messages/dialogs.ts';
import { keysNow } from '../../settings/shortcut-changes.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { printShortcut } from '../../ui/shortcut.ts';
import { COMMANDS } from '../commands.ts';
import { useDeskState, useText } from '../desk.ts';
import type { DialogProps } from '../desk-state.ts';
import { usePlatform } from '../use-platform.ts';

/** Every key there is, read from the commands themselves. */
export default function Shortcuts({ answer }: DialogProps<null, never>) {
  const text = useText(dialogMessages).shortcuts;
  const { close } = useText(appMessages);
  const locale = useDeskState((state) => state.locale);
  const platform = usePlatform();
  const shortcuts = useDeskState((state) => state.shortcuts);
  const bound = COMMANDS.filter((command) => command.listed)
    .map((command) => ({ command, keys: keysNow(command, shortcuts) }))
    .filter(({ keys }) => keys.length > 0);
  return (
    <Dialog title={text.title} closeLabel={close} onClose={() => answer(null)} size="high" reading>
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
    </Dialog>
  );
}
