import { settingsMessages } from '../../shared/messages/settings.ts';
import { useDesk, useDeskState, useText } from '../app/desk.ts';
import { AUTOSAVE_IDLE, AUTOSAVE_LONGEST } from '../app/desk-state.ts';
import { Button } from '../ui/button.tsx';
import { Tick } from '../ui/field.tsx';
import { NumberField } from './number-field.tsx';

/** When the file is written by itself, and what is remembered of files. */
export function SavingSettings() {
  const { state, host, actions } = useDesk();
  const text = useText(settingsMessages);
  const autosave = useDeskState((now) => now.autosave);
  const idle = useDeskState((now) => now.autosaveIdle);
  const longest = useDeskState((now) => now.autosaveLongest);
  const forget = async () => {
    try {
      await host.forgetRecent({ file: null });
      actions.tell(text.forgotten);
    } catch (error) {
      actions.tellFailure(error);
    }
  };
  return (
    <>
      <Tick label={text.autosave} checked={autosave} onChange={actions.setAutosave} />
      <NumberField
        name={text.idle}
        value={idle}
        choices={AUTOSAVE_IDLE}
        print={text.seconds}
        disabled={!autosave}
        onChange={(seconds) => state.set({ autosaveIdle: seconds })}
      />
      <NumberField
        name={text.longest}
        hint={text.autosaveHint}
        value={longest}
        choices={AUTOSAVE_LONGEST}
        print={text.seconds}
        disabled={!autosave}
        onChange={(seconds) => state.set({ autosaveLongest: seconds })}
      />
      <h3 className="caption">{text.recent}</h3>
      <div>
        <Button onPress={() => void forget()}>{text.forgetRecent}</Button>
      </div>
    </>
  );
}
