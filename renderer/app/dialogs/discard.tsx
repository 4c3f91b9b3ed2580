import { dialogMessages } from '../../../shared/messages/dialogs.ts';
import { useText } from '../desk.ts';
import type { DialogProps } from '../desk-state.ts';
import { Question } from './question.tsx';

/** A backup is about to be thrown away: that cannot be undone. */
export default function Discard({ question, answer }: DialogProps<{ readonly name: string }, 'discard'>) {
  const text = useText(dialogMessages).recovery;
  return (
    <Question title={text.discardTitle} answer={answer} choices={[{ value: 'discard', label: text.discard }]}>
      {text.discardText(question.name)}
    </Question>
  );
}
