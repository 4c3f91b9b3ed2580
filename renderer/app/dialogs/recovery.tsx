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

/** What a crash left behind: open it in its place, beside the file or against it in the Compare room, or throw it away. */
export default function Recovery({ question, answer }: DialogProps<readonly JournalEntry[], never>) {
  const desk = useDesk();
  const { host, files, actions } = desk;
  const text = useText(dialogMessages).recovery;
  const { close } = useText(appMessages);
  const locale = useDeskState((state) => state.locale);
  const [entries, setEntries] = useState(question);
  const open = async (entry: JournalEntry, how: 'same-file' | 'copy') => {
    await files.recover(entry, how, 'crash');
    answer(null);
  };
  const compare = async (entry: JournalEntry) => {
    await open(entry, 'same-file');
    if (desk.state.get().dossier === null) return;
    const { openComparison } = await import('../../compare/compare-store.ts');
    openComparison(desk, { kind: 'opened' }, { kind: 'working' });
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
            <p>
              {text.item(entry.name, dayTime(entry.writtenAt, locale))}
              {entry.fileIsNewer && <small>{text.fileIsNewer}</small>}
            </p>
            <div className="recovery-ways">
              <Button {...emphasis(i === 0 && !entry.fileIsNewer)} onPress={() => open(entry, 'same-file')}>
                {text.open}
              </Button>
              {entry.file !== null && (
                <Button {...emphasis(i === 0 && entry.fileIsNewer)} onPress={() => compare(entry)}>
                  {text.compare}
                </Button>
              )}
              {entry.file !== null && <Button onPress={() => open(entry, 'copy')}>{text.copy}</Button>}
              <Button onPress={() => discard(entry)}>{text.discard}</Button>
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** Of all ways one is the likely one: it stands out and has the focus. */
function emphasis(likely: boolean): { look: 'main' | 'plain'; first: boolean } {
  return { look: likely ? 'main' : 'plain', first: likely };
}
