import { useState } from 'react';
import type { Draft } from '../../shared/dossier/types.ts';
import { appMessages } from '../../shared/messages/app.ts';
import { draftsMessages } from '../../shared/messages/drafts.ts';
import type { DraftId } from '../../shared/model/ids.ts';
import { useDeskState, useText } from '../app/desk.ts';
import type { DialogProps } from '../app/desk-state.ts';
import { AnswerButtons } from '../ui/answer-buttons.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { formatDate } from './dates.ts';
import './drafts-dialogs.css';

interface Question {
  readonly name: string;
  readonly drafts: readonly Draft[];
}

/** Which of the texts in another dossier: one of its drafts, or (null) its working text. */
export function ChooseTextDialog({ question, answer }: DialogProps<Question, { readonly draft: DraftId | null }>) {
  const m = useText(draftsMessages);
  const { close, cancel } = useText(appMessages);
  const locale = useDeskState((state) => state.locale);
  const [draft, setDraft] = useState<DraftId | null>(question.drafts.at(-1)?.id ?? null);
  const choices: readonly { readonly draft: DraftId | null; readonly name: string; readonly about: string }[] = [
    { draft: null, name: m.import.working, about: '' },
    ...[...question.drafts].reverse().map((other) => ({
      draft: other.id,
      name: other.name,
      about: m.history.byWhom(other.author, formatDate(other.date, locale)),
    })),
  ];
  return (
    <Dialog
      title={m.import.title}
      closeLabel={close}
      onClose={() => answer(null)}
      onSubmit={() => answer({ draft })}
      footer={
        <AnswerButtons
          cancel={cancel}
          onCancel={() => answer(null)}
          main={m.import.next}
          onMain={() => answer({ draft })}
        />
      }
    >
      <fieldset className="choice-list">
        <legend>{m.import.whichDraft(question.name)}</legend>
        {choices.map((choice) => (
          <label key={choice.draft ?? 'working'} className="tick">
            <input type="radio" name="text" checked={draft === choice.draft} onChange={() => setDraft(choice.draft)} />
            <span>
              {choice.name}
              {choice.about !== '' && <small>{choice.about}</small>}
            </span>
          </label>
        ))}
      </fieldset>
    </Dialog>
  );
}
