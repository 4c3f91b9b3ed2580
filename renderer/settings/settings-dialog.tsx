import { type ReactNode, useId, useState } from 'react';
import { appMessages } from '../../shared/messages/app.ts';
import { settingsMessages } from '../../shared/messages/settings.ts';
import { useText } from '../app/desk.ts';
import type { DialogProps } from '../app/desk-state.ts';
import { Dialog } from '../ui/dialog.tsx';
import { KeySettings } from './key-settings.tsx';
import { LookSettings } from './look-settings.tsx';
import { SavingSettings } from './saving-settings.tsx';
import { TextSettings } from './text-settings.tsx';
import '../ui/segments.css';
import './settings.css';

const SECTIONS = ['look', 'text', 'saving', 'keys'] as const;
export type SettingsSection = (typeof SECTIONS)[number];

const CONTENTS: Readonly<Record<SettingsSection, () => ReactNode>> = {
  look: LookSettings,
  text: TextSettings,
  saving: SavingSettings,
  keys: KeySettings,
};

/** Everything that a person may choose about the window. Nothing to confirm: each choice holds at once. */
export default function SettingsDialog({ question, answer }: DialogProps<SettingsSection, never>) {
  const text = useText(settingsMessages);
  const { close } = useText(appMessages);
  const [section, setSection] = useState(question);
  const name = useId();
  const Contents = CONTENTS[section];
  return (
    <Dialog title={text.title} closeLabel={close} onClose={() => answer(null)} size="wide high">
      <fieldset className="segments settings-sections" aria-label={text.sections.label}>
        {SECTIONS.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name={name}
              checked={section === choice}
              data-first={section === choice || undefined}
              onChange={() => setSection(choice)}
            />
            <span>{text.sections[choice]}</span>
          </label>
        ))}
      </fieldset>
      <section className="settings" aria-label={text.sections[section]}>
        <Contents />
      </section>
    </Dialog>
  );
}
