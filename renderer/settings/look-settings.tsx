import { settingsMessages } from '../../shared/messages/settings.ts';
import { LOCALES } from '../../shared/messages/table.ts';
import { useDesk, useDeskState, useText } from '../app/desk.ts';
import { INTERFACE_SIZES, THEMES, ZOOM_STEPS } from '../app/desk-state.ts';
import { ChoiceField } from '../ui/field.tsx';
import { NumberField } from './number-field.tsx';

/** Language, colours, sizes. */
export function LookSettings() {
  const { state, actions } = useDesk();
  const text = useText(settingsMessages);
  const locale = useDeskState((now) => now.locale);
  const theme = useDeskState((now) => now.theme);
  const interfaceSize = useDeskState((now) => now.interfaceSize);
  const zoom = useDeskState((now) => now.zoom);
  const percent = (value: number) => text.percent(Math.round(value * 100));
  return (
    <>
      <ChoiceField
        beside
        name={text.locale}
        value={locale}
        choices={LOCALES.map((value) => ({ value, label: text.locales[value] }))}
        onChange={actions.setLocale}
      />
      <ChoiceField
        beside
        name={text.theme}
        value={theme}
        choices={THEMES.map((value) => ({ value, label: text.themes[value] }))}
        onChange={actions.setTheme}
      />
      <NumberField
        name={text.interfaceSize}
        value={interfaceSize}
        choices={INTERFACE_SIZES}
        print={percent}
        onChange={(size) => state.set({ interfaceSize: size })}
      />
      <NumberField name={text.zoom} value={zoom} choices={ZOOM_STEPS} print={percent} onChange={actions.setZoom} />
    </>
  );
}
