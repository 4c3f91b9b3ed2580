import { dialogMessages } from '../../../shared/messages/dialogs.ts';
import { useText } from '../desk.ts';
import type { DialogProps } from '../desk-state.ts';
import { Question } from './question.tsx';

/** Before a dossier with unsaved changes leaves the desk. */
export default function Unsaved({ question, answer }: DialogProps<{ readonly name: string }, 'save' | 'discard'>) {
  const text = useText(dialogMessages).unsaved;
  return (
    <Question
      title={text.title}
      answer={answer}
      choices={[
        { value: 'discard', label: text.discard },
        { value: 'save', label: text.save, main: true },
      ]}
    >
      {text.text(question.name)}
    </Question>
  );
}
