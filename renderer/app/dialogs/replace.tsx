import { dialogMessages } from '../../../shared/messages/dialogs.ts';
import { useText } from '../desk.ts';
import type { DialogProps } from '../desk-state.ts';
import { Question } from './question.tsx';

/** A file of that name exists already. */
export default function Replace({ question, answer }: DialogProps<{ readonly name: string }, 'replace'>) {
  const text = useText(dialogMessages).files;
  return (
    <Question title={text.replaceTitle} answer={answer} choices={[{ value: 'replace', label: text.replace }]}>
      {text.replaceText(question.name)}
    </Question>
  );
}
