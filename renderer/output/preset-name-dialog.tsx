import { useState } from 'react';
import { appMessages } from '../../shared/messages/app.ts';
import { outputRoomMessages } from '../../shared/messages/output-room.ts';
import { cleanPresetName, MAX_PRESET_NAME } from '../../shared/output/index.ts';
import { useText } from '../app/desk.ts';
import type { DialogProps } from '../app/desk-state.ts';
import { AnswerButtons } from '../ui/answer-buttons.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';

/** The name under which a way of handing out is kept in the dossier. A name that is known is replaced. */
export default function PresetName({
  question,
  answer,
}: DialogProps<{ readonly title: string; readonly name: string }, string>) {
  const m = useText(outputRoomMessages);
  const { close, cancel } = useText(appMessages);
  const [name, setName] = useState(question.name);
  const clean = cleanPresetName(name);
  const apply = () => {
    if (clean !== null) answer(clean);
  };
  return (
    <Dialog
      title={question.title}
      closeLabel={close}
      onClose={() => answer(null)}
      onSubmit={apply}
      footer={
        <AnswerButtons
          cancel={cancel}
          onCancel={() => answer(null)}
          main={m.presetKeep}
          onMain={apply}
          disabled={clean === null}
        />
      }
    >
      <TextField
        name={m.presetName}
        hint={m.presetHint}
        value={name}
        onChange={(typed) => setName(typed.slice(0, MAX_PRESET_NAME))}
        first
      />
    </Dialog>
  );
}
