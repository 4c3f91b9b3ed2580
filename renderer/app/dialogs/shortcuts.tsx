import { appMessages } from '../../../shared/messages/app.ts';
import { dialogMessages } from '../../../shared/messages/dialogs.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useText } from '../desk.ts';
import type { DialogProps } from '../desk-state.ts';
import { KeyTable } from '../key-table.tsx';

export default function Shortcuts({ answer }: DialogProps<null, never>) {
  const text = useText(dialogMessages).shortcuts;
  const { close } = useText(appMessages);
  return (
    <Dialog title={text.title} closeLabel={close} onClose={() => answer(null)} size="high" reading>
      <KeyTable />
    </Dialog>
  );
}
