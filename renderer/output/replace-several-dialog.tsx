import { outputRoomMessages } from '../../shared/messages/output-room.ts';
import { useText } from '../app/desk.ts';
import type { DialogProps } from '../app/desk-state.ts';
import { Question } from '../app/dialogs/question.tsx';

/** Some of the names are taken: asked once for all of them. */
export default function ReplaceSeveral({
  question,
  answer,
}: DialogProps<{ readonly names: readonly string[] }, 'replace'>) {
  const m = useText(outputRoomMessages);
  return (
    <Question title={m.replaceTitle} answer={answer} choices={[{ value: 'replace', label: m.replaceAll }]}>
      {m.replaceText(question.names)}
    </Question>
  );
}
