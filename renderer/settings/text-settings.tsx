import { appMessages } from '../../shared/messages/app.ts';
import { numberingMessages } from '../../shared/messages/numbering.ts';
import { settingsMessages } from '../../shared/messages/settings.ts';
import { TEXT_LANGUAGES } from '../../shared/model/settings.ts';
import { NUMBERING_FAMILIES } from '../../shared/numbering/index.ts';
import { useDesk, useDeskState, useText } from '../app/desk.ts';
import { PAGE_FONTS, PAGE_SIZES } from '../app/desk-state.ts';
import { ChoiceField, Tick } from '../ui/field.tsx';
import { NumberField } from './number-field.tsx';

const STANDARD_SIZE = 16.5;

/** How the text looks while it is written, and what a new one begins with. */
export function TextSettings() {
  const { state } = useDesk();
  const text = useText(settingsMessages);
  const { language: languages } = useText(appMessages).status;
  const { families } = useText(numberingMessages);
  const font = useDeskState((now) => now.pageFont);
  const size = useDeskState((now) => now.pageSize);
  const typewriter = useDeskState((now) => now.typewriter);
  const focusMode = useDeskState((now) => now.focusMode);
  const newLanguage = useDeskState((now) => now.newLanguage);
  const newNumbering = useDeskState((now) => now.newNumbering);
  return (
    <>
      <ChoiceField
        beside
        name={text.font}
        hint={text.fontHint}
        value={font}
        choices={PAGE_FONTS.map((value) => ({ value, label: text.fonts[value] }))}
        onChange={(pageFont) => state.set({ pageFont })}
      />
      <NumberField
        name={text.size}
        value={size}
        choices={PAGE_SIZES}
        print={(px) => text.sizes(px, px === STANDARD_SIZE)}
        onChange={(pageSize) => state.set({ pageSize })}
      />
      <p className="settings-specimen">{text.specimen}</p>
      <Tick label={text.typewriter} checked={typewriter} onChange={(on) => state.set({ typewriter: on })} />
      <Tick label={text.focusMode} checked={focusMode} onChange={(on) => state.set({ focusMode: on })} />
      <h3 className="caption">{text.beginnings}</h3>
      <ChoiceField
        beside
        name={text.newLanguage}
        value={newLanguage}
        choices={TEXT_LANGUAGES.map((value) => ({ value, label: languages[value] }))}
        onChange={(language) => state.set({ newLanguage: language })}
      />
      <ChoiceField
        beside
        name={text.newNumbering}
        hint={text.newHint}
        value={newNumbering}
        choices={NUMBERING_FAMILIES.map((value) => ({ value, label: families[value] }))}
        onChange={(family) => state.set({ newNumbering: family })}
      />
    </>
  );
}
