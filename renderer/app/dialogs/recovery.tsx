import { useState } from 'react';
import type { JournalEntry } from '../../../shared/host/api.ts';
import { appMessages } from '../../../shared/messages/app.ts';
import { dialogMessages } from '../../../shared/messages/dialogs.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useDesk, useDeskState, useText } from '../desk.ts';
import type { DialogProps } from '../desk-state.ts';
import { dayTime } from '../time.ts';
import { DiscardDialog } from './index.ts';
import './lists.css';

/** What a crash left behind: open it in its place, open it as a copy beside the file, or throw it away. */
export default function Recovery({ question, answer }: DialogProps<readonly JournalEntry[], never>) {
  const { host, files, actions } = useDesk();
  const text = useText(dialogMessages).recovery;
  const { close } = useText(appMessages);
  const locale = useDeskState((state) => state.locale);
  const [entries, setEntries] = useState(question);
  const open = async (entry: JournalEntry, how: 'same-file' | 'copy') => {
    await files.recover(entry, how, 'crash');
    answer(null);
  };
  const discard = async (entry: JournalEntry) => {
    if ((await actions.ask(DiscardDialog, { name: entry.name })) === null) return;
    await host.dropJournal({ journal: entry.journal }).catch(actions.tellFailure);
    const left = entries.filter((other) => other !== entry);
    setEntries(left);
    if (left.length === 0) answer(null);
  };
  return (
    <Dialog
      title={text.title}
      closeLabel={close}
      onClose={() => answer(null)}
      footer={
        <Button look="quiet" onPress={() => answer(null)}>
          {text.later}
        </Button>
      }
    >
      <p>{text.text}</p>
      <ul>
        {entries.map((entry, i) => (
          <li key={entry.journal} className="recovery-item">
            <p>{text.item(entry.name, dayTime(entry.writtenAt, locale))}</p>
            <div className="recovery-ways">
              <Button look={i === 0 ? 'main' : 'plain'} first={i === 0} onPress={() => open(entry, 'same-file')}>
                {text.open}
              </Button>
              {entry.file !== null && <Button onPress={() => open(entry, 'copy')}>{text.copy}</Button>}
              <Button onPress={() => discard(entry)}>{text.discard}</Button>
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
