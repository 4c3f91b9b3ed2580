import { useState } from 'react';
import { appMessages } from '../../../shared/messages/app.ts';
import { dialogMessages } from '../../../shared/messages/dialogs.ts';
import { AnswerButtons } from '../../ui/answer-buttons.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { useText } from '../desk.ts';
import type { DialogProps } from '../desk-state.ts';

/** The dossier's own name, shown in the header; not the name of its file. */
export default function Rename({ question, answer }: DialogProps<{ readonly name: string }, string>) {
  const text = useText(dialogMessages).rename;
  const { close, cancel } = useText(appMessages);
  const [name, setName] = useState(question.name);
  const apply = () => {
    if (name.trim() !== '') answer(name.trim());
  };
  return (
    <Dialog
      title={text.title}
      closeLabel={close}
      onClose={() => answer(null)}
      onSubmit={apply}
      footer={
        <AnswerButtons
          cancel={cancel}
          onCancel={() => answer(null)}
          main={text.apply}
          onMain={apply}
          disabled={name.trim() === ''}
        />
      }
    >
      <TextField name={text.name} value={name} onChange={setName} first />
    </Dialog>
  );
}
