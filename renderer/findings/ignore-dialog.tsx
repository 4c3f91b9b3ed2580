import { useId, useState } from 'react';
import type { IgnoreScope } from '../../shared/checks/ignored.ts';
import { checksMessages } from '../../shared/messages/checks.ts';
import { useText } from '../app/desk.ts';
import type { DialogProps } from '../app/desk-state.ts';
import { shorten } from '../app/shorten.ts';
import { AnswerButtons } from '../ui/answer-buttons.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import './findings-board.css';

interface Question {
  /** The words of the finding and the name of its rule. */
  readonly text: string;
  readonly rule: string;
}

interface Answer {
  readonly scope: IgnoreScope;
  readonly reason: string;
}

const LONGEST_WORDS = 20;

/** 対応不要とする: how far, and why. */
export function IgnoreDialog({ question, answer }: DialogProps<Question, Answer>) {
  const text = useText(checksMessages).ignoring;
  const [scope, setScope] = useState<IgnoreScope>('here');
  const [reason, setReason] = useState('');
  const group = useId();
  const apply = () => answer({ scope, reason });
  const names: Readonly<Record<IgnoreScope, string>> = {
    here: text.scopes.here,
    words: text.scopes.words(shorten(question.text, LONGEST_WORDS)),
    rule: text.scopes.rule(question.rule),
  };
  return (
    <Dialog
      title={text.title}
      closeLabel={text.close}
      onClose={() => answer(null)}
      onSubmit={apply}
      footer={<AnswerButtons cancel={text.cancel} onCancel={() => answer(null)} main={text.done} onMain={apply} />}
    >
      <fieldset className="ignore-scopes">
        <legend>{text.scope}</legend>
        {(['here', 'words', 'rule'] as const).map((value) => (
          <label key={value} className="tick">
            <input type="radio" name={group} checked={scope === value} onChange={() => setScope(value)} />
            <span>{names[value]}</span>
          </label>
        ))}
      </fieldset>
      <TextField name={text.reason} hint={text.reasonHint} value={reason} onChange={setReason} first />
    </Dialog>
  );
}
