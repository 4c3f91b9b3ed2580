import { appMessages } from '../../../shared/messages/app.ts';
import { dialogMessages } from '../../../shared/messages/dialogs.ts';
import { numberingMessages } from '../../../shared/messages/numbering.ts';
import { renumber } from '../../../shared/numbering/index.ts';
import { renumberAll } from '../../editor/commands/numbering.ts';
import { AnswerButtons } from '../../ui/answer-buttons.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useDesk, useDeskState, useText } from '../desk.ts';
import type { DialogProps } from '../desk-state.ts';

/** Clean numbers, with every old and new number shown before anything happens. */
export default function Renumber({ answer }: DialogProps<null, true>) {
  const { actions } = useDesk();
  const text = useText(dialogMessages).renumber;
  const numbers = useText(numberingMessages);
  const { close, cancel } = useText(appMessages);
  const snapshot = useDeskState((state) => state.snapshot);
  const editor = useDeskState((state) => state.editor);
  if (snapshot === null) return null;
  const { table, cleared } = renumber(snapshot.state.doc);
  const changed = table.filter((row) => row.old !== row.new);
  const possible = cleared.length > 0 || snapshot.state.doc.attrs.numbering.frozen === true;
  return (
    <Dialog
      title={text.title}
      closeLabel={close}
      onClose={() => answer(null)}
      size={changed.length > 8 ? 'high' : 'plain'}
      reading
      footer={
        <AnswerButtons
          cancel={cancel}
          onCancel={() => answer(null)}
          main={text.apply}
          onMain={() => {
            if (editor?.run(renumberAll)) actions.tell(numbers.renumbered(changed.length));
            answer(true);
          }}
          disabled={!possible}
        />
      }
    >
      <p>{changed.length === 0 ? text.none : text.text(changed.length)}</p>
      {changed.length > 0 && (
        <table>
          <caption className="unseen">{numbers.table.title}</caption>
          <thead>
            <tr>
              <th scope="col">{numbers.table.old}</th>
              <th scope="col">{numbers.table.new}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((row) => (
              <tr key={row.id}>
                <td>{row.old ?? numbers.table.added}</td>
                <td>{row.new ?? numbers.table.gone}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  );
}
