import { useEffect, useId, useRef, useState } from 'react';
import { DRAFT_KINDS, type DraftKind, type DraftNotes } from '../../shared/dossier/types.ts';
import { appMessages } from '../../shared/messages/app.ts';
import { draftsMessages } from '../../shared/messages/drafts.ts';
import { useText } from '../app/desk.ts';
import type { DialogProps } from '../app/desk-state.ts';
import { AnswerButtons } from '../ui/answer-buttons.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ChoiceField, TextField } from '../ui/field.tsx';
import { fromLocalInput, toLocalInput } from './dates.ts';
import './drafts-dialogs.css';

export interface DraftNotesQuestion {
  /** `take`: the working text is sealed now; `import`: a text from outside is; `edit`: only what is written about one changes. */
  readonly purpose: 'take' | 'import' | 'edit';
  readonly notes: DraftNotes;
  /** Names that other drafts have. */
  readonly taken: readonly string[];
}

/** 案を残す, and what people write about a draft: name, kind, author, date, note. */
export function DraftNotesDialog({ question, answer }: DialogProps<DraftNotesQuestion, DraftNotes>) {
  const m = useText(draftsMessages).take;
  const kinds = useText(draftsMessages).kind;
  const { close, cancel } = useText(appMessages);
  const [notes, setNotes] = useState(question.notes);
  const [date, setDate] = useState(() => toLocalInput(question.notes.date));
  const [tried, setTried] = useState(false);
  const dateId = useId();
  const nameField = useRef<HTMLInputElement>(null);
  // The dialog opens on its closing sign; whoever takes a draft starts with its name.
  useEffect(() => nameField.current?.select(), []);
  const set = (change: Partial<DraftNotes>) => setNotes((known) => ({ ...known, ...change }));
  const name = notes.name.trim();
  // A date that was not touched is kept to the second.
  const moment = date === toLocalInput(question.notes.date) ? question.notes.date : fromLocalInput(date);
  const fault =
    name === '' ? m.nameMissing : question.taken.includes(name) ? m.nameTaken : moment === null ? m.dateBad : null;
  const confirm = () => {
    setTried(true);
    if (fault === null && moment !== null) answer({ ...notes, name, author: notes.author.trim(), date: moment });
  };
  const said = m.purposes[question.purpose];
  return (
    <Dialog
      title={said.title}
      closeLabel={close}
      onClose={() => answer(null)}
      onSubmit={confirm}
      footer={
        <>
          {tried && fault !== null && (
            <p className="aside dialog-fault" role="alert">
              {fault}
            </p>
          )}
          <AnswerButtons cancel={cancel} onCancel={() => answer(null)} main={said.confirm} onMain={confirm} />
        </>
      }
    >
      <p className="dialog-lead">{said.lead}</p>
      <TextField name={m.name} beside ref={nameField} value={notes.name} onChange={(value) => set({ name: value })} />
      <ChoiceField
        name={m.kind}
        beside
        value={notes.kind}
        choices={DRAFT_KINDS.map((kind: DraftKind) => ({ value: kind, label: kinds[kind] }))}
        onChange={(kind) => set({ kind })}
      />
      <TextField
        name={m.author}
        hint={m.authorHint}
        beside
        value={notes.author}
        onChange={(author) => set({ author })}
      />
      <div className="field beside">
        <label className="name" htmlFor={dateId}>
          {m.date}
        </label>
        <input
          id={dateId}
          className="input"
          type="datetime-local"
          value={date}
          onChange={(event) => setDate(event.target.value)}
        />
      </div>
      <TextField name={m.note} beside lines={3} value={notes.note} onChange={(note) => set({ note })} />
    </Dialog>
  );
}
