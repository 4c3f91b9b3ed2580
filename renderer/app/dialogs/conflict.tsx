import { dialogMessages } from '../../../shared/messages/dialogs.ts';
import { useText } from '../desk.ts';
import type { DialogProps } from '../desk-state.ts';
import { Question } from './question.tsx';

export type ConflictAnswer = 'save-as' | 'replace' | 'compare';

/** The file on disk is not the one that was opened. */
export default function Conflict({ question, answer }: DialogProps<{ readonly name: string }, ConflictAnswer>) {
  const text = useText(dialogMessages).conflict;
  return (
    <Question
      title={text.title}
      answer={answer}
      choices={[
        { value: 'replace', label: text.replace },
        { value: 'compare', label: text.compare },
        { value: 'save-as', label: text.saveAs, main: true },
      ]}
    >
      {text.text(question.name)}
    </Question>
  );
}
