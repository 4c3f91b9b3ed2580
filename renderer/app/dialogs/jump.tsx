import { useState } from 'react';
import { appMessages } from '../../../shared/messages/app.ts';
import { dialogMessages } from '../../../shared/messages/dialogs.ts';
import type { BlockId } from '../../../shared/model/ids.ts';
import { outline } from '../../editor/outline.ts';
import { AnswerButtons } from '../../ui/answer-buttons.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { useDeskState, useText } from '../desk.ts';
import type { DialogProps } from '../desk-state.ts';
import './lists.css';

/** How many paragraphs of one number are offered. */
const MOST = 20;

/** A paragraph by its number, as people say it. */
export default function Jump({ answer }: DialogProps<null, BlockId>) {
  const text = useText(dialogMessages).jump;
  const { notices, close, cancel } = useText(appMessages);
  const snapshot = useDeskState((state) => state.snapshot);
  const [typed, setTyped] = useState('');
  const found = snapshot === null || typed.trim() === '' ? [] : snapshot.labels.findByLabel(typed).slice(0, MOST);
  const entries = snapshot === null || found.length < 2 ? [] : outline(snapshot.state.doc, snapshot.labels);
  const first = found[0];
  const go = () => {
    if (first !== undefined) answer(first);
  };
  const missing = typed.trim() !== '' && found.length === 0;
  return (
    <Dialog
      title={text.title}
      closeLabel={close}
      onClose={() => answer(null)}
      onSubmit={go}
      footer={
        <AnswerButtons
          cancel={cancel}
          onCancel={() => answer(null)}
          main={text.go}
          onMain={go}
          disabled={first === undefined}
        />
      }
    >
      <TextField
        name={text.number}
        value={typed}
        onChange={setTyped}
        hint={missing ? notices.noNumber(typed.trim()) : text.hint}
        first
      />
      {found.length > 1 && (
        <div>
          <p>{text.several}</p>
          <ul className="plain-list">
            {found.map((id) => {
              const entry = entries.find((other) => other.id === id);
              return (
                <li key={id}>
                  <button type="button" onClick={() => answer(id)}>
                    <span className="label">{entry?.label}</span>
                    <span>{entry?.head}</span>
                  </button>
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </Dialog>
  );
}
