import { dialogMessages } from '../../../shared/messages/dialogs.ts';
import { useText } from '../desk.ts';
import type { DialogProps } from '../desk-state.ts';
import { Question } from './question.tsx';

interface HeldQuestion {
  readonly name: string;
  readonly by: string;
}

/** Somebody else holds the file that was to be written. */
export default function Held({ question, answer }: DialogProps<HeldQuestion, 'save-as'>) {
  const text = useText(dialogMessages).held;
  return (
    <Question title={text.title} answer={answer} choices={[{ value: 'save-as', label: text.saveAs, main: true }]}>
      {text.text(question.name, question.by)}
    </Question>
  );
}
