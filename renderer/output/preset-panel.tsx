import type { Dossier } from '../../shared/dossier/types.ts';
import { outputMessages } from '../../shared/messages/output.ts';
import { outputRoomMessages } from '../../shared/messages/output-room.ts';
import {
  BUILT_IN_PRESETS,
  BUILT_IN_SETTINGS,
  keepPresets,
  type OutputPreset,
  type OutputSettings,
  readPresets,
  withPreset,
} from '../../shared/output/index.ts';
import { useDesk, useText } from '../app/desk.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceField } from '../ui/field.tsx';
import { PresetNameDialog } from './dialogs.ts';

export interface PresetPanelProps {
  readonly dossier: Dossier;
  readonly settings: OutputSettings;
  readonly onChange: (settings: OutputSettings) => void;
}

const FREE = 'free';

/** Named ways of handing out: the built-in ones, and those that the dossier carries along. */
export function PresetPanel({ dossier, settings, onChange }: PresetPanelProps) {
  const { actions } = useDesk();
  const m = useText(outputRoomMessages);
  const words = useText(outputMessages);
  const own = readPresets(dossier);
  const entries = [
    ...BUILT_IN_PRESETS.map((id) => ({
      value: id as string,
      label: words.presets[id],
      settings: BUILT_IN_SETTINGS[id],
    })),
    // A sign before the name keeps a person's own "web" apart from the built-in one.
    ...own.map((preset) => ({ value: `=${preset.name}`, label: preset.name, settings: preset.settings })),
  ];
  const now = JSON.stringify(settings);
  const current = entries.find((entry) => JSON.stringify(entry.settings) === now);
  const chosen = own.find(({ name }) => current?.value === `=${name}`) ?? null;
  const keep = (presets: readonly OutputPreset[]) => actions.updateDossier((known) => keepPresets(known, presets));
  const save = async () => {
    const name = await actions.ask(PresetNameDialog, { title: m.presetSave, name: chosen?.name ?? '' });
    if (name === null) return;
    keep(withPreset(own, { name, settings }));
    actions.tell(m.presetSaved(name));
  };
  const rename = async (preset: OutputPreset) => {
    const name = await actions.ask(PresetNameDialog, { title: m.presetRename, name: preset.name });
    if (name === null || name === preset.name) return;
    const others = own.filter((other) => other.name !== name);
    keep(others.map((other) => (other.name === preset.name ? { ...preset, name } : other)));
  };
  const remove = (preset: OutputPreset) => {
    keep(own.filter(({ name }) => name !== preset.name));
    const again = () => actions.updateDossier((known) => keepPresets(known, withPreset(readPresets(known), preset)));
    actions.tell(m.presetRemoved(preset.name), { action: { label: m.presetBack, run: again } });
  };
  return (
    <section className="output-presets" aria-label={m.presets}>
      <h2 className="caption">{m.presets}</h2>
      <ChoiceField
        name={m.preset}
        beside
        value={current?.value ?? FREE}
        choices={current === undefined ? [{ value: FREE, label: m.presetNone }, ...entries] : entries}
        onChange={(value) => {
          const entry = entries.find((other) => other.value === value);
          if (entry) onChange(entry.settings);
        }}
      />
      <div className="output-ways">
        <Button look="quiet" onPress={save}>
          {m.presetSave}
        </Button>
        {chosen !== null && (
          <>
            <Button look="quiet" onPress={() => rename(chosen)}>
              {m.presetRename}
            </Button>
            <Button look="quiet" onPress={() => remove(chosen)}>
              {m.presetRemove}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
