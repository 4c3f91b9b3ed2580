import { useState } from 'react';
import { appMessages } from '../../../shared/messages/app.ts';
import { AnswerButtons } from '../../ui/answer-buttons.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { useText } from '../desk.ts';

interface NameQuestionProps {
  readonly title: string;
  /** Name of the field. */
  readonly field: string;
  readonly hint?: string;
  readonly name: string;
  readonly apply: string;
  /** The name as it would be kept; null where what was typed is none. */
  readonly clean: (typed: string) => string | null;
  readonly answer: (name: string | null) => void;
}

/** Asks for one name. */
export function NameQuestion({ title, field, hint, name, apply, clean, answer }: NameQuestionProps) {
  const { close, cancel } = useText(appMessages);
  const [typed, setTyped] = useState(name);
  const kept = clean(typed);
  const confirm = () => {
    if (kept !== null) answer(kept);
  };
  return (
    <Dialog
      title={title}
      closeLabel={close}
      onClose={() => answer(null)}
      onSubmit={confirm}
      footer={
        <AnswerButtons
          cancel={cancel}
          onCancel={() => answer(null)}
          main={apply}
          onMain={confirm}
          disabled={kept === null}
        />
      }
    >
      <TextField name={field} hint={hint} value={typed} onChange={setTyped} first />
    </Dialog>
  );
}
