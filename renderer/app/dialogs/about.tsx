import { appMessages } from '../../../shared/messages/app.ts';
import { dialogMessages } from '../../../shared/messages/dialogs.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useDeskState, useText } from '../desk.ts';
import type { DialogProps } from '../desk-state.ts';

export default function About({ answer }: DialogProps<null, never>) {
  const text = useText(dialogMessages).about;
  const { close } = useText(appMessages);
  const info = useDeskState((state) => state.info);
  return (
    <Dialog title={text.title} closeLabel={close} onClose={() => answer(null)}>
      <p>{text.text}</p>
      <dl className="facts">
        <dt>{text.version}</dt>
        <dd>{info?.version}</dd>
        <dt>{text.host}</dt>
        <dd>{info && text.hosts[info.host]}</dd>
      </dl>
      <p>{text.network}</p>
      <p>{text.license}</p>
    </Dialog>
  );
}
