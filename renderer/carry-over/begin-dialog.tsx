import { useId, useState } from 'react';
import { appMessages } from '../../shared/messages/app.ts';
import { carryOverMessages } from '../../shared/messages/carry-over.ts';
import type { DraftId } from '../../shared/model/ids.ts';
import { useText } from '../app/desk.ts';
import type { DialogProps } from '../app/desk-state.ts';
import { AnswerButtons } from '../ui/answer-buttons.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ChoiceField, TextField } from '../ui/field.tsx';
import './begin-dialog.css';

export interface BeginQuestion {
  /** Newest first. */
  readonly drafts: readonly { readonly id: DraftId; readonly name: string }[];
  /** The draft that the person came from; null: the working text. */
  readonly draft: DraftId | null;
  /** Offered as the name of a new dossier. */
  readonly title: string;
  /** Whether this dossier carries one over already. */
  readonly again: boolean;
}

export interface BeginAnswer {
  readonly draft: DraftId | null;
  readonly where: 'new' | 'here';
  readonly title: string;
}

const WORKING = 'working';

/** From which text the next declaration begins, and in which dossier. */
export function BeginDialog({ question, answer }: DialogProps<BeginQuestion, BeginAnswer>) {
  const m = useText(carryOverMessages).begin;
  const { close, cancel } = useText(appMessages);
  const [draft, setDraft] = useState<string>(question.draft ?? WORKING);
  const [where, setWhere] = useState<BeginAnswer['where']>('new');
  const [title, setTitle] = useState(question.title);
  const group = useId();
  const ready = where === 'here' || title.trim() !== '';
  const apply = () => {
    if (ready) answer({ draft: draft === WORKING ? null : (draft as DraftId), where, title: title.trim() });
  };
  const places = [
    { value: 'new', label: m.newDossier, hint: null },
    { value: 'here', label: m.sameDossier, hint: draft === WORKING ? null : m.sameHint },
  ] as const;
  return (
    <Dialog
      title={m.title}
      closeLabel={close}
      onClose={() => answer(null)}
      onSubmit={apply}
      footer={
        <AnswerButtons cancel={cancel} onCancel={() => answer(null)} main={m.apply} onMain={apply} disabled={!ready} />
      }
    >
      <div className="begin-next">
        <p>{m.lead}</p>
        <ChoiceField
          name={m.source}
          value={draft}
          choices={[
            { value: WORKING, label: m.working },
            ...question.drafts.map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
          onChange={setDraft}
        />
        <fieldset>
          <legend>{m.where}</legend>
          {places.map(({ value, label, hint }) => (
            <label key={value} className="tick">
              <input type="radio" name={group} checked={where === value} onChange={() => setWhere(value)} />
              <span>
                {label}
                {hint !== null && <small>{hint}</small>}
              </span>
            </label>
          ))}
        </fieldset>
        {where === 'new' && <TextField name={m.name} value={title} onChange={setTitle} first />}
        {where === 'here' && question.again && <p role="alert">{m.again}</p>}
      </div>
    </Dialog>
  );
}
