import { dialogMessages } from '../../../shared/messages/dialogs.ts';
import { useText } from '../desk.ts';
import type { DialogProps } from '../desk-state.ts';
import { NameQuestion } from './name-question.tsx';

/** The dossier's own name, shown in the header; not the name of its file. */
export default function Rename({ question, answer }: DialogProps<{ readonly name: string }, string>) {
  const text = useText(dialogMessages).rename;
  return (
    <NameQuestion
      title={text.title}
      field={text.name}
      name={question.name}
      apply={text.apply}
      clean={(typed) => typed.trim() || null}
      answer={answer}
    />
  );
}
