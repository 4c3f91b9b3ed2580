import { useState } from 'react';
import { appMessages } from '../../shared/messages/app.ts';
import { outputMessages } from '../../shared/messages/output.ts';
import { outputRoomMessages } from '../../shared/messages/output-room.ts';
import {
  ANY_FORMAT_IDS,
  type AnyFormatId,
  COMPARISON_FORMAT_IDS,
  FORMAT_IDS,
  fileNames,
  MAX_PATTERN,
} from '../../shared/output/index.ts';
import { useDeskState, useText } from '../app/desk.ts';
import type { DialogProps } from '../app/desk-state.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField, Tick } from '../ui/field.tsx';

export interface TogetherQuestion {
  readonly formats: readonly AnyFormatId[];
  readonly pattern: string;
  readonly values: { readonly title: string; readonly draft: string; readonly date: string };
  /** Formats that cannot be made now: no older text, no printer. */
  readonly impossible: readonly AnyFormatId[];
}

export interface Together {
  readonly formats: readonly AnyFormatId[];
  readonly pattern: string;
}

/** Which files go out together, and how they are called. */
export default function TogetherForm({ question, answer }: DialogProps<TogetherQuestion, Together>) {
  const m = useText(outputRoomMessages);
  const words = useText(outputMessages);
  const { close, cancel } = useText(appMessages);
  const locale = useDeskState((state) => state.locale);
  const [chosen, setChosen] = useState<ReadonlySet<AnyFormatId>>(new Set(question.formats));
  const [pattern, setPattern] = useState(question.pattern);
  const formats = ANY_FORMAT_IDS.filter((id) => chosen.has(id) && !question.impossible.includes(id));
  const names = fileNames(pattern, formats, question.values, locale);
  const apply = () => formats.length > 0 && pattern.trim() !== '' && answer({ formats, pattern });
  const group = (title: string, ids: readonly AnyFormatId[]) => (
    <fieldset className="together-group">
      <legend className="caption">{title}</legend>
      {ids
        .filter((id) => !question.impossible.includes(id))
        .map((id) => (
          <Tick
            key={id}
            label={words.formats[id]}
            checked={chosen.has(id)}
            onChange={(on) => setChosen(new Set(on ? [...chosen, id] : [...chosen].filter((other) => other !== id)))}
          />
        ))}
    </fieldset>
  );
  return (
    <Dialog
      title={m.togetherTitle}
      closeLabel={close}
      onClose={() => answer(null)}
      onSubmit={apply}
      size="wide"
      footer={
        <>
          <Button look="quiet" onPress={() => answer(null)}>
            {cancel}
          </Button>
          <Button look="main" disabled={formats.length === 0 || pattern.trim() === ''} onPress={apply}>
            {m.togetherNext}
          </Button>
        </>
      }
    >
      <div className="together-columns">
        {group(m.format, FORMAT_IDS)}
        {group(m.comparison, COMPARISON_FORMAT_IDS)}
      </div>
      <TextField
        name={m.pattern}
        hint={m.patternHint}
        value={pattern}
        onChange={(typed) => setPattern(typed.slice(0, MAX_PATTERN))}
      />
      <p className="caption">{m.names(names.length)}</p>
      <ul className="together-names">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </Dialog>
  );
}
