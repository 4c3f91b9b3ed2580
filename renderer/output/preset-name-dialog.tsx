import { outputRoomMessages } from '../../shared/messages/output-room.ts';
import { cleanPresetName, MAX_PRESET_NAME } from '../../shared/output/index.ts';
import { useText } from '../app/desk.ts';
import type { DialogProps } from '../app/desk-state.ts';
import { NameQuestion } from '../app/dialogs/name-question.tsx';

/** The name under which a way of handing out is kept in the dossier. A name that is known is replaced. */
export default function PresetName({
  question,
  answer,
}: DialogProps<{ readonly title: string; readonly name: string }, string>) {
  const m = useText(outputRoomMessages);
  return (
    <NameQuestion
      title={question.title.replace('…', '')}
      field={m.presetName}
      hint={m.presetHint}
      name={question.name}
      apply={m.presetKeep}
      clean={(typed) => cleanPresetName(typed.slice(0, MAX_PRESET_NAME))}
      answer={answer}
    />
  );
}
